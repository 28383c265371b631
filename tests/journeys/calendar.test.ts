import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

describe.skipIf(!chromium)('A calendar', () => {
  let server: BuiltServer
  let browser: Browser
  let me: Person
  beforeAll(async () => {
    server = await openBuiltServer()
    browser = await openBrowser()
    me = await personAt(browser, server)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** From the draft's page. */
  async function proposes(version: number, citation: string): Promise<void> {
    await me.follows('Xem tác động')
    await me.types('Văn bản làm căn cứ', citation)
    await me.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await me.presses(`Đề nghị công bố phiên bản ${version}`)
  }

  test('is changed by a notice, its impact read before it is published, and each dossier tells its own', async () => {
    await me.signsIn('soan')
    await me.opens('/calendars/VN?year=2026&day=2026-08-22')
    expect(await me.text()).toContain('Thông báo 9441/TB-BNV')
    await me.follows('Sửa lịch')
    await me.presses('Lập dự thảo')

    // A notice for the days ahead; what is left out is told, and nothing is lost.
    await me.follows('Thêm ngày')
    await me.presses('Thêm ngày')
    expect(await me.text()).toContain('Chọn loại ngày.')
    await me.ticks('Khác')
    await me.types('Tên ngày', 'Nghỉ chống bão (thử)')
    await me.types('Từ ngày', '19/11/2026')
    await me.types('Đến ngày', '20/11/2026')
    await me.presses('Thêm ngày')
    expect(await me.text()).toContain('ghi số văn bản làm căn cứ')
    await me.types('Số văn bản', '77/CĐ-THU')
    await me.types('Ngày văn bản', '18/11/2026')
    await me.presses('Thêm ngày')
    expect(await me.text()).toContain('Thêm thứ Năm 19/11/2026 đến thứ Sáu 20/11/2026')

    // A proposal that needs the notice is not taken without it.
    await me.follows('Gợi ý ngày nghỉ')
    expect(await me.text()).toContain('Gợi ý ngày nghỉ năm 2027')
    await me.page.click('input[name="days"][value="2027-09-03"]')
    await me.presses('Nhận các ngày')
    expect(await me.text()).toContain('Có ngày cần số văn bản')
    await me.types('Số thông báo', '88/TB-THU')
    await me.presses('Nhận các ngày')
    expect(await me.text()).toContain('Thêm thứ Sáu 03/09/2027')

    await me.follows('Xem tác động')
    const preview = await me.text()
    expect(preview).toMatch(/[1-9]\d* hồ sơ đang chạy đổi hạn/)
    const moved = Number(/(\d+) hồ sơ đang chạy đổi hạn/.exec(preview)![1])
    await me.types('Văn bản làm căn cứ', 'Công điện 77/CĐ-THU (thử)')
    await me.types('Mật khẩu', 'sai mật khẩu này')
    await me.presses('Đề nghị công bố phiên bản 2')
    expect(await me.text()).toContain('Mật khẩu không đúng')
    await me.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await me.presses('Đề nghị công bố phiên bản 2')
    expect(await me.text()).toContain('Người đề nghị không tự xác nhận được')
    expect(await me.text()).not.toContain('Xác nhận và công bố phiên bản 2')
    await me.signsOut()

    // Another person reads the same impact, sends it back once, and confirms what comes again.
    await me.signsIn('duyet')
    await me.opens('/work')
    await me.follows('Xem tác động')
    expect(await me.text()).toContain(`${moved} hồ sơ đang chạy đổi hạn`)
    await me.follows('Trả lại đề nghị')
    await me.types('Lý do trả lại', 'Kiểm tra lại số công điện')
    await me.presses('Trả lại đề nghị')
    await me.signsOut()
    await me.signsIn('soan')
    await me.opens('/calendars/VN/draft')
    expect(await me.text()).toContain('Đề nghị đã bị trả lại: Kiểm tra lại số công điện')
    await proposes(2, 'Công điện 77/CĐ-THU (thử)')
    await me.signsOut()
    await me.signsIn('duyet')
    await me.opens('/work')
    await me.follows('Xem tác động')
    await me.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await me.presses('Xác nhận và công bố phiên bản 2')
    expect(await me.text()).toContain('Trần Văn Soạn đề nghị, Phạm Văn Duyệt xác nhận')
    expect(await me.text()).toContain(`Đã công bố lịch; ${moved} hồ sơ đổi hạn.`)
    await me.signsOut()

    await me.signsIn('ly')
    const rows = await server.app.database
      .reader('due_move')
      .join('dossier', 'dossier.dossier_id', 'due_move.dossier_id')
      .where('dossier.unit_id', 'binh-an')
      .select('dossier.code')
    expect(rows.length).toBeGreaterThan(0)
    await me.opens(`/dossiers/${rows[0].code}`)
    const page = await me.text()
    expect(page).toContain('Tính lại theo lịch VN phiên bản 2')
    expect(page).toContain('căn cứ: Công điện 77/CĐ-THU (thử)')
    expect(page).toContain('Không tính thứ Năm 19/11/2026: Nghỉ chống bão (thử)')
    await me.signsOut()
  })

  test('of a unit is begun, given hours of its own, and what it was before a day can be asked for', async () => {
    await me.signsIn('soan')
    await me.opens('/calendars/new')
    await me.chooses('Đơn vị', 'Công an xã Bình An')
    await me.types('Mã lịch', 'binh-an')
    await me.types('Tên lịch', 'Lịch Công an xã Bình An (thử)')
    await me.presses('Lập dự thảo')
    await me.follows('Giờ làm việc trong tuần')
    await me.types('Thứ Hai', '24:30-25:00')
    await me.presses('Lưu giờ làm việc')
    expect(await me.text()).toContain('Giờ không đọc được')
    await me.types('Thứ Hai', '07:00-11:00, 13:00-17:00')
    await me.types('Áp dụng từ ngày', '01/12/2026')
    await me.presses('Lưu giờ làm việc')
    await me.follows('Giờ làm việc trong tuần')
    await me.types('Thứ Ba', '08:00-12:00')
    await me.types('Áp dụng từ ngày', '15/12/2026')
    await me.presses('Lưu giờ làm việc')
    expect(await me.text()).toContain('Giờ làm việc từ 15/12/2026')
    await me.follows('Giờ làm việc trong tuần')
    await me.follows('Bỏ lần đổi này 15/12/2026')
    await me.presses('Bỏ lần đổi này')
    expect(await me.text()).not.toContain('15/12/2026')
    await proposes(1, 'Quy chế làm việc 01/QC-THU')
    await me.signsOut()
    await me.signsIn('duyet')
    await me.opens('/calendars/BINH-AN/proposal')
    await me.types('Mật khẩu', DEMONSTRATION_PASSWORD)
    await me.presses('Xác nhận và công bố phiên bản 1')
    await me.opens('/calendars/BINH-AN?day=2026-12-07')
    expect(await me.text()).toContain('07:00–11:00, 13:00–17:00')
    await me.opens('/calendars/VN?as-of=01/07/2026&year=2026')
    expect(await me.text()).toContain('như đã ghi nhận đến hết ngày 01/07/2026: phiên bản 1')
    await me.opens('/calendars/VN?as-of=hôm qua')
    expect(await me.text()).toContain('“hôm qua” không phải một ngày')
  })
})
