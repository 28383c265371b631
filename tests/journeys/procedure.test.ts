import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { atVietnam } from '../support/builders.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

const CODE = encodeURIComponent('QT17.ĐDĐT')
const VERSION = `/procedures/${CODE}/versions/02-02`

describe.skipIf(!chromium)('A procedure, without JavaScript', () => {
  let server: BuiltServer
  let browser: Browser
  let person: Person
  beforeAll(async () => {
    server = await openBuiltServer()
    browser = await openBrowser()
    person = await personAt(browser, server)
    // The revision 02/01 of the demonstration has taken effect: the next one may follow.
    server.setNow(atVietnam('2026-11-20 08:00'))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('is drafted, signed by three people, issued, and in force', async () => {
    await givenADraftOfTheAuthor()
    await whenTheAuthorSubmitsIt()
    await thenStaffDoNotSeeIt()
    await whenTheReviewerSigns()
    await whenTheApproverSigns()
    await whenItIsIssued()
    await thenItIsInForceAndTheOneBeforeIsMarked()
  })

  async function givenADraftOfTheAuthor() {
    await person.signsIn('soan')
    await person.opens(`/procedures/${CODE}/draft`)
    await person.ticks('Bản lần 02, sửa đổi 02')
    await person.presses('Bắt đầu soạn')
    await person.pastes('Văn bản', (text) => {
      const row =
        '| Rút ngắn thời gian xem xét | 5.10. Quy trình xử lý công việc, bước B2 | Thời gian bước B2 từ 03 giờ xuống 02 giờ làm việc | 02/02 | |'
      expect(text).toContain('| 03 giờ làm việc |')
      return text
        .replace('| 03 giờ làm việc |', '| 02 giờ làm việc |')
        .replace(/(## SỬA ĐỔI TÀI LIỆU\n\n\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*/u, `$1${row}\n`)
    })
    await person.presses('Lưu dự thảo')
    expect(await person.text()).toContain('Trần Văn Soạn lưu lúc')
  }

  async function whenTheAuthorSubmitsIt() {
    await person.follows('Kiểm tra và trình ký')
    await person.chooses('Người xem xét', 'Lê Thị Xét')
    await person.chooses('Người phê duyệt', 'Phạm Văn Duyệt')
    await person.ticks('Từ lúc ban hành')
    const warnings = await person.typesInEachOf('Lý do chấp nhận cảnh báo', 'Đã xét, giữ như đang ghi.')
    expect(warnings).toBeGreaterThan(0)
    await person.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await person.presses('Ký soạn thảo và trình')
    expect(person.page.url()).toBe(`${server.origin}${VERSION}`)
    await person.signsOut()
  }

  async function thenStaffDoNotSeeIt() {
    await person.signsIn('ly')
    expect(await person.opens(VERSION)).toBe(404)
    await person.signsOut()
  }

  async function whenTheReviewerSigns() {
    await person.signsIn('xet')
    expect(await person.text()).toContain('QT17.ĐDĐT')
    await person.opens(VERSION)
    await person.follows('Mở trang xem xét')
    expect(await person.text()).toContain('chưa đánh dấu đã xem')
    for (let at = 0; (await person.text()).includes('Đánh dấu đã xem'); at++) {
      if (at > 60) throw new Error('a section cannot be marked as viewed')
      await person.presses('Đánh dấu đã xem')
    }
    await person.follows('Đồng ý, sang trang ký')
    await person.types('Mật khẩu', 'khong phai mat khau')
    await person.presses('Ký xem xét')
    expect(await person.text()).toContain('Mật khẩu')
    expect(await signatures()).toEqual(['author'])
    await person.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await person.presses('Ký xem xét')
    expect(await signatures()).toEqual(['author', 'reviewer'])
    await person.signsOut()
  }

  async function whenTheApproverSigns() {
    await person.signsIn('duyet')
    await person.opens(`${VERSION}/signature`)
    await person.chooses('Ký với tư cách', 'KT.')
    await person.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await person.presses('Ký phê duyệt')
    expect(await signatures()).toEqual(['author', 'reviewer', 'approver'])
    await person.signsOut()
  }

  async function whenItIsIssued() {
    await person.signsIn('soan')
    await person.opens(`${VERSION}/issue`)
    await person.types('Số quyết định', '250/QĐ-CAT-PV01')
    await person.types('Ngày quyết định', '20/11/2026')
    await person.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await person.presses('Ban hành')
    await person.signsOut()
  }

  async function thenItIsInForceAndTheOneBeforeIsMarked() {
    await person.signsIn('ly')
    expect(await person.opens(VERSION)).toBe(200)
    expect(await person.text()).toContain('Đang có hiệu lực')
    expect(await person.text()).toContain('02 giờ làm việc')
    await person.opens(`/procedures/${CODE}/versions/02-01`)
    expect(await person.text()).toContain('Hết hiệu lực')
    await person.opens(`/procedures/${CODE}`)
    expect(await person.text()).toMatch(/sửa đổi 02/)
  }

  async function signatures() {
    const procedure = await server.app.views.procedures.byCode('QT17.ĐDĐT')
    const version = procedure!.versions.find(
      ({ issueNumber, revision }) => issueNumber === 2 && revision === 2,
    )
    return version!.signatures.map(({ role }) => role)
  }
})
