import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HOLD_MINUTES } from '#app/domain/procedure/draft-hold.ts'
import { instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { loader as draft, action as saveDraft } from '#app/routes/procedures.$code.draft._index/route.tsx'
import { action as autosave } from '#app/routes/procedures.$code.draft.autosave.ts'
import { action as hold } from '#app/routes/procedures.$code.draft.hold.ts'
import { action as reading } from '#app/routes/procedures.$code.draft.reading.tsx'
import {
  action as reviseRows,
  loader as revisions,
} from '#app/routes/procedures.$code.draft.revisions/route.tsx'
import { action as saveSteps, loader as steps } from '#app/routes/procedures.$code.draft.steps/route.tsx'
import {
  rowField,
  stepField,
  type TypedStep,
  WHOLE,
} from '#app/routes/procedures.$code.draft.steps/typed-steps.ts'
import { SEED_MOMENT } from '../support/seed-moment.ts'
import { openTestApp, type TestApp, type Who } from '../support/test-app.ts'

let product: TestApp
beforeEach(async () => {
  product = await openTestApp()
  // The demonstration has one author; here another works beside him.
  const { xet } = product.people
  product.people.xet = { ...xet!, holdings: xet!.holdings.map((each) => ({ ...each, roles: ['author'] })) }
})
afterEach(() => product.close())

const QT17 = 'QT17.ĐDĐT'
type Form = Record<string, string> | [string, string][]
type Handler = Parameters<TestApp['ask']>[0]

const post = (handler: Handler, as: Who, form: Form) =>
  product.ask<unknown>(handler, { as, url: '/x', params: { code: QT17 }, form })
const draftOf = async (as: Who = 'soan') =>
  (await product.ask(draft, { as, url: '/x', params: { code: QT17 } })).value!
const save = (as: Who, text: string, seen: number | null) =>
  post(saveDraft, as, { text, seen: String(seen ?? '') })
const statusOf = ({ value, response }: { value: unknown; response: Response | null }) =>
  response?.status ?? (value as { init?: { status?: number } }).init?.status
const answerOf = <T>({ value }: { value: unknown }) => (value as { data: T }).data
const storedText = async () => (await draftOf()).text!

/** A draft of the next revision; answers its text and lock version. */
async function begun(): Promise<{ text: string; seen: number }> {
  const asked = { as: 'soan' as const, url: '/x?number=02-02', params: { code: QT17 } }
  const { text } = (await product.ask(draft, asked)).value!
  await save('soan', text!, null)
  return { text: text!, seen: (await draftOf()).lockVersion! }
}

/** What was refused left neither record nor draft another. */
async function withoutTrace<T>(task: () => Promise<T>): Promise<T> {
  const before = [await product.logSize(), await storedText()]
  const answer = await task()
  expect([await product.logSize(), await storedText()]).toEqual(before)
  return answer
}

describe('reading a text as it is typed', () => {
  type Read = { parts: { preview: string; findings: string }; findings: { line: number; message: string }[] }
  const readAs = async (as: Who, text: string) => (await post(reading, as, { text })).response!

  test('answers the official form and every finding, and writes nothing', async () => {
    const { text } = await begun()
    const typed = text.replace('| B2 |', '| B1 |').normalize('NFD')
    const answer: Read = await (await withoutTrace(() => readAs('soan', typed))).json()
    expect(answer.parts.preview).toContain('class="document-header"')
    expect(answer.parts.preview).toContain('Công an cấp xã')
    const line = 1 + text.split('\n').findIndex((each) => each.startsWith('| B2 |'))
    expect(answer.parts.preview).toContain(`data-line="${line}"`)
    const found = answer.findings.find((finding) => finding.line === line)!
    expect(found.message).toMatch(/^(Lỗi|Cảnh báo): /)
    expect(answer.parts.findings).toContain(`href="#line-${line}"`)
  })

  test('tells of a text that cannot be read where it cannot', async () => {
    const { text } = await begun()
    const answer: Read = await (
      await readAs('soan', text.replace('level: commune', 'level: [ commune'))
    ).json()
    expect(answer.parts.preview).not.toContain('document-header')
    expect(answer.findings[0]!.message).toMatch(/YAML/)
  })

  test('is for those who may draft', async () => {
    expect((await readAs('tiep', 'x')).status).toBe(403)
  })
})

describe('a draft that saves itself', () => {
  const autosaved = async (as: Who, text: string, seen: number) =>
    (await post(autosave, as, { text, seen: String(seen) })).response!

  test('goes on from the lock version that each save answers', async () => {
    const { text, seen } = await begun()
    const first = await (await autosaved('soan', `${text}\nMột`, seen)).json()
    expect(first).toMatchObject({ ok: true, status: expect.stringMatching(/^Đã lưu nháp \d\d:\d\d:\d\d$/) })
    expect(await (await autosaved('soan', `${text}\nHai`, first.lockVersion)).json()).toMatchObject({
      ok: true,
    })
    expect(await storedText()).toBe(`${text}\nHai`)
  })

  test('overwrites nobody, and says so', async () => {
    const { text, seen } = await begun()
    await autosaved('xet', `${text}\nCủa người khác`, seen)
    const response = await withoutTrace(() => autosaved('soan', `${text}\nCủa tôi`, seen))
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ ok: false, conflict: true })
  })

  test('is not saved empty, nor by those who may not', async () => {
    const { text, seen } = await begun()
    expect((await withoutTrace(() => autosaved('soan', ' ', seen))).status).toBe(400)
    expect((await withoutTrace(() => autosaved('tiep', text, seen))).status).toBe(403)
  })
})

describe('two who edited one draft', () => {
  type Conflict = {
    merge: { seen: number; base: number; conflicts: unknown[]; settledChanges: number } | null
  }
  const merging = (over: Record<string, string>) => post(saveDraft, 'soan', over)

  /** Both change the text as it was opened; answers what the later one is asked. */
  async function apart(mine: (text: string) => string, theirs: (text: string) => string) {
    const { text, seen } = await begun()
    await save('xet', theirs(text), seen)
    const answered = await withoutTrace(() => save('soan', mine(text), seen))
    expect(statusOf(answered)).toBe(409)
    const merge = answerOf<Conflict>(answered).merge!
    const form = { mine: mine(text), base: String(merge.base), seen: String(merge.seen) }
    return { text, merge, form }
  }
  const heading = (words: string) => (text: string) =>
    text.replace('## I. MỤC ĐÍCH', `${words}\n\n## I. MỤC ĐÍCH`)
  const ending = (text: string) => `${text.trimEnd()}\n\nDòng cuối của tôi.\n`

  test('are merged where they changed other places, with one more save', async () => {
    const { merge, form } = await apart(ending, heading('Lời đầu của người khác.'))
    expect(merge).toMatchObject({ conflicts: [], settledChanges: 2 })
    expect(statusOf(await merging(form))).toBe(302)
    const text = await storedText()
    expect(text).toContain('Lời đầu của người khác.')
    expect(text).toContain('Dòng cuối của tôi.')
  })

  test('are asked where they changed the same place, and nothing is saved until every place has an answer', async () => {
    const { merge, form } = await apart(heading('Của tôi.'), heading('Của người khác.'))
    expect(merge.conflicts).toHaveLength(1)
    const unanswered = await withoutTrace(() => merging(form))
    expect(statusOf(unanswered)).toBe(400)
    expect(answerOf<Conflict>(unanswered).merge!.conflicts).toHaveLength(1)
    await merging({ ...form, 'choice-1': 'both' })
    expect(await storedText()).toMatch(/Của tôi\.[\s\S]*Của người khác\./)
  })

  test('are asked anew when a third save came in between', async () => {
    const { text, merge, form } = await apart(heading('Của tôi.'), heading('Của người khác.'))
    await save('xet', heading('Lần nữa.')(text), merge.seen)
    const answered = await withoutTrace(() => merging({ ...form, 'choice-1': 'mine' }))
    expect(statusOf(answered)).toBe(409)
    expect(JSON.stringify(answerOf<Conflict>(answered).merge)).toContain('Lần nữa.')
  })
})

describe('who is editing', () => {
  const acting = (as: Who, act: string) => post(hold, as, { act })
  const factsOf = async () => {
    const { procedureId } = (await product.app.views.procedures.byCode(QT17))!
    return (await product.app.views.record.ofSubject('procedure', procedureId)).map(({ fact }) => fact)
  }
  const toldAt = async (
    as: Who,
    text: string,
    seen: number,
  ): Promise<{ told: string; lockVersion: number }> =>
    (await post(autosave, as, { text, seen: String(seen) })).response!.json()

  test('is told to everybody else who opens the draft, until it lapses', async () => {
    await begun()
    expect((await draftOf('soan')).heading.hold).toBeNull()
    expect((await draftOf('xet')).heading.hold).toMatchObject({ name: product.people.soan!.name })
    product.setNow(instantOf(secondsOf(SEED_MOMENT) + HOLD_MINUTES * 60))
    expect((await draftOf('xet')).heading.hold).toBeNull()
  })

  test('learns at the next save who asked, and who took over; taking over is recorded', async () => {
    const { text, seen } = await begun()
    await withoutTrace(() => acting('xet', 'ask'))
    const asked = await toldAt('soan', `${text}\n1`, seen)
    expect(asked.told).toContain(`${product.people.xet!.name} xin quyền sửa`)
    await acting('xet', 'take-over')
    expect((await factsOf()).at(-1)).toMatchObject({
      type: 'draft-taken-over',
      from: { personId: 'soan' },
      by: { personId: 'xet' },
    })
    // It advises: what the other typed is still saved while nobody saved otherwise.
    const taken = await toldAt('soan', `${text}\n2`, asked.lockVersion)
    expect(taken.told).toContain(`${product.people.xet!.name} đã nhận quyền sửa`)
    expect(await storedText()).toBe(`${text}\n2`)
  })

  test('cannot be taken over when nobody else edits, nor by those who may not draft', async () => {
    await begun()
    expect(statusOf(await withoutTrace(() => acting('soan', 'take-over')))).toBe(302)
    expect(statusOf(await withoutTrace(() => acting('tiep', 'take-over')))).toBe(403)
    expect(statusOf(await withoutTrace(() => acting('soan', 'x')))).toBe(400)
    expect((await draftOf('xet')).heading.hold).not.toBeNull()
  })
})

describe('the table of steps', () => {
  type Shown = { seen: number; newKey: string; view: { cases: { steps: { typed: TypedStep }[] }[] } }
  const tableOf = async () =>
    (await product.ask(steps, { as: 'soan', url: '/x', params: { code: QT17 } })).value!.shown as Shown
  const stepsIn = ({ view }: Shown) => view.cases.map((each) => each.steps.map(({ typed }) => typed))

  /** The form as the page would send it. */
  function formOf(seen: number, cases: TypedStep[][], act: string): [string, string][] {
    const fields = cases.flatMap((typed, variant) =>
      typed.flatMap((step): [string, string][] => [
        [rowField(variant), step.key],
        ...(['text', 'responsible', 'kind', 'amount', 'unit', 'window', 'output'] as const).map(
          (field): [string, string] => [stepField(step.key, field), step[field].replaceAll('\n', '\r\n')],
        ),
      ]),
    )
    return [['seen', String(seen)], ...fields, [WHOLE, '1'], ['do', act]]
  }
  const shownBy = (answered: { value: unknown }) =>
    answerOf<{ shown: Shown; errors: { message: string }[] }>(answered)

  test('sent back untouched leaves every byte of the draft', async () => {
    const { text } = await begun()
    const table = await tableOf()
    expect(stepsIn(table).flat().length).toBeGreaterThan(3)
    expect(statusOf(await post(saveSteps, 'soan', formOf(table.seen, stepsIn(table), 'save')))).toBe(302)
    expect(await storedText()).toBe(text)
  })

  test('gives back what was typed when a step is added, moved or removed, and saves nothing of it', async () => {
    await begun()
    const table = await tableOf()
    const cases = stepsIn(table)
    cases[1]![0]!.output = 'Đang gõ dở'
    const keys = cases[1]!.map(({ key }) => key)
    const keysAfter = async (act: string) => {
      const answered = await withoutTrace(() => post(saveSteps, 'soan', formOf(table.seen, cases, act)))
      const [, second] = stepsIn(shownBy(answered).shown)
      expect(second!.find(({ key }) => key === keys[0])?.output ?? 'Đang gõ dở').toBe('Đang gõ dở')
      return second!.map(({ key }) => key)
    }
    expect(await keysAfter(`add:${keys[0]}`)).toEqual([keys[0], 'n1', ...keys.slice(1)])
    expect(await keysAfter('first:1')).toEqual(['n1', ...keys])
    expect(await keysAfter(`down:${keys[0]}`)).toEqual([keys[1], keys[0], ...keys.slice(2)])
    expect(await keysAfter(`up:${keys[1]}`)).toEqual([keys[1], keys[0], ...keys.slice(2)])
    expect(await keysAfter(`remove:${keys[0]}`)).toEqual(keys.slice(1))
    expect(await keysAfter(`up:${keys[0]}`)).toEqual(keys)
  })

  test('saves a new step in its place, numbered by itself, and nothing beside it', async () => {
    const { text } = await begun()
    const table = await tableOf()
    const cases = stepsIn(table)
    const last = cases[1]!.length
    cases[1]!.push({
      ...cases[1]![0]!,
      key: 'n1',
      text: 'Lưu hồ sơ giấy',
      kind: 'duration',
      amount: '0,5',
      unit: 'hour',
      output: '',
    })
    expect(statusOf(await post(saveSteps, 'soan', formOf(table.seen, cases, 'save')))).toBe(302)
    const lines = (await storedText()).split('\n')
    const added = lines.findIndex((line) => line.includes('Lưu hồ sơ giấy'))
    expect(lines[added]).toMatch(new RegExp(`^\\| B${last + 1} \\| .*0,5 giờ làm việc`))
    expect(lines.toSpliced(added, 1).join('\n')).toBe(text)
  })

  test('says beside each field what is wrong, all at once, and saves nothing', async () => {
    await begun()
    const table = await tableOf()
    const cases = stepsIn(table)
    cases[1]![0]!.amount = 'hai'
    cases[1]![1]!.text = ' '
    const answered = await withoutTrace(() => post(saveSteps, 'soan', formOf(table.seen, cases, 'save')))
    expect(statusOf(answered)).toBe(400)
    expect(shownBy(answered).errors).toEqual([
      { field: stepField(cases[1]![0]!.key, 'amount'), message: expect.stringContaining('Bước 2') },
      { field: stepField(cases[1]![1]!.key, 'text'), message: expect.stringContaining('Bước 3') },
    ])
  })

  test('that did not arrive whole takes no step out', async () => {
    await begun()
    const table = await tableOf()
    const cut = formOf(table.seen, stepsIn(table), 'save').filter(([name]) => name !== WHOLE)
    expect(statusOf(await withoutTrace(() => post(saveSteps, 'soan', cut)))).toBe(400)
  })

  test('leads to the page of the conflict when the draft was saved otherwise', async () => {
    const { text, seen } = await begun()
    const table = await tableOf()
    const cases = stepsIn(table)
    cases[1]![0]!.amount = '1'
    await save('xet', text.replace('## I. MỤC ĐÍCH', 'Của người khác.\n\n## I. MỤC ĐÍCH'), seen)
    const answered = await withoutTrace(() => post(saveSteps, 'soan', formOf(table.seen, cases, 'save')))
    expect(statusOf(answered)).toBe(409)
    expect(answerOf<{ merge: { conflicts: unknown[] } }>(answered).merge.conflicts).toEqual([])
  })
})

describe('the revision table', () => {
  type Page = {
    seen: number
    view: {
      proposed: { place: string; description: string }[]
      rows: { index: number; description: string; isOfThis: boolean }[]
    }
  }
  const pageOf = async () =>
    (await product.ask(revisions, { as: 'soan', url: '/x', params: { code: QT17 } })).value as unknown as Page

  /** A draft in which a step has less time, and its page. */
  async function changed() {
    const { text, seen } = await begun()
    const after = text.replace(/(\| B1 \|.*)02 giờ/, '$101 giờ')
    expect(after).not.toBe(text)
    await save('soan', after, seen)
    return { text: after, page: await pageOf() }
  }

  test('is proposed a row for what changed, which goes into the text in its place and is proposed no more', async () => {
    const { text, page } = await changed()
    expect(page.view.proposed).toHaveLength(1)
    const [row] = page.view.proposed
    expect(row!.description).toMatch(/B1.*2 giờ.*1 giờ/)
    const form = { ...row!, request: 'Rút ngắn', seen: String(page.seen), do: 'add' }
    expect(statusOf(await post(reviseRows, 'soan', form))).toBe(302)
    const lines = (await storedText()).split('\n')
    const added = lines.findIndex((line) => line.includes('| Rút ngắn |'))
    expect(lines[added]).toMatch(/\| 02\/02 \| \|$/)
    expect(lines.toSpliced(added, 1).join('\n')).toBe(text)
    const next = await pageOf()
    expect(next.view.proposed).toEqual([])

    const own = next.view.rows.find(({ isOfThis }) => isOfThis)!
    const removal = { index: String(own.index), row: own.description, seen: String(next.seen), do: 'remove' }
    expect(statusOf(await post(reviseRows, 'soan', removal))).toBe(302)
    expect(await storedText()).toBe(text)
  })

  test('takes no row out that is another than the one that was seen', async () => {
    const { page } = await changed()
    const wrong = { index: '0', row: 'Khác', seen: String(page.seen), do: 'remove' }
    expect(statusOf(await withoutTrace(() => post(reviseRows, 'soan', wrong)))).toBe(422)
  })
})
