import { describe, expect, test } from 'vitest'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { findSubDeadlines } from '#app/domain/procedure/sub-deadlines.ts'
import { isAmbiguous, parseTimePhrase } from '#app/domain/procedure/time-phrase.ts'

const of = (n: number, unit: Extract<Allotment, { kind: 'duration' }>['unit']) => ({
  kind: 'duration',
  n,
  unit,
})
const IMMEDIATE = { kind: 'immediate' }
const NOTHING = { kind: 'unspecified' }
const WINDOW = { kind: 'window' }

describe('the time cell of a step', () => {
  test.each([
    ['01 ngày làm việc', of(1, 'working-day')],
    ['01 (một) ngày làm việc', of(1, 'working-day')],
    ['không quá 07 ngày làm việc', of(7, 'working-day')],
    ['Không quá 01 (một) ngày làm việc.', of(1, 'working-day')],
    ['03 Ngày  làm việc', of(3, 'working-day')],
    ['năm ngày làm việc', of(5, 'working-day')],
    ['½ ngày', of(0.5, 'working-day')],
    ['1½ ngày làm việc', of(1.5, 'working-day')],
    ['1/2 ngày làm việc', of(0.5, 'working-day')],
    ['0,5 ngày', of(0.5, 'working-day')],
    ['0,5 ngày làm việc', of(0.5, 'working-day')],
    ['0.5 ngày làm việc', of(0.5, 'working-day')],
    ['nửa ngày', of(0.5, 'working-day')],
    ['01 buổi', of(0.5, 'working-day')],
    ['01 ngày', of(1, 'day')],
    ['02 tuần', of(14, 'day')],
    ['04 giờ làm việc', of(4, 'hour')],
    ['04 giờ hành chính', of(4, 'hour')],
    ['04 giờ', of(4, 'hour')],
    ['24 giờ', of(24, 'hour')],
    ['24 giờ liên tục', of(24, 'elapsed-hour')],
    ['1,5 giờ', of(1.5, 'hour')],
    ['1 giờ 30 phút', of(90, 'minute')],
    ['30 phút', of(30, 'minute')],
    ['15 phút/hồ sơ', of(15, 'minute')],
    ['02 tháng', of(2, 'month')],
    ['0 ngày', of(0, 'day')],
    ['ngay', IMMEDIATE],
    ['Ngay sau khi nhận được yêu cầu', IMMEDIATE],
    ['trong ngày', IMMEDIATE],
    ['Trong ngày làm việc', IMMEDIATE],
    ['giờ hành chính', WINDOW],
    ['Giờ hành chính (đối với hình thức đăng ký thời gian thì không quy định thời gian)', WINDOW],
    ['từ thứ 2 đến sáng thứ 7 hàng tuần (trừ ngày lễ, tết)', WINDOW],
    ['Từ thứ Hai đến thứ Sáu', WINDOW],
    ['Sáng từ 7 giờ 30 phút đến 11 giờ 30 phút', WINDOW],
    ['07h30 - 11h30', WINDOW],
    ['', NOTHING],
    ['Không quy định', NOTHING],
    ['ngày 12 tháng 7 năm 2024', NOTHING],
    ['25/6/2024', NOTHING],
    ['kể từ ngày nhận đủ hồ sơ hợp lệ', NOTHING],
  ])('“%s” is read as it is meant', (text, expected) => {
    expect(parseTimePhrase(text)).toMatchObject(expected)
  })

  test('in the law 24 bare hours run through the night, fewer are working hours', () => {
    expect(parseTimePhrase('trong thời hạn 24 giờ', 'prose')).toEqual(of(24, 'elapsed-hour'))
    expect(parseTimePhrase('trong 08 giờ', 'prose')).toEqual(of(8, 'hour'))
    expect(parseTimePhrase('24 giờ làm việc', 'prose')).toEqual(of(24, 'hour'))
  })

  test.each([
    ['2-3 ngày', of(3, 'day')],
    ['01 đến 03 ngày làm việc', of(3, 'working-day')],
    ['07 ngày làm việc; trường hợp phải xác minh 10 ngày làm việc', of(7, 'working-day')],
  ])('“%s” is told to be ambiguous', (text, taken) => {
    expect(isAmbiguous(text, 'cell')).toBe(true)
    expect(parseTimePhrase(text)).toEqual(taken)
  })

  test('the same time twice is not ambiguous', () => {
    expect(isAmbiguous('01 ngày làm việc (một ngày làm việc)', 'cell')).toBe(false)
  })
})

describe('terms inside prose', () => {
  test('each is found with its words and its place', () => {
    const text =
      'Trong thời hạn 02 ngày làm việc kể từ ngày 25/6/2024, công dân đủ 14 tuổi; chậm nhất 03 ngày, trong 24 giờ; sau 15 giờ; lưu trong 05 năm; mẫu 01 tháng 7 năm 2024'
    const found = findSubDeadlines(text)
    expect(found.map((deadline) => deadline.text)).toEqual([
      'Trong thời hạn 02 ngày làm việc',
      'chậm nhất 03 ngày',
      'trong 24 giờ',
    ])
    for (const { text: words, start } of found) expect(text.slice(start, start + words.length)).toBe(words)
    expect(found[2]!.allotment).toEqual(of(24, 'elapsed-hour'))
  })
})
