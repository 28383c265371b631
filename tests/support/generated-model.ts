import fc from 'fast-check'
import type {
  Allotment,
  CountingRule,
  ProcedureHeader,
  ProcedureModel,
  SectionMeaning,
  SectionReference,
  Step,
} from '#app/domain/procedure/model.ts'

/**
 * Mô hình sinh ngẫu nhiên: valid models as a form would make them, with every sign of Markdown in their words. What
 * reading makes of the text by itself (titles, performers, citations, …) is left empty: a form does not know it.
 */

const WORDS =
  'hồ sơ giấy tờ người đề nghị kiểm tra đối chiếu cán bộ thụ lý xã phường biên bản trình ký'.split(' ')
const SIGNS = '* _ ** __ ` | || \\ \\| < > <b> <br> &lt; & [a](b) ![x] # ## - + 1. 2) = ~~ --- :'.split(' ')

const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...SIGNS))
/** A line of words and signs; where it may not begin or end with a sign it is said. */
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
const inside = line.map((text) => `Việc ${text} xong`)
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n'))
/** A name stands in a row beside others. */
const name = inside.map((text) => text.replace(/[:;]/g, ','))
const at = { line: 1, column: 1 }

const duration = fc
  .record({
    n: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constantFrom(0.5, 1.5, 0.25)),
    unit: fc.constantFrom('minute', 'hour', 'working-day', 'day', 'month', 'elapsed-hour' as const),
  })
  // Half a calendar day is read as half a working day; of the rest only working time has fractions.
  .map(
    ({ n, unit }): Allotment => ({
      kind: 'duration',
      n: unit === 'day' || unit === 'month' ? Math.ceil(n) : n,
      unit,
    }),
  )
const allotment = fc.oneof(
  { weight: 4, arbitrary: duration },
  fc.constantFrom<Allotment>(
    { kind: 'immediate' },
    { kind: 'unspecified' },
    { kind: 'window', text: 'Giờ hành chính' },
  ),
)

const step = fc.record({
  text: lines,
  responsible: fc.array(name, { maxLength: 3 }),
  allotment,
  output: fc.oneof(fc.constant(''), line, fc.constantFrom('BM.01', 'TK03; BM.05\n- sổ')),
})
const variant = fc.record({ name, steps: fc.array(step, { minLength: 1, maxLength: 12 }), limit: duration })

const header: fc.Arbitrary<ProcedureHeader> = fc.record({
  kind: fc.constantFrom('tthc', 'system', 'instruction', 'policy'),
  code: fc.constantFrom('QT17.ĐDĐT', 'QT03.CC', '001', 'null'),
  title: inside,
  agency: inside,
  unit: inside,
  field: fc.oneof(fc.constant(''), inside),
  level: fc.constantFrom('central', 'province', 'commune', 'district'),
  issueNumber: fc.integer({ min: 1, max: 99 }),
  revision: fc.integer({ min: 0, max: 99 }),
  issuedOn: fc.constantFrom(null, '2026-02-28'),
  revisedOn: fc.constantFrom(null, '2026-11-23'),
  effectiveOn: fc.constantFrom(null, '2026-12-01T00:00:00+07:00'),
  decision: fc.constantFrom(null, { number: '12/QĐ-CAT: #1', date: '2026-11-23' }),
  signatories: fc.array(
    fc.record({
      role: fc.constantFrom('author', 'reviewer', 'approver' as const),
      name: fc.oneof(fc.constant(''), inside),
      rank: fc.option(inside),
      position: fc.option(inside),
      capacity: fc.constantFrom(null, 'KT.' as const),
    }),
    { maxLength: 3 },
  ),
})

const countingRule = fc.oneof(
  fc.constantFrom<CountingRule>({ kind: 'next-day' }, { kind: 'exact' }),
  fc.integer({ min: 60, max: 23 * 60 }).map((minute): CountingRule => ({ kind: 'cut-off', minute })),
)

/** Sections in both orders that offices use; of those held in rows the running text follows from the rows. */
const TITLES: readonly [SectionMeaning | null, string, string, number][] = [
  ['revisions', '', 'Sửa đổi tài liệu', 2],
  ['purpose', 'I', 'Mục đích', 2],
  ['scope', 'II', 'PHẠM VI', 2],
  [null, 'III', 'Quy định riêng của đơn vị #', 2],
  ['definitions', 'IV', 'ĐỊNH NGHĨA/VIẾT TẮT', 2],
  ['content', 'V', 'Nội dung quy trình', 2],
  ['legal-basis', '5.1', 'Cơ sở pháp lý', 3],
  ['components', '5.2', 'Thành phần hồ sơ', 3],
  ['time-limit', '5.4', 'Thời hạn giải quyết', 3],
  ['reception', '5.5', 'Thời gian tiếp nhận hồ sơ', 3],
  ['fee', '5.6', 'Lệ phí', 3],
  ['steps', '5.9', 'Quy trình xử lý công việc', 3],
  ['forms', 'VI', 'BIỂU MẪU', 2],
  ['retention', 'VII', 'Hồ sơ cần lưu', 2],
]
const FREE: readonly (SectionMeaning | null)[] = ['purpose', 'scope', null, 'content', 'fee']

/** Models that writing and reading give back. */
export const validModels: fc.Arbitrary<ProcedureModel> = fc
  .record({
    header,
    variants: fc.uniqueArray(variant, { minLength: 1, maxLength: 3, selector: (each) => each.name }),
    from: fc.option(inside.map((text) => text.replace(/[.;,()]/g, ''))),
    countingRule,
    free: fc.array(lines, { minLength: FREE.length, maxLength: FREE.length }),
    components: fc.array(
      fc.record({
        name,
        original: fc.boolean(),
        copy: fc.boolean(),
        notes: fc.array(inside, { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
    forms: fc.uniqueArray(
      fc.record({ code: fc.constantFrom('BM.01', 'BM.02', 'TK03', 'CC02a'), name: line }),
      {
        maxLength: 4,
        selector: ({ code }) => code,
      },
    ),
    bases: fc.array(
      inside.map((text) => `Nghị định số 12/2026/NĐ-CP ngày 01/02/2026 ${text}`),
      { maxLength: 3 },
    ),
    abbreviations: fc.array(fc.record({ short: fc.constantFrom('TTHC', 'CCCD', 'TNTKQ'), meaning: inside }), {
      maxLength: 3,
    }),
    revisions: fc.array(
      fc.record({ request: line, place: line, description: line, version: line, issuedOn: line }),
      { maxLength: 2 },
    ),
    windows: fc.array(
      inside.map((text) => `Giờ hành chính ${text}`),
      { maxLength: 2 },
    ),
    notes: fc.array(lines, { maxLength: 2 }),
    retention: fc.option(lines),
    number: fc.constantFrom('B', 'A', 'Bước '),
  })
  .map((made) => {
    const single = made.variants.length === 1
    const terms = made.variants.map((each) => ({
      variant: single ? '' : each.name,
      allotment: each.limit,
      from: made.from,
      at,
    }))
    const free = new Map(FREE.map((meaning, index) => [meaning, made.free[index]!]))
    return {
      header: made.header,
      headerAt: {},
      sections: TITLES.map(
        ([meaning, number, title, level]): SectionReference => ({
          meaning,
          number,
          title,
          level,
          text: free.get(meaning) ?? '',
          at,
        }),
      ),
      variants: made.variants.map((each, index) => ({
        name: single ? '' : each.name,
        term: terms[index]!,
        steps: each.steps.map((one, order) => aStep(one, `${made.number}${order + 1}`)),
        at,
      })),
      terms,
      countingRule: made.countingRule,
      receptionWindows: made.windows.map((text) => ({ text, at })),
      components: made.components.map((each) => ({ ...each, at })),
      forms: made.forms.map((each) => ({ ...each, at })),
      formCitations: [],
      legalBases: made.bases.map((title) => ({ kind: '', number: '', date: null, title, at })),
      abbreviations: made.abbreviations.map((each) => ({ ...each, at })),
      revisions: made.revisions.map((each) => ({ ...each, at })),
      notes: made.notes.map((text) => ({ text, at })),
      retention: made.retention === null ? null : { text: made.retention, at },
      uses: { law: [], acronyms: [] },
    }
  })

/** A step of a form: `forms` are what its last cell cites. */
const aStep = (
  {
    text,
    responsible,
    allotment: given,
    output,
  }: Pick<Step, 'text' | 'responsible' | 'allotment' | 'output'>,
  code: string,
): Step => ({
  code,
  title: '',
  text,
  responsible,
  performer: 'unit',
  allotment: given,
  subDeadlines: [],
  output,
  forms: output.startsWith('BM') ? ['BM.01'] : output.startsWith('TK') ? ['TK03', 'BM.05'] : [],
  at,
})
