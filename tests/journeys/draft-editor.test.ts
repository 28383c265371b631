import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { chromium, openBrowser, personAt } from './browser.ts'

const CODE = 'QT17.ĐDĐT'
const DRAFT = `/procedures/${encodeURIComponent(CODE)}/draft`

describe.skipIf(!chromium)('Writing a draft', () => {
  let server: BuiltServer
  let shared: Browser
  beforeAll(async () => {
    shared = await openBrowser()
  })
  afterAll(() => shared?.close())
  beforeEach(async () => {
    server = await openBuiltServer()
    const { procedures, record } = server.app.views
    const newest = (await procedures.byCode(CODE))!.versions.at(-1)!
    const text = (await record.blobText(newest.contentSha256))!.replace('revision: 1', 'revision: 2')
    await saveDraft(server.app, { actor: server.people.soan!, code: CODE, text, seen: null })
  })
  afterEach(() => server.close())

  const stored = async () => {
    const { procedureId } = (await server.app.views.procedures.byCode(CODE))!
    return (await server.app.views.procedures.draft(procedureId))!
  }

  /** The source page of the draft with its editor, and the cursor at the end of the text. */
  async function editorIn(own: Browser): Promise<Page> {
    const cookie = await server.cookieOf('soan')
    const [name] = cookie.split('=')
    await own.setCookie({
      name: name!,
      value: cookie.slice(name!.length + 1),
      domain: '127.0.0.1',
      path: '/',
    })
    const page = await own.newPage()
    await page.setViewport({ width: 1366, height: 768 })
    await page.goto(`${server.origin}${DRAFT}`, { waitUntil: 'load' })
    await page.waitForSelector('.cm-content')
    await page.focus('.cm-content')
    await atEnd(page)
    return page
  }
  async function atEnd(page: Page): Promise<void> {
    await page.keyboard.down('Control')
    await page.keyboard.press('End')
    await page.keyboard.up('Control')
  }
  const saysStatus = (page: Page, words: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('[data-status]')?.textContent?.includes(wanted),
      { timeout: 15_000 },
      words,
    )
  const says = (page: Page, words: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, words)

  /** What Unikey does: letters are typed, taken back, and typed again with their marks. */
  async function typesAsUnikey(page: Page): Promise<void> {
    await page.keyboard.type('Tieng')
    for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace')
    await page.keyboard.sendCharacter('ếng')
    await page.keyboard.type(' Viet')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.sendCharacter('ệt')
  }

  test('shows the official form and the findings of what is typed, and saves it without being asked', async () => {
    const page = await editorIn(shared)
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text())
    })
    await page.keyboard.type('\n\n- một')
    await page.keyboard.press('Enter')
    await typesAsUnikey(page)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-paper] li')].some((item) => item.textContent === 'Tiếng Việt'),
    )
    await saysStatus(page, 'Đã lưu nháp')
    expect((await stored()).text).toMatch(/\n- một\n- Tiếng Việt$/)

    // F8 leads to the first finding: the newest row of the revision table speaks of another version.
    await page.keyboard.press('F8')
    await page.waitForSelector('.draft-page__marks .draft-page__mark--warning')
    await says(page, 'Cảnh báo: Dòng mới nhất của bảng sửa đổi')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('02/01')
    expect(violations).toEqual([])
  })

  test('is found again after the browser was killed: what was saved on the server, what was not on the machine', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-browser-'))
    let second: Browser | undefined
    try {
      const first = await openBrowser(folder)
      const page = await editorIn(first)
      await page.keyboard.type('\nĐã tới máy chủ.')
      await saysStatus(page, 'Đã lưu nháp')
      await page.setOfflineMode(true)
      await page.keyboard.type('\nChưa tới máy chủ.')
      await saysStatus(page, 'được giữ trên máy này')
      process.kill(first.process()!.pid!, 'SIGKILL')
      expect((await stored()).text).toMatch(/\nĐã tới máy chủ\.$/)

      second = await openBrowser(folder)
      const again = await editorIn(second)
      await says(again, 'Có bản chưa gửi lên máy chủ từ')
      await again.locator('::-p-text(Dùng bản này)').click()
      await saysStatus(again, 'Đã lưu nháp')
      expect((await stored()).text).toMatch(/\nĐã tới máy chủ\.\nChưa tới máy chủ\.$/)
    } finally {
      await second?.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('that somebody else saved meanwhile is not overwritten: the page of the conflict asks, and keeps both', async () => {
    const page = await editorIn(shared)
    const { text, lockVersion } = await stored()
    const theirs = `${text.trimEnd()}\nCủa người khác.`
    await saveDraft(server.app, { actor: server.people.duyet!, code: CODE, text: theirs, seen: lockVersion })
    await page.keyboard.type('Của tôi.')
    await saysStatus(page, 'Chưa có gì bị ghi đè')
    expect((await stored()).text).toBe(theirs)
    const leads = async (act: () => Promise<void>) => {
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), act()])
    }
    await leads(() => page.locator('::-p-text(Xem và chọn từng chỗ)').click())
    expect(await page.$eval('h1', (title) => title.textContent)).toBe('Chọn từng chỗ khác nhau')
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    )
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.click('input[name="choice-1"][value="both"]')
    await leads(() => page.locator('::-p-text(Lưu văn bản đã ghép)').click())
    expect((await stored()).text).toMatch(/Của tôi\.[\s\S]*Của người khác\./)
  })

  test('gets a step and its revision row without JavaScript, and nothing else in it moves', async () => {
    const before = (await stored()).text
    const person = await personAt(shared, server)
    await person.signsIn('soan')
    await person.opens(`${DRAFT}/steps`)
    await person.presses('Thêm dưới Bước 5')
    await person.types('Trình tự', 'x')
    const fresh = '[id^="step-n1-"]'
    await person.page.$eval(`${fresh}[name$="text"]`, (field) => {
      ;(field as HTMLTextAreaElement).value = 'Lưu hồ sơ giấy.'
    })
    await person.page.click(`${fresh}[name$="above"]`)
    await person.page.type(`${fresh}[name$="amount"]`, '1')
    // What was typed into another step by mistake is put right before saving.
    await person.pastes('Trình tự', () => before.match(/\| A1 \| (.*?) \|/)![1]!.replaceAll('<br>', '\n'))
    await person.presses('Lưu bảng bước')
    expect(await person.text()).toContain('Đã lưu bảng bước vào dự thảo.')
    const lines = (await stored()).text.split('\n')
    const added = lines.findIndex((line) => line.includes('Lưu hồ sơ giấy.'))
    expect(lines[added]).toMatch(/^\| B5 \| .* \| Cán bộ tiếp nhận \| 01 giờ làm việc \|/)
    expect(lines.toSpliced(added, 1).join('\n')).toBe(before)

    await person.follows('Sửa đổi tài liệu')
    await person.presses('Thêm dòng này')
    expect(await person.text()).toContain('Mọi mục đã sửa đều có dòng của lần này.')
    expect((await stored()).text).toContain('| 02/02 | |')
    await person.leaves()
  })
})
