import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { chromium, openBrowser, type Person, personAt } from './browser.ts'

describe.skipIf(!chromium)('A reorganisation', () => {
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

  test('merges two units into a new one, without JavaScript, after a preview of what it moves', async () => {
    const before = await server.logSize()
    await me.signsIn('dang')
    await me.opens('/units')
    await me.follows('Sắp xếp tổ chức')
    await me.ticks('Hợp nhất')
    await me.types('Số, ký hiệu', '9/QĐ-MH')
    await me.types('Ngày văn bản', '10/11/2026')
    await me.types('Có hiệu lực từ ngày', '01/12/2026')
    await me.page.select('#ending', 'binh-an')
    await me.presses('Thêm đơn vị kết thúc')
    await me.page.select('#ending-2', 'pc06')
    await me.presses('Thêm đơn vị lập mới')
    await me.types('Tên đơn vị', 'Công an phường Bình An (minh họa)')
    await me.page.select('#madeParent', 'cat')

    await me.presses('Xem trước')
    const preview = await me.text()
    expect(preview).toContain('Xem trước, chưa ghi gì: 2 đơn vị kết thúc.')
    expect(preview).toContain('Hoàng Văn Trưởng, Trưởng Công an xã')
    await me.page.setViewport({ width: 320, height: 800 })
    expect(await me.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

    // What is changed after the preview is previewed again.
    await me.types('Có hiệu lực từ ngày', '02/12/2026')
    await me.presses('Xác nhận sắp xếp')
    expect(await me.text()).toContain('Biểu mẫu đã khác lần xem trước')
    await me.presses('Xác nhận sắp xếp')
    expect(await me.text()).toContain('Đã ghi việc sắp xếp tổ chức.')
    await me.opens('/units?as-of=02/12/2026')
    const tree = await me.text()
    expect(tree).toContain('Công an phường Bình An (minh họa)')
    expect(tree).not.toContain('Công an xã Bình An (minh họa)')
    expect(await server.logSize()).toBeGreaterThan(before + 3)
  }, 60_000)
})
