import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '#app/documents/pdf.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { loader as listed } from '#app/routes/dossiers._index/route.tsx'
import { loader as shown } from '#app/routes/dossiers.$number._index/route.tsx'
import { loader as sheetOnScreen } from '#app/routes/dossiers.$number.control-sheet._index/route.tsx'
import { loader as sheetOnPaper } from '#app/routes/dossiers.$number.control-sheet.pdf/route.ts'
import { loader as overdue } from '#app/routes/overdue/route.tsx'
import type { Problem } from '#app/server/route.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeAll(async () => {
  product = await openTestApp()
})
afterAll(() => product.close())

const valueGiven = <T>({ value, response }: { value: T | null; response: Response | null }): T => {
  if (value === null) throw new Error(`no page: ${response?.status}`)
  return value
}
const list = async (as: Who, query = '') =>
  valueGiven(await product.ask(listed, { as, url: `/dossiers${query}` }))
const dossier = (as: Who, number: string) =>
  product.ask(shown, { as, url: `/dossiers/${number}`, params: { number } })
const problemOf = async (response: Response | null) => (await response!.json()) as Problem

/** The code of the one dossier of the commune that the list finds under this question. */
const codeUnder = async (query: string, as: Who = 'tiep') => {
  const { rows } = await list(as, query)
  if (rows.length === 0) throw new Error(`no dossier under ${query}`)
  return rows[0]!.code
}

/** How many statements the reading connection is sent meanwhile. */
async function statementsOf(task: () => Promise<unknown>): Promise<number> {
  const { reader } = product.app.database
  let count = 0
  const counts = () => {
    count += 1
  }
  reader.on('query', counts)
  try {
    await task()
  } finally {
    reader.removeListener('query', counts)
  }
  return count
}

describe('the list of dossiers', () => {
  test('shows the officer his unit’s dossiers alone, those not yet returned first', async () => {
    const { rows } = await list('tiep')
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every(({ code }) => code.startsWith('MH01.201.001-'))).toBe(true)
    const returned = rows.map(({ returnedAt }) => returnedAt !== null)
    expect(returned).toEqual([...returned].sort())
    expect(returned).toContain(true)
  })

  test('shows the auditor those of every unit', async () => {
    const { rows } = await list('giam')
    expect(new Set(rows.map(({ code }) => code.slice(0, 12))).size).toBe(2)
  })

  test('never holds the whole name of an applicant', async () => {
    const { rows } = await list('giam')
    for (const { applicant } of rows) expect(applicant).toMatch(/^(\S\*\*\* ?)+$/u)
    expect(JSON.stringify(rows)).not.toContain('Công dân Minh Họa')
  })

  test.each([
    ['awaiting-receipt', (row: { place: string }) => row.place === 'awaiting-receipt'],
    ['outside', (row: { flags: string[] }) => row.flags.includes('outside')],
    ['returned', (row: { place: string }) => row.place === 'returned'],
    [
      'at-step',
      (row: { place: string; flags: string[] }) => row.place === 'at-step' && !row.flags.includes('outside'),
    ],
  ])('narrowed to "%s" holds all of them and no other', async (state, isOne) => {
    const every = (await list('tiep')).rows.filter(isOne).map(({ code }) => code)
    const { rows } = await list('tiep', `?state=${state}`)
    expect(rows.map(({ code }) => code)).toEqual(every)
    expect(every.length).toBeGreaterThan(0)
  })

  test.each(['overdue', 'step-overdue'] as const)(
    'narrowed by the flag "%s" holds those that bear it',
    async (flag) => {
      const every = (await list('tiep')).rows
        .filter(({ flags }) => flags.includes(flag))
        .map(({ code }) => code)
      const { rows } = await list('tiep', `?flag=${flag}`)
      expect(rows.map(({ code }) => code)).toEqual(every)
      expect(every.length).toBeGreaterThan(0)
    },
  )

  test('narrowed to one version of a procedure holds the dossiers pinned to it', async () => {
    const { rows } = await list('tiep', `?procedure=${encodeURIComponent('QT17.ĐDĐT')}&version=01-00`)
    expect(rows.length).toBe(1)
    expect(rows[0]).toMatchObject({ issueNumber: 1, revision: 0 })
  })

  test.each(['?state=x&flag=y&after=z', '?after=open.2026-99-99T00:00:00Z.a', '?version=../..'])(
    'takes %s for no question at all',
    async (query) => {
      expect((await list('tiep', query)).rows).toEqual((await list('tiep')).rows)
    },
  )

  test('opens a dossier by its code, also without the unit’s part of it', async () => {
    const code = await codeUnder('?state=outside')
    for (const q of [code, code.toLowerCase(), code.slice('MH01.201.001-'.length)]) {
      const { response } = await product.ask(listed, { as: 'tiep', url: `/dossiers?q=${q}` })
      expect(response?.headers.get('Location')).toBe(`/dossiers/${code}`)
    }
  })

  test('does not tell a code of another unit from one that nobody gave', async () => {
    const foreign = await codeUnder('', 'thu')
    const answers = await Promise.all([
      list('tiep', `?q=${foreign}`),
      list('tiep', '?q=MH01.100.006-260820-9999'),
    ])
    expect(answers[0].rows).toEqual(answers[1].rows)
    expect(answers[0].lookUp).toBe(foreign)
  })

  test('costs three statements beside the session, whatever it holds', async () => {
    await list('tiep')
    expect(await statementsOf(() => list('tiep'))).toBeLessThanOrEqual(3)
  })
})

describe('the page of a dossier', () => {
  test('names the exact version it runs on, and the calendar it is counted by', async () => {
    const page = valueGiven(await dossier('tiep', await codeUnder('?flag=step-overdue')))
    expect(page.procedure).toMatchObject({
      code: 'QT17.ĐDĐT',
      issueNumber: 2,
      revision: 0,
      status: 'in-force',
      old: false,
    })
    expect(page.procedure.fingerprint).toMatch(/^[0-9a-f]{8}$/)
    expect(page.calendar).toMatchObject({ version: 1, rule: 'next-day' })
  })

  test('says where the time went in parts that sum to the lateness', async () => {
    const page = valueGiven(await dossier('tiep', await codeUnder('?flag=step-overdue')))
    expect(page.sheet!.flags).toContain('step-overdue')
    const step = page.sheet!.steps.find(({ state }) => state === 'open')!
    expect(step.planned.code).toBe('B2')
    expect(step.overMinutes).toBe(step.usedMinutes! - step.allottedMinutes!)
    const sum = page.lateness!.parts.reduce(
      (total, part) =>
        total +
        (part.kind === 'step' ? part.extraMinutes : part.kind === 'waiting' ? part.minutes : -part.minutes),
      0,
    )
    expect(sum).toBe(page.lateness!.overrunMinutes)
  })

  test('on the paper version says that nobody can tell where it is late, though it is', async () => {
    const page = valueGiven(await dossier('tiep', await codeUnder('?flag=overdue')))
    expect(page.sheet!.flags).toEqual(
      expect.arrayContaining(['overdue', 'old-version', 'lateness-unknowable']),
    )
    expect(page.procedure).toMatchObject({ paper: true, old: true })
    expect(page.sheet!.steps.every(({ allottedMinutes }) => allottedMinutes === null)).toBe(true)
  })

  test('derives the due moment day by day, with the citation of each day that was not counted', async () => {
    const { rows } = await list('thu')
    const august = rows.find(({ code }) => code.includes('-2608'))!
    const page = valueGiven(await dossier('thu', august.code))
    const made = page.derivation!.lines.find(({ code }) => code === 'make-up-day-counted')
    expect(made).toMatchObject({ date: '2026-08-22' })
    expect(page.dueAt).toBe('2026-08-28T10:30:00Z')
  })

  test('says who answers for it between giving and receipt: the giver', async () => {
    const page = valueGiven(await dossier('ly', await codeUnder('?state=awaiting-receipt')))
    expect(page.holding).toMatchObject({ kind: 'awaiting', giver: 'Ngô Thị Tiếp', receiver: 'Đỗ Văn Lý' })
    expect(page.acts.filter(({ reasons }) => reasons.length === 0).map(({ act }) => act)).toEqual([
      'receive',
      'refuse',
    ])
    const waiting = page.sheet!.steps.find(({ state }) => state === 'waiting')!
    expect(waiting.waitingMinutes).toBeGreaterThan(0)
  })

  test('shows the applicant whole to the unit, masked to the auditor, who gets no act either', async () => {
    const code = await codeUnder('?state=at-step')
    const mine = valueGiven(await dossier('tiep', code))
    const audited = valueGiven(await dossier('giam', code))
    expect(mine.applicantMasked).toBe(false)
    expect(mine.applicant!.name).not.toContain('*')
    expect(audited.applicant).toMatchObject({ name: expect.stringContaining('***'), address: '', phone: '' })
    expect(audited.request).toBeNull()
    expect(audited.mayNotWork.map((refusal) => refusal.code)).toEqual(['permission.role-missing'])
  })

  test('of another unit is answered exactly like one that nobody took in', async () => {
    const foreign = (await dossier('tiep', await codeUnder('', 'thu'))).response
    const missing = (await dossier('tiep', 'MH01.100.006-260820-9999')).response
    expect(foreign?.status).toBe(404)
    expect(missing?.status).toBe(404)
    expect(await problemOf(foreign)).toEqual(await problemOf(missing))
    expect([...foreign!.headers]).toEqual([...missing!.headers])
  })

  test('is closed to those who do not work on dossiers, and asks a visitor to sign in', async () => {
    const code = await codeUnder('')
    expect((await dossier('soan', code)).response?.status).toBe(403)
    expect((await dossier(null, code)).response?.headers.get('Location')).toContain('/sign-in?back=')
  })

  test('costs four statements beside the session, and one more for a calendar not yet read', async () => {
    const code = await codeUnder('?flag=step-overdue')
    await dossier('tiep', code)
    expect(await statementsOf(() => dossier('tiep', code))).toBeLessThanOrEqual(4)
  })
})

describe('BM.05', () => {
  test('on screen has a block for each hand-over between two parties, and cites the entries', async () => {
    const number = await codeUnder('?state=outside')
    const sheet = valueGiven(
      await product.ask(sheetOnScreen, {
        as: 'tiep',
        url: `/dossiers/${number}/control-sheet`,
        params: { number },
      }),
    )
    expect(sheet.legalForm).toBe('Mẫu số 06, Thông tư 03/2025/TT-VPCP')
    expect(sheet.fragment.match(/class="hand-over"/g)).toHaveLength(2)
    expect(sheet.fragment).toContain('ngoài hệ thống')
    expect(sheet.fragment).toMatch(/Đã ký trong hệ thống lúc [^<]+, mã [0-9a-f]{8}/)
    expect(sheet.fragment).not.toContain('style=')
  })

  test('of another unit is answered like one that is not there', async () => {
    const number = await codeUnder('', 'thu')
    for (const loader of [sheetOnScreen, sheetOnPaper]) {
      const { response } = await product.ask<unknown>(loader, {
        as: 'tiep',
        url: `/dossiers/${number}/control-sheet`,
        params: { number },
      })
      expect(response?.status).toBe(404)
    }
  })

  test('without a Chromium is refused with a sentence that says how to get one', async () => {
    const number = await codeUnder('?state=outside')
    const printer = openPrinter({ executablePath: null })
    const own = product.app.printer
    product.app.printer = () => printer
    try {
      const { response } = await product.ask(sheetOnPaper, {
        as: 'tiep',
        url: `/dossiers/${number}/control-sheet/pdf`,
        params: { number },
      })
      expect(response?.status).toBe(503)
      const text = await response!.text()
      expect(text).toContain('apt install chromium-headless-shell')
      expect(text).toContain('PUPPETEER_EXECUTABLE_PATH')
    } finally {
      product.app.printer = own
    }
  })
})

describe('the supervisor’s list', () => {
  const board = (as: Who, query = '') => product.ask(overdue, { as, url: `/overdue${query}` })

  test('holds each step over its time with one sentence that says why', async () => {
    const { steps } = valueGiven(await board('truong'))
    expect(steps.length).toBe(1)
    const step = steps[0]!
    expect(step).toMatchObject({ stepCode: 'B2', holderName: 'Đỗ Văn Lý', allotment: '4wh' })
    expect(step.usedMinutes - step.overMinutes).toBe(4 * 60)
    const sentence = catalogue('vi').lateness.overdueStep({
      ...step,
      step: step.stepCode,
      holder: step.holderName,
      since: step.openedAt,
    })
    expect(sentence).toMatch(
      /^B2 do Đỗ Văn Lý giữ từ .+, cho phép 4 giờ làm việc, đã dùng .+, quá .+; hồ sơ còn .+\.$/,
    )
  })

  test('holds beside it the dossiers of which nobody can say where they are late', async () => {
    const { unplaced } = valueGiven(await board('truong'))
    expect(unplaced.map(({ issueNumber, flags }) => ({ issueNumber, flags }))).toEqual([
      { issueNumber: 1, flags: ['overdue'] },
    ])
  })

  test('is for the head of unit, the quality manager and the auditor', async () => {
    for (const as of ['truong', 'soan', 'giam'] as const) expect((await board(as)).response).toBeNull()
    for (const as of ['tiep', 'ly', 'thu'] as const) expect((await board(as)).response?.status).toBe(403)
  })

  test('costs three statements beside the session, whatever the number of dossiers', async () => {
    await board('truong')
    expect(await statementsOf(() => board('truong'))).toBeLessThanOrEqual(3)
  })

  test('takes a broken place to go on from for the beginning', async () => {
    const { steps, first } = valueGiven(await board('truong', '?after=nonsense'))
    expect(steps.length).toBe(1)
    expect(first).toBeNull()
  })
})
