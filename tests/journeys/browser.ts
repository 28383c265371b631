import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import type { BuiltServer } from '../support/built-server.ts'

/** Where the browser is; null on a machine without one, whose journeys are listed as skipped. */
export const chromium = process.env.TEST_CHROMIUM ?? findChromium()

/** A browser; with a folder it finds there what one before it left. */
export const openBrowser = (userDataDir?: string): Promise<Browser> =>
  puppeteer.launch({
    ...(userDataDir === undefined ? {} : { userDataDir }),
    executablePath: chromium!,
    headless: true,
    // As root Chromium refuses its sandbox; here it opens nothing but pages of our own.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`)

/** A person at a browser without JavaScript, who sees labels, buttons and links, and knows no code. */
export async function personAt(browser: Browser, server: BuiltServer) {
  const context = await browser.createBrowserContext()
  const page: Page = await context.newPage()
  await page.setJavaScriptEnabled(false)

  async function found(path: string, what: string): Promise<ElementHandle<Element>> {
    const element = await page.$(`::-p-xpath(${path})`)
    if (element) return element as ElementHandle<Element>
    throw new Error(`no ${what} on ${page.url()}:\n${await text()}`)
  }

  /** The control that a label names by its first words. */
  async function control(label: string): Promise<ElementHandle<Element>> {
    const named = await found(
      `//label[starts-with(normalize-space(.), ${quoted(label)})]`,
      `field “${label}”`,
    )
    const id = await named.evaluate((element) => (element as HTMLLabelElement).htmlFor)
    return found(`//*[@id=${quoted(id)}]`, `control of “${label}”`)
  }

  async function leads(element: ElementHandle<Element>): Promise<void> {
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), element.click()])
  }

  const text = () => page.$eval('body', (body) => (body as HTMLElement).innerText)

  const person = {
    page,
    /** Everything that stands on the page, as it is read. */
    text,
    async opens(address: string): Promise<number> {
      const response = await page.goto(`${server.origin}${address}`, { waitUntil: 'load' })
      return response!.status()
    },
    async types(label: string, words: string): Promise<void> {
      const element = await control(label)
      await element.evaluate((field) => {
        ;(field as HTMLInputElement).value = ''
      })
      await element.type(words)
    },
    /** Puts a whole text in place of another, as from the clipboard. */
    async pastes(label: string, change: (words: string) => string): Promise<void> {
      const element = await control(label)
      const before = await element.evaluate((field) => (field as HTMLTextAreaElement).value)
      await element.evaluate((field, after) => {
        ;(field as HTMLTextAreaElement).value = after
      }, change(before))
    },
    /** Writes the same words into every field of a group, which is named by its first words; answers how many. */
    async typesInEachOf(group: string, words: string): Promise<number> {
      const fields = await page.$$(
        `::-p-xpath(//fieldset[legend[starts-with(normalize-space(.), ${quoted(group)})]]//textarea)`,
      )
      for (const field of fields) await field.type(words)
      return fields.length
    },
    async ticks(label: string): Promise<void> {
      await (await control(label)).click()
    },
    /** Chooses from a list by the words that are read there. */
    async chooses(label: string, option: string): Promise<void> {
      const list = await control(label)
      const value = await list.evaluate(
        (select, wanted) =>
          [...(select as HTMLSelectElement).options].find(({ text }) => text.includes(wanted))?.value ?? null,
        option,
      )
      if (value === null) throw new Error(`“${label}” offers no ${option}`)
      await page.select(`#${await list.evaluate(({ id }) => id)}`, value)
    },
    presses: async (button: string) =>
      leads(
        await found(
          `//button[not(@aria-hidden)][starts-with(normalize-space(.), ${quoted(button)})]`,
          `button “${button}”`,
        ),
      ),
    follows: async (link: string) =>
      leads(await found(`//a[starts-with(normalize-space(.), ${quoted(link)})]`, `link “${link}”`)),
    async signsIn(account: string): Promise<void> {
      await person.opens('/sign-in')
      await person.types('Tên đăng nhập', account)
      await person.types('Mật khẩu', DEMONSTRATION_PASSWORD)
      await person.presses('Đăng nhập')
    },
    signsOut: () => person.presses('Đăng xuất'),
    leaves: () => context.close(),
  }
  return person
}

export type Person = Awaited<ReturnType<typeof personAt>>
