import type { FormStep, StepForm } from '#app/documents/step-form.ts'
import type { WantedStep } from '#app/documents/step-form-edits.ts'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { parseTimePhrase } from '#app/domain/procedure/time-phrase.ts'

export const TIME_KINDS = ['duration', 'immediate', 'window', 'unspecified'] as const
export const TIME_UNITS = ['minute', 'hour', 'working-day', 'day', 'month', 'elapsed-hour'] as const
type TimeKind = (typeof TIME_KINDS)[number]
type TimeUnit = (typeof TIME_UNITS)[number]

/** A step as it stands in the fields of the form. */
export type TypedStep = {
  key: string
  text: string
  responsible: string
  kind: TimeKind
  amount: string
  unit: TimeUnit
  window: string
  output: string
}

/** The name of a field of a step; it is its id as well. */
export const stepField = (key: string, field: Exclude<keyof TypedStep, 'key'> | 'above'): string =>
  `step-${key}-${field}`
/** The name of the fields that tell the steps of a case in their order. */
export const rowField = (variant: number): string => `row-${variant}`
/** Comes last: a form without it did not arrive whole, and steps that are missing were not taken out. */
export const WHOLE = 'whole'

export function typedOf({ key, text, responsible, allotment, output }: FormStep): TypedStep {
  const isDuration = allotment.kind === 'duration'
  return {
    key,
    text,
    responsible,
    kind: allotment.kind,
    amount: isDuration ? String(allotment.n).replace('.', ',') : '',
    unit: isDuration ? allotment.unit : 'hour',
    window: allotment.kind === 'window' ? allotment.text : '',
    output,
  }
}

const newStep = (key: string): TypedStep => ({
  key,
  text: '',
  responsible: '',
  kind: 'duration',
  amount: '',
  unit: 'hour',
  window: '',
  output: '',
})

const KEY = /^(?:\d{1,4}-\d{1,4}|n\d{1,4})$/

/** The steps of each case as typed; null when the form did not arrive whole. */
export function typedSteps(form: StepForm, sent: FormData): TypedStep[][] | null {
  if (!sent.has(WHOLE)) return null
  return form.cases.map((_, variant) => {
    const steps: TypedStep[] = []
    for (const key of sent.getAll(rowField(variant)).map(String)) {
      if (!KEY.test(key) || steps.some((step) => step.key === key)) continue
      const said = (field: Parameters<typeof stepField>[1]) =>
        String(sent.get(stepField(key, field)) ?? '')
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
      const isAsAbove = said('above') !== ''
      steps.push({
        key,
        text: said('text'),
        responsible: isAsAbove ? (steps.at(-1)?.responsible ?? '') : said('responsible'),
        kind: TIME_KINDS.find((kind) => kind === said('kind')) ?? 'unspecified',
        amount: said('amount').trim(),
        unit: TIME_UNITS.find((unit) => unit === said('unit')) ?? 'hour',
        window: said('window').trim(),
        output: said('output'),
      })
    }
    return steps
  })
}

/** The key that the next new step gets. */
export const nextKey = (cases: readonly (readonly TypedStep[])[]): string =>
  `n${1 + Math.max(0, ...cases.flat().map(({ key }) => (key.startsWith('n') ? Number(key.slice(1)) : 0)))}`

/** What a button other than saving does to the steps as typed; one that names no step of the form does nothing. */
export function rearranged(cases: readonly TypedStep[][], act: string): TypedStep[][] {
  const [verb, key = ''] = act.split(':')
  const added = newStep(nextKey(cases))
  if (verb === 'first')
    return cases.map((steps, variant) => (String(variant) === key ? [added, ...steps] : steps))
  return cases.map((steps) => {
    const at = steps.findIndex((step) => step.key === key)
    if (at < 0) return steps
    if (verb === 'add') return steps.toSpliced(at + 1, 0, added)
    if (verb === 'remove') return steps.toSpliced(at, 1)
    const to = verb === 'up' ? at - 1 : verb === 'down' ? at + 1 : at
    return to < 0 || to >= steps.length ? steps : steps.with(at, steps[to]!).with(to, steps[at]!)
  })
}

/** What is wrong with a typed step, by its field. */
export type StepFault = {
  key: string
  field: 'text' | 'amount' | 'window'
  fault: 'textMissing' | 'amountWrong' | 'windowMissing' | 'windowWrong'
}

const AMOUNT = /^\d{1,6}(?:[.,]\d{1,3})?$/

/** The steps as they are to be written, and everything that is wrong with what was typed. */
export function wantedSteps(
  form: StepForm,
  cases: readonly (readonly TypedStep[])[],
): { wanted: WantedStep[][]; faults: StepFault[] } {
  const faults: StepFault[] = []
  const fixedOf = new Map(form.cases.flatMap(({ steps }) => steps.map(({ key, fixed }) => [key, fixed])))
  const wanted = cases.map((steps) =>
    steps.map((step): WantedStep => {
      const fixed = fixedOf.get(step.key) ?? {}
      if (fixed.text === undefined && step.text.trim() === '')
        faults.push({ key: step.key, field: 'text', fault: 'textMissing' })
      const { key, text, responsible, output } = step
      if (fixed.allotment !== undefined) return { key, text, responsible, output }
      const read = allotmentOf(step)
      if ('fault' in read) faults.push({ key, ...read })
      return { key, text, responsible, output, allotment: 'fault' in read ? { kind: 'unspecified' } : read }
    }),
  )
  return { wanted, faults }
}

function allotmentOf({ kind, amount, unit, window }: TypedStep): Allotment | Omit<StepFault, 'key'> {
  switch (kind) {
    case 'duration': {
      const n = AMOUNT.test(amount) ? Number(amount.replace(',', '.')) : 0
      return n > 0 ? { kind, n, unit } : { field: 'amount', fault: 'amountWrong' }
    }
    case 'window':
      if (window === '') return { field: 'window', fault: 'windowMissing' }
      return parseTimePhrase(window).kind === 'window'
        ? { kind, text: window }
        : { field: 'window', fault: 'windowWrong' }
    default:
      return { kind }
  }
}
