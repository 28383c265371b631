import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { COMMUNE_POST } from '../support/time-plans.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

describe.skipIf(!chromium)('A plan of times', () => {
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

  test.each([
    ['with JavaScript', true, 1],
    ['without', false, 2],
  ])(
    'is written, told what is wrong, and signed by the head of the unit, %s',
    async (_name, scripted, number) => {
      await me.page.setJavaScriptEnabled(scripted)
      await me.signsIn('truong')
      await me.opens('/procedures/QT03.CC')
      await me.follows('Bảng phân bổ thời gian')
      await me.follows('Lập bảng của Công an xã Bình An')
      const fills = async (selector: string, text: (old: string) => string) => {
        for (const input of await me.page.$$(selector)) {
          const old = await input.evaluate((element) => (element as HTMLInputElement).value)
          await input.evaluate((element, value) => {
            const control = element as HTMLInputElement
            control.value = value
          }, text(old))
        }
      }
      await fills('input[name^="posts-"]', () => COMMUNE_POST)
      await fills('input[name="time-0-0"]', () => '9 thùng')
      await me.presses('Lưu dự thảo')
      expect(await me.text()).toContain('Thời gian không đọc được')
      await fills('input[name="time-0-0"]', () => '99 ngày làm việc')
      await me.presses('Lưu dự thảo')
      expect(await me.text()).toContain('đơn vị chỉ được rút ngắn')
      expect(await me.text()).not.toContain('Kiểm tra và ký')
      await fills('input[name="time-0-0"]', () => (number === 1 ? '30 phút' : '20 phút'))
      await me.presses('Lưu dự thảo')
      await me.follows('Kiểm tra và ký')
      await me.types('Mật khẩu', DEMONSTRATION_PASSWORD)
      await me.presses('Ký bảng phân bổ')
      const signed = await me.text()
      expect(signed).toContain(`Bảng phân bổ số ${number} của Công an xã Bình An`)
      expect(signed).toContain('✓ đang áp dụng')
      expect(signed).toContain('Hoàng Văn Trưởng, Trưởng Công an xã, ký lúc')
      await me.signsOut()
    },
  )
})
