import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CalendarEdit } from '#app/domain/calendar/edit-calendar.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import type { Stage } from '#app/domain/organisation/sign-in-stage.ts'
import type { Language } from '#app/messages/catalogue.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { cookiesFor } from '#app/server/session.ts'
import { beginDraft, beginUnitCalendar } from '#app/usecases/calendar/begin-draft.ts'
import { editDraft } from '#app/usecases/calendar/edit-draft.ts'
import { proposeDraft } from '#app/usecases/calendar/propose-draft.ts'
import { saveDraft } from '#app/usecases/procedure/save-draft.ts'
import { type BuiltServer, builtServer, openBuiltServer } from '../support/built-server.ts'
import { organisationParts } from '../support/organisation-parts.ts'
import { filledIn, type ManifestRoute, routesOf } from '../support/route-manifest.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import type { Who } from '../support/test-app.ts'
import { chromium, openBrowser } from './browser.ts'

const build = await builtServer()
const isPage = ({ id }: ManifestRoute) => Boolean(build.routes[id]!.module.default)

/** Who looks at a page: somebody who may, and whose turn it is where a page is an act. */
const READERS: [RegExp, Who][] = [
  [/second-factor\.(removal|recovery)/, 'giam'],
  [/sign-in|help/, null],
  [/delegations\.(new|\$id\.end)|units\.(new|import|reorganisation|\$id\.(change|end))/, 'dang'],
  [/people\.|rights/, 'tri'],
  [/hand-over|refusal|receipt/, 'ly'],
  [/time-plans/, 'truong'],
  [/take-back|result|return-from-outside|dossiers\.new/, 'tiep'],
  [/\.(draft|issue)|submission/, 'soan'],
  [/signature|versions\.\$label\.return/, 'duyet'],
  [/record/, 'giam'],
  [/dossiers|overdue|work/, 'truong'],
]
const readerOf = ({ id }: ManifestRoute): Who => {
  const named = READERS.find(([name]) => name.test(id))
  return named ? named[1] : 'soan'
}

/** The place at which a dossier must be for a page to have something to do. */
const PLACES: [RegExp, Record<string, string | null>][] = [
  [/take-back|receipt|refusal/, { place: 'awaiting-receipt' }],
  [/return-from-outside/, { place: 'at-step', holder_id: null }],
  [/result-return/, { place: 'result-waiting' }],
  [/\.result$/, { place: 'at-step', holder_id: 'tiep' }],
  [/./, { place: 'at-step', holder_id: 'ly' }],
]

/** What pages look like in states that their address alone does not tell. */
const MORE: [string, Who][] = [
  ['/record', 'ly'],
  ['/procedures/QT17.DDD', 'ly'],
  ['/procedures?q=can+cuoc', 'ly'],
  ['/procedures?q=khong+co+gi', 'ly'],
  ['/document-lists?list=external', 'ly'],
  ['/document-lists?list=records&as-of=20%2F11%2F2026', 'giam'],
  ['/document-lists?as-of=1%2F1%2F1990', 'ly'],
  ['/procedures?as-of=20%2F11%2F2026', 'ly'],
  ['/procedures?as-of=31%2F2%2F2026', 'ly'],
  ['/procedures/QT03.CC?as-of=20%2F11%2F2026', 'ly'],
  ['/procedures/QT03.CC?as-of=1%2F1%2F2020', 'soan'],
  ['/procedures/QT03.CC?as-of=1%2F1%2F2100', 'ly'],
  ['/procedures/QT17.%C4%90D%C4%90T/versions/01-00', 'giam'],
  ['/procedures/QT03.CC/versions/03-01', 'duyet'],
  ['/procedures/QT03.CC/versions/03-00/comparison/02-00?columns=2', 'ly'],
  ['/dossiers/new?procedure=QT03.CC', 'thu'],
  ['/dossiers?flag=overdue', 'giam'],
  ['/overdue', 'giam'],
  ['/calendars/VN?year=2027&day=2027-02-06', 'ly'],
  ['/calendars/VN?year=2031', 'soan'],
  ['/calendars/VN?as-of=30%2F5%2F2026', 'giam'],
  ['/calendars/VN/draft/day-removal?date=2026-11-19', 'soan'],
  ['/calendars/VN/draft/week-removal?from=2026-12-21', 'soan'],
  ['/calendars/VN/draft/proposals?year=2028', 'soan'],
  ['/people?as-of=1%2F7%2F2026&q=ly', 'tri'],
  ['/units?q=phong', 'ly'],
  ['/rights?person=duyet', 'giam'],
  ['/rights?person=tiep&as-of=31%2F12%2F2025', 'dang'],
  ['/account', 'giam'],
  ['/procedures/QT17.%C4%90D%C4%90T/draft', 'soan'],
  ['/procedures/QT17.%C4%90D%C4%90T/draft/steps', 'soan'],
  ['/procedures/QT17.%C4%90D%C4%90T/draft/revisions', 'soan'],
  ['/procedures/QT17.%C4%90D%C4%90T/draft/preview', 'soan'],
  ['/work', 'tiep'],
  ['/work', 'duyet'],
]

/** Pages of the stages of signing in, which a reader who is all the way in never sees. */
const STAGED: [string, NonNullable<Who>, Stage][] = [
  ['/sign-in/second-factor', 'giam', 'second-factor'],
  ['/account/password', 'ly', 'change-password'],
  ['/account/second-factor', 'ly', 'enrol-second-factor'],
]

const isOurs = (address: string) => !/[?]/.test(address)

/** A page that brings the checker along to every address: to send its half megabyte each time takes the longest. */
async function withChecker(page: Page): Promise<Page> {
  await page.setBypassCSP(true)
  await page.evaluateOnNewDocument(axe.source)
  return page
}

/** Colours are the same in every language, and to compare them takes longer than all other rules: once a page. */
async function violationsOn(page: Page, colours: boolean): Promise<axe.Result[]> {
  const { violations } = await page.evaluate(
    (enabled) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled } },
      }),
    colours,
  )
  return violations
}

describe.skipIf(!chromium)('Every page', () => {
  let server: BuiltServer
  let browser: Browser
  const pages = [
    ...routesOf(build)
      .filter(isPage)
      .map((route) => [route.address, readerOf(route), route, 'open'] as const),
    ...MORE.map(([address, who]) => [address, who, null, 'open'] as const),
    ...STAGED.map(([address, who, stage]) => [address, who, null, stage] as const),
  ]
  /** A dossier's page in each place where a dossier can be. */
  const codes = new Map<string, string>()
  const tabs = new Map<string, Page>()
  const organisation = new Map<string, Record<string, string>>()

  beforeAll(async () => {
    server = await openBuiltServer()
    await givenADraftOfTheCalendar()
    await givenADraftThatAnotherEdits()
    await givenAProposalOfAUnit()
    for (const route of routesOf(build)) {
      const parts = await organisationParts(server, route.id)
      if (parts) organisation.set(route.id, parts)
    }
    await server.app.credentials.enrol('giam', 'sealed', 1, SEED_MOMENT)
    browser = await openBrowser()
    for (const [name, where] of PLACES) {
      const row = await server.app.database
        .reader('dossier')
        .where({ unit_id: 'binh-an', ...where })
        .first('code')
      codes.set(String(name), row!.code)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** The pages of a draft have something to show: a day of its own, which moves due moments. */
  async function givenADraftOfTheCalendar(): Promise<void> {
    const actor = server.people.soan!
    await beginDraft(server.app, { actor, code: 'VN' })
    const { lockVersion } = (await server.app.views.calendars.draft('VN'))!
    const day = { kind: 'other', name: 'Nghỉ chống bão (thử)', sessions: null, document: '1/CĐ-THU' } as const
    const cited = { documentDate: null, documentTitle: null, certainty: 'confirmed', replace: false } as const
    const dates = { from: '2026-11-19', to: '2026-11-20' }
    const { week, minutesPerDay } = vietnamOfficialCalendar
    const edits: CalendarEdit[] = [
      { edit: 'add-days', ...day, ...dates, ...cited },
      { edit: 'set-week', from: '2026-12-21', week: { ...week, sat: [] }, minutesPerDay },
    ]
    const answer = await editDraft(server.app, { actor, code: 'VN', lockVersion, edits })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  }

  /** A draft with findings and a row to propose, held by somebody else than its reader. */
  async function givenADraftThatAnotherEdits(): Promise<void> {
    const code = 'QT17.ĐDĐT'
    const { procedures, record } = server.app.views
    const newest = (await procedures.byCode(code))!.versions.at(-1)!
    const text = (await record.blobText(newest.contentSha256))!
      .replace('revision: 1', 'revision: 2')
      .replace(/(\| B1 \|.*)02 giờ/, '$1**01** giờ')
      .replace('| B3 |', '| B1 |')
    const saved = await saveDraft(server.app, { actor: server.people.duyet!, code, text, seen: null })
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusals))
  }

  /** What waits for a second person. */
  async function givenAProposalOfAUnit(): Promise<void> {
    const { app, people } = server
    const unit = { code: 'BINH-AN', name: 'Lịch Công an xã Bình An (thử)', unitId: 'binh-an' }
    const by = { actor: people.soan!, code: unit.code }
    await beginUnitCalendar(app, { actor: by.actor, ...unit })
    const lockOf = async () => (await app.views.calendars.draft(unit.code))!.lockVersion
    const cited = { document: '2/QC-THU', documentDate: null, documentTitle: null } as const
    const day = { kind: 'other', name: 'Nghỉ chống bão (thử)', sessions: null, ...cited } as const
    const dates = { from: '2026-11-19', to: '2026-11-19', certainty: 'confirmed', replace: false } as const
    const edits: CalendarEdit[] = [{ edit: 'add-days', ...day, ...dates }]
    await editDraft(app, { ...by, lockVersion: await lockOf(), edits })
    const signed = { password: DEMONSTRATION_PASSWORD, formKey: null, citation: 'Quy chế 2/QC-THU' }
    const answer = await proposeDraft(app, { ...by, ...signed, lockVersion: await lockOf() })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  }

  /** A browser of its own for each reader and language, signed in, with scripts allowed: the checker is one. */
  async function tabOf(who: Who, language: Language, stage: Stage): Promise<Page> {
    const key = `${who} ${language} ${stage}`
    const known = tabs.get(key)
    if (known) return known
    const context = await browser.createBrowserContext()
    const chosen = (await cookiesFor(false).language.serialize(language)).split(';')[0]!
    const cookies = [chosen, ...(who ? [await server.cookieOf(who, stage)] : [])].map((cookie) => {
      const [name, ...value] = cookie.split('=')
      return { name: name!, value: value.join('='), domain: '127.0.0.1', path: '/' }
    })
    await context.setCookie(...cookies)
    const tab = await withChecker(await context.newPage())
    tabs.set(key, tab)
    return tab
  }

  const addressOf = (address: string, route: ManifestRoute | null) => {
    if (!route) return address
    const parts = organisation.get(route.id)
    if (parts) return filledIn(address, parts)
    if (route.id.includes('proposal.') || route.id.endsWith('proposal'))
      return filledIn(address, { code: 'BINH-AN' })
    if (route.id.includes('calendars')) return filledIn(address, { code: 'VN', version: '1' })
    const place = PLACES.find(([name]) => name.test(route.id))!
    const label = /review|signature|return|issue/.test(route.id) ? '03-01' : '03-00'
    return filledIn(address, {
      code: 'QT03.CC',
      label,
      earlier: '02-00',
      number: codes.get(String(place[0]))!,
    })
  }

  async function widthOf(page: Page, width: number): Promise<number> {
    await page.setViewport({ width, height: 800 })
    return page.evaluate(() => document.documentElement.scrollWidth)
  }

  for (const [address, who, route, stage] of pages)
    test(`is open to everyone, in both languages, and on a narrow screen: ${address} as ${who}${stage === 'open' ? '' : ` (${stage})`}`, async () => {
      const look = (language: Language) =>
        pageIsOpen(addressOf(address, route), expectedStatus(address, route, who), who, language, stage)
      await Promise.all([look('vi'), look('en')])
    })

  async function pageIsOpen(
    address: string,
    status: number,
    who: Who,
    language: Language,
    stage: Stage,
  ): Promise<void> {
    const page = await tabOf(who, language, stage)
    await page.setViewport({ width: 1366, height: 768 })
    const response = await page.goto(`${server.origin}${address}`, { waitUntil: 'load' })
    expect(response!.status()).toBe(status)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    const violations = await violationsOn(page, language === 'vi')
    const told = violations.map(
      ({ id, nodes }) => `${language} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`,
    )
    expect(told).toEqual([])
    expect(await widthOf(page, 320), `${language} at 320 pixels`).toBeLessThanOrEqual(320)
  }

  test('would not pass with a picture without words, a field without a label, text too pale, or a line too long', async () => {
    const page = await withChecker(await browser.newPage())
    await page.goto('about:blank')
    await page.setContent(
      `<html lang="vi"><title>x</title><main><h1>x</h1><img src="x"><input>
       <p style="color:#999;background:#fff">Chữ quá nhạt để đọc được</p><p style="width:400px">x</p></main></html>`,
    )
    const found = (await violationsOn(page, true)).map(({ id }) => id)
    expect(found).toEqual(expect.arrayContaining(['image-alt', 'label', 'color-contrast']))
    expect(await widthOf(page, 320)).toBeGreaterThan(320)
    await page.close()
  })

  /** Pages of the manifest answer; of the others some are problems on purpose. */
  function expectedStatus(address: string, route: ManifestRoute | null, who: Who): number {
    if (route?.id === 'routes/$') return 404
    if (route || !isOurs(address)) return 200
    if (address === '/procedures/QT17.DDD') return 404
    return address === '/record' && who === 'ly' ? 403 : 200
  }
})
