import { describe, expect, test } from 'vitest'
import { withIssueDate } from '#app/documents/issue-date.ts'
import { renderBody } from '#app/documents/markdown.ts'

const body = `## SỬA ĐỔI TÀI LIỆU

| Yêu cầu | Trang/Phần | Mô tả | Lần ban hành/ Lần sửa đổi | Ngày ban hành |
| --- | --- | --- | --- | --- |
| Một | I | Cũ | 01/00 | 05/01/2020 |
| Hai | II | Cũ, không ghi ngày | 01/01 | |
| Ba | III | Mới | 02/00 | |
| Bốn | IV | Mới | 02 | |

## I. MỤC ĐÍCH

| Trường hợp | Lần ban hành | Ngày |
| --- | --- | --- |
| a | 02/00 | |
`

describe('the date of issue in the revision table', () => {
  const html = renderBody(body)
  const dated = withIssueDate(html, { issueNumber: 2, revision: 0 }, '2026-11-04')

  test('stands in every row that speaks of this version and leaves it open, and nowhere else', () => {
    expect(dated.match(/04\/11\/2026/g)).toHaveLength(2)
    expect(dated).toContain('05/01/2020')
    expect(dated.replaceAll('04/11/2026', '')).toBe(html)
  })

  test('a text without such a row stays byte for byte', () => {
    expect(withIssueDate(html, { issueNumber: 9, revision: 0 }, '2026-11-04')).toBe(html)
  })
})
