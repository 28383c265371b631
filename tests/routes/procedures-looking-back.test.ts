import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrintAssets } from '#app/documents/print-assets.ts'
import { procedurePrint } from '#app/documents/procedure-print.ts'
import type { ProcedureFact, VersionNumber } from '#app/domain/procedure/facts.ts'
import { issueVersion } from '#app/domain/procedure/issue-version.ts'
import {
  type Procedure,
  type ProcedureVersion,
  SIGNING_ORDER,
  statusOf,
  versionForIntake,
  versionInForce,
} from '#app/domain/procedure/procedure.ts'
import { isUnissued, readableVersions, versionToRead } from '#app/domain/procedure/reading.ts'
import { type Instant, instantOf, localDateOf, secondsOf } from '#app/domain/shared/instant.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { askedOf, registerView } from '#app/routes/procedures._index/register-view.ts'
import { loader as register } from '#app/routes/procedures._index/route.tsx'
import { loader as inForce } from '#app/routes/procedures.$code._index/route.tsx'
import { versionPrint } from '#app/server/version-print.ts'
import {
  aHeader,
  aProcedure,
  atVietnam,
  author,
  factsOf,
  procedureAfter,
  reviewer,
  signers,
} from '../support/builders.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

const FIRST = secondsOf(atVietnam('2026-01-05 08:00'))
const HOUR = 3600
const at = (hour: number): Instant => instantOf(FIRST + hour * HOUR)

/** One step of a history: after so many hours a paper is copied, or a version comes as far as `signed` and `issued` say. */
type Happening = { after: number; paper: boolean; signed: number; issued: boolean; effectIn: number | null }

const happening: fc.Arbitrary<Happening> = fc.record({
  after: fc.integer({ min: 0, max: 60 }),
  paper: fc.boolean(),
  signed: fc.integer({ min: 0, max: 3 }),
  issued: fc.boolean(),
  effectIn: fc.option(fc.integer({ min: 0, max: 100 })),
})

/** The history as the domain records it; what the rules refuse does not happen, and the last text stays where it came to. */
function historyOf(happenings: readonly Happening[]): { procedure: Procedure; moments: Instant[] } {
  let procedure = aProcedure()
  let hour = 0
  const moments: Instant[] = []
  const record = (facts: readonly ProcedureFact[]) => {
    procedure = procedureAfter(procedure, facts, at(hour))
  }
  for (const [index, { after, paper, signed, issued, effectIn }] of happenings.entries()) {
    hour += after
    moments.push(at(hour))
    const number: VersionNumber = { issueNumber: index + 1, revision: 0 }
    const contentSha256 = `text-${index}`
    const text = { ...number, contentSha256, header: aHeader() }
    if (paper) {
      record([{ type: 'version-transcribed', ...text }])
      continue
    }
    const effective =
      effectIn === null ? { kind: 'on-issue' as const } : { kind: 'at' as const, at: at(hour + effectIn) }
    record([
      {
        type: 'version-submitted',
        ...text,
        signers,
        effective,
        diagnosticsSha256: 'findings',
        acceptedWarnings: [],
      },
      ...SIGNING_ORDER.slice(0, signed).map(
        (role): ProcedureFact => ({
          type: 'version-signed',
          ...number,
          contentSha256,
          role,
          signer: role === 'author' ? author : reviewer,
          capacity: null,
          onBehalfOf: null,
          viewedSections: [],
        }),
      ),
    ])
    const decision = { number: `${index}/QĐ-MH`, date: localDateOf(at(hour)) }
    if (issued && signed === 3) {
      const outcome = issueVersion(procedure, { ...number, decision }, at(hour))
      if (outcome.ok) record(factsOf(outcome))
    }
    if (effectIn !== null) moments.push(at(hour + effectIn))
  }
  return { procedure, moments }
}

const histories = fc.array(happening, { minLength: 1, maxLength: 12 }).map(historyOf)
/** Every moment at which something happens, and the seconds beside it. */
const around = (moments: readonly Instant[]): Instant[] =>
  moments.flatMap((moment) => [-1, 0, 1].map((second) => instantOf(secondsOf(moment) + second)))

const lineOf = (procedure: Procedure, version: ProcedureVersion) => ({
  procedureId: procedure.procedureId,
  code: procedure.code,
  demonstration: procedure.demonstration,
  ...version.header,
  origin: version.origin,
  contentSha256: version.contentSha256,
  issueNumber: version.issueNumber,
  revision: version.revision,
  signatureCount: version.signatures.length,
  effectiveFrom: version.effectiveFrom,
  effectiveUntil: version.effectiveUntil,
  withdrawn: version.withdrawn !== null,
  nextReviewOn: null,
  runningDossiers: 0,
})
const linesOf = (procedure: Procedure) => procedure.versions.map((version) => lineOf(procedure, version))

const noAssets: PrintAssets = {
  documentCss: '',
  controlSheetCss: '',
  derivationCss: '',
  calendarCss: '',
  documentListCss: '',
  printPageCss: '',
  fontFaces: () => '',
}
function printOf(procedure: Procedure, version: ProcedureVersion, moment: Instant): string {
  const text = { header: version.header, contents: [] } as unknown as Parameters<typeof versionPrint>[2]
  const paper = versionPrint(procedure, version, text, moment)
  return procedurePrint({ ...paper, bodyHtml: '', record: null, verifyUrl: null }, noAssets)
}

describe('Whatever happens to a procedure', () => {
  test('at every moment at most one version is in force, and it is the one that readers are given', () => {
    fc.assert(
      fc.property(histories, ({ procedure, moments }) => {
        for (const moment of around(moments)) {
          const found = procedure.versions.filter((version) => statusOf(version, moment) === 'in-force')
          expect(found.length).toBeLessThanOrEqual(1)
          expect(versionInForce(procedure, moment)).toBe(found[0] ?? null)
          if (found[0])
            for (const mayReadUnissued of [true, false])
              expect(versionToRead(procedure.versions, mayReadUnissued, moment)).toBe(found[0])
        }
      }),
    )
  })

  test('once one is in force there is always one', () => {
    fc.assert(
      fc.property(histories, ({ procedure, moments }) => {
        const begun = procedure.versions.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).sort()[0]
        if (begun === undefined) return
        for (const moment of around(moments))
          if (moment >= begun) expect(versionInForce(procedure, moment)).not.toBeNull()
      }),
    )
  })

  test('staff see nothing that is not issued, on no page of the register and as of no day', () => {
    fc.assert(
      fc.property(histories, ({ procedure, moments }) => {
        for (const moment of around(moments)) {
          for (const version of readableVersions(procedure.versions, false, moment))
            expect(isUnissued(statusOf(version, moment))).toBe(false)
          for (const query of ['', '?status=all', '?status=submitted', '?status=approved', '?q=x']) {
            const { rows } = registerView(linesOf(procedure), askedOf(`http://x/${query}`), false, moment)
            for (const { status } of rows) expect(isUnissued(status)).toBe(false)
          }
        }
      }),
    )
  })

  test('every line of the register, also as of a past day, bears the standing that its version has now', () => {
    fc.assert(
      fc.property(histories, ({ procedure, moments }) => {
        const now = instantOf(secondsOf(moments.at(-1)!) + 200 * HOUR)
        const tags = catalogue('vi').labels.versionStatuses
        for (const past of [null, ...around(moments)])
          for (const mayReadUnissued of [true, false]) {
            const asked = askedOf('http://x/')
            const { rows } = registerView(linesOf(procedure), asked, mayReadUnissued, now, {
              past,
              ended: 0,
            })
            for (const row of rows) {
              const version = procedure.versions.find(({ issueNumber }) => issueNumber === row.issueNumber)!
              expect(row.status).toBe(statusOf(version, now))
              if (row.status !== 'in-force') expect(tags[row.status]).not.toBe(tags['in-force'])
            }
            if (past !== null)
              expect(rows.map(({ issueNumber }) => issueNumber)).toEqual(
                [versionForIntake(procedure, past)?.issueNumber].filter(Boolean),
              )
          }
      }),
    )
  })

  test('a print of a version that is not in force bears a mark across its pages, one in force bears none', () => {
    fc.assert(
      fc.property(histories, ({ procedure, moments }) => {
        for (const moment of moments)
          for (const version of procedure.versions)
            expect(printOf(procedure, version, moment).includes('<div class="watermark')).toBe(
              statusOf(version, moment) !== 'in-force',
            )
      }),
      { numRuns: 30 },
    )
  })
})

describe('A look at a day that is past', () => {
  let product: TestApp
  beforeAll(async () => {
    product = await openTestApp()
  })
  afterAll(() => product.close())

  const asked = (day: string) => `?as-of=${encodeURIComponent(day)}`
  const dataOf = <T>(value: T | null) => {
    const held = value as { type?: string; data?: unknown }
    return (held.type === 'DataWithResponseInit' ? held.data : value) as T extends { data: infer D } ? D : T
  }
  const list = async (as: Who, day: string) =>
    dataOf((await product.ask(register, { as, url: `/procedures${asked(day)}` })).value)
  const page = async (as: Who, code: string, day: string) =>
    dataOf(
      (
        await product.ask(inForce, {
          as,
          url: `/procedures/${encodeURIComponent(code)}${asked(day)}`,
          params: { code },
        })
      ).value,
    )
  const now = () => product.app.clock.now()
  /** The procedure whose version in force took the place of another, and the last day of that one. */
  async function replaced() {
    for (const { code } of await product.app.views.procedures.allCodes()) {
      const procedure = (await product.app.views.procedures.byCode(code))!
      const current = versionInForce(procedure, now())
      const dayBefore = current && localDateOf(instantOf(secondsOf(current.effectiveFrom!) - 24 * HOUR))
      const before =
        dayBefore && versionForIntake(procedure, instantOf(secondsOf(current.effectiveFrom!) - 1))
      if (before) return { procedure, current: current!, before, dayBefore: dayBefore! }
    }
    throw new Error('the demonstration replaced no version')
  }

  test('shows the version of then on the page of the procedure, and says so with what it is worth now', async () => {
    const { procedure, current, before, dayBefore } = await replaced()
    const view = await page('tiep', procedure.code, dayBefore)
    expect(view.number).toEqual({ issueNumber: before.issueNumber, revision: before.revision })
    expect(view.back.past).toMatchObject({ day: dayBefore })
    expect(view.strip.status).toBe(statusOf(before, now()))
    expect(view.strip.status).not.toBe('in-force')
    expect(view.strip.inForceAddress).not.toBeNull()
    const today = await page('tiep', procedure.code, '')
    expect(today.number.issueNumber).toBe(current.issueNumber)
    expect(today.back.past).toBeNull()
  })

  test('shows the register of then, each version under its own address and with its standing of today', async () => {
    const { procedure, before, dayBefore } = await replaced()
    const { rows, past } = await list('tiep', dayBefore)
    expect(past).toBe(dayBefore)
    const row = rows.find(({ code }) => code === procedure.code)!
    expect([row.issueNumber, row.revision]).toEqual([before.issueNumber, before.revision])
    expect(row.status).toBe(statusOf(before, now()))
    expect(row.address).toContain('/versions/')
  })

  test('says that no version was in force, rather than show one as if it had been', async () => {
    const view = await page('soan', 'QT03.CC', '1/1/1990')
    expect(view.back.past!.found).not.toBe('in-force')
  })

  test.each([
    ['31/2/2026', 'not-a-day'],
    ['1/1/2100', 'in-the-future'],
  ])('refuses %s and shows today', async (day, wrong) => {
    const answer = await list('tiep', day)
    expect(answer).toMatchObject({ wrongDay: wrong, past: null })
    const view = await page('tiep', 'QT03.CC', day)
    expect(view.back).toMatchObject({ wrong, past: null })
    expect(view.strip.status).toBe('in-force')
  })

  test('shows those who may read unissued texts nothing else than everybody sees of the past', async () => {
    const { dayBefore } = await replaced()
    const numbers = async (as: Who) =>
      (await list(as, dayBefore)).rows.map(({ code, issueNumber, revision }) => [code, issueNumber, revision])
    expect(await numbers('soan')).toEqual(await numbers('tiep'))
  })
})
