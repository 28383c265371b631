import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { codeAt } from '../support/signed-browser.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

describe.skipIf(!chromium)('One’s own account', () => {
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

  /** The moment at which the phone's clock and the server's stand. */
  let now = SEED_MOMENT
  function minutesPass(minutes: number): void {
    now = instantOf(secondsOf(now) + minutes * 60)
    server.setNow(now)
  }

  test('gets a second factor and a new password, is entered with both, and other sessions end', async () => {
    const colleague = await personAt(browser, server)
    await colleague.signsIn('giam')
    await me.signsIn('giam')
    await me.follows('Vũ Thị Giám')
    expect(await me.text()).toContain('Đánh giá viên nội bộ')
    expect(await me.text()).toContain('Bản minh họa chỉ mời dùng thử')

    await me.follows('Đăng ký xác thực hai lớp')
    const secret = /\b(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/.exec(await me.text())![0].replaceAll(' ', '')
    await me.types('Mã 6 số', '000000')
    await me.types('Mật khẩu đang dùng', DEMONSTRATION_PASSWORD)
    await me.presses('Xác nhận và bật')
    expect(await me.text()).toContain('Mã không đúng')
    await me.types('Mã 6 số', codeAt(secret, now))
    await me.types('Mật khẩu đang dùng', DEMONSTRATION_PASSWORD)
    await me.presses('Xác nhận và bật')
    const recovery = (await me.text()).match(/(?:[A-Z2-7]{4} ){3}[A-Z2-7]{4}/g)!
    expect(recovery).toHaveLength(10)
    await me.follows('Tôi đã cất mã')
    expect(await me.text()).toContain('Còn 10 mã dự phòng')
    await colleague.opens('/work')
    expect(colleague.page.url()).toContain('/sign-in')

    await me.follows('Đổi mật khẩu')
    await me.types('Mật khẩu đang dùng', DEMONSTRATION_PASSWORD)
    await me.types('Mật khẩu mới', 'Vũ Thị Giám 2026')
    await me.types('Nhập lại mật khẩu mới', 'Vũ Thị Giám 2026')
    await me.presses('Lưu mật khẩu mới')
    expect(await me.text()).toContain('chỉ là tên đăng nhập, họ tên')
    const password = 'đò đầy thì chớ sang sông'
    await me.types('Mật khẩu đang dùng', DEMONSTRATION_PASSWORD)
    await me.types('Mật khẩu mới', password)
    await me.types('Nhập lại mật khẩu mới', password)
    await me.presses('Lưu mật khẩu mới')
    expect(await me.text()).toContain('Đã đổi mật khẩu')

    await me.signsOut()
    minutesPass(5)
    await me.types('Tên đăng nhập', 'giam')
    await me.types('Mật khẩu', password)
    await me.presses('Đăng nhập')
    expect(await me.text()).toContain('Nhập mã xác thực')
    await me.opens('/record')
    expect(await me.text()).toContain('Nhập mã xác thực')
    await me.types('Mã 6 số hoặc mã dự phòng', codeAt(secret, now))
    await me.presses('Tiếp tục')
    expect(me.page.url()).toContain('/record')
    expect(await me.text()).toContain('Đăng ký xác thực hai lớp.')
    expect(await me.text()).toContain('Đổi mật khẩu.')

    await me.signsOut()
    for (let tries = 0; tries < 6; tries += 1) {
      await me.types('Tên đăng nhập', 'giam')
      await me.types('Mật khẩu', 'không phải mật khẩu này')
      await me.presses('Đăng nhập')
    }
    expect(await me.text()).toMatch(/Thử lại sau \d\d:\d\d:\d\d/)
    minutesPass(1)
    await me.types('Tên đăng nhập', 'giam')
    await me.types('Mật khẩu', password)
    await me.presses('Đăng nhập')
    await me.types('Mã 6 số hoặc mã dự phòng', recovery[0]!)
    await me.presses('Tiếp tục')
    await me.opens('/account')
    expect(await me.text()).toContain('Còn 9 mã dự phòng')
    await colleague.leaves()
  }, 60_000)
})
