import { fold } from '../shared/fold.ts'
import { countedSteps, workingMinutes } from './allotted-time.ts'
import type { Allotment, SubDeadline } from './model.ts'
import { ERROR_AT_SUBMISSION, rule, WARNING } from './rule.ts'
import { stepName } from './rules-of-time.ts'

const words = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** Events that are the receipt of the dossier itself, and not of what a step before has made. */
const INTAKE =
  /^(?:ngay|khi|luc|thoi diem) (?:tiep )?nhan (?:duoc |du |day du )*(?:ho so|don|de nghi|yeu cau|van ban de nghi|phieu|to khai)/
/** The dossier as a colleague hands it over: `hồ sơ do Bộ phận một cửa chuyển đến`, `đề nghị của Công an cấp xã`. */
const FROM_INSIDE =
  /\b(?:do|tu|cua) (?:can bo|bo phan|phong|doi|to tiep nhan|cong an|lanh dao|chi huy|chuyen vien|don vi|van thu)\b|\b(?:chuyen|ban giao|trinh)(?: den| toi| sang| len)?\b/

const runsFromIntake = ({ from }: SubDeadline): boolean => {
  if (from === null) return false
  const event = words(from)
  return INTAKE.test(event) && !FROM_INSIDE.test(event)
}

/**
 * T3: a term that the law gives inside a step. The step may not take longer; of several terms in one step, each for
 * one of its acts, it may not take longer than all together. Where the term runs from the receipt of the dossier, nor
 * may all steps up to this one.
 */
const subDeadlinesHold = rule<{
  step: string
  written: string
  reads: 'own' | 'sum'
  allotted: number
  limit: number
  minutesPerDay: number
}>()({
  id: 'T3',
  severity: ERROR_AT_SUBMISSION,
  check: (model, _findings, { minutesPerDay }) =>
    model.variants.flatMap((variant) => {
      let upToHere: number | null = 0
      return countedSteps(variant.steps).flatMap((step) => {
        const own = step.allotment.kind === 'immediate' ? 0 : workingMinutes(step.allotment, minutesPerDay)
        upToHere = upToHere === null || own === null ? null : upToHere + own
        const terms = step.subDeadlines.filter(({ bounds }) => bounds === 'limit')
        const limits = terms.map(({ allotment }) => workingMinutes(allotment, minutesPerDay))
        if (own === null || terms.length === 0 || limits.includes(null)) return []
        const [term] = terms
        const limit = limits.reduce<number>((sum, each) => sum + (each ?? 0), 0)
        const told = (reads: 'own' | 'sum', allotted: number) => [
          {
            at: term!.at,
            arguments: {
              step: stepName(step),
              written: terms.map(({ text }) => text).join('; '),
              reads,
              allotted,
              limit,
              minutesPerDay,
            },
          },
        ]
        if (own > limit) return told('own', own)
        const isOver = terms.length === 1 && upToHere !== null && upToHere > limit
        return isOver && runsFromIntake(term!) ? told('sum', upToHere!) : []
      })
    }),
})

type Measured = { unit: 'working' | 'day' | 'month' | 'elapsed-hour'; n: number }

/** A duration as a number that can be held against others of its unit; null for what is none. */
function measured(allotment: Allotment, minutesPerDay: number): Measured | null {
  const minutes = workingMinutes(allotment, minutesPerDay)
  if (minutes !== null) return { unit: 'working', n: minutes }
  if (allotment.kind !== 'duration') return null
  const { unit, n } = allotment
  return unit === 'day' || unit === 'month' || unit === 'elapsed-hour' ? { unit, n } : null
}

/**
 * Whether a time is that of the whole step: named as its time in a text without items, or in brackets after the one
 * act that the text has.
 */
const isOfWhole = (written: string, text: string): boolean =>
  /^thời/iu.test(written) ? !/\n\s*[-+]/.test(text) : !/[,;\n]|\.\s/.test(text)

/**
 * T8: the text of a step says how long it takes, and its cell says otherwise. A time for one act of several may be
 * shorter than the step's, never longer; a text that repeats the term of the case does not speak of the step.
 */
const oneTimeOfAStep = rule<{
  step: string
  written: string
  unit: Measured['unit']
  said: number
  allotted: number
  minutesPerDay: number
}>()({
  id: 'T8',
  severity: WARNING,
  check: (model, _findings, { minutesPerDay }) =>
    model.variants.flatMap(({ steps, term }) => {
      const ofCase = term && measured(term.allotment, minutesPerDay)
      return countedSteps(steps).flatMap((step) => {
        const own = measured(step.allotment, minutesPerDay)
        if (own === null || own.n === 0) return []
        const said = step.subDeadlines.flatMap((found) => {
          const time = found.bounds === 'time' ? measured(found.allotment, minutesPerDay) : null
          if (time?.unit !== own.unit || (ofCase?.unit === own.unit && ofCase.n === time.n)) return []
          return [{ ...found, n: time.n }]
        })
        const [first, ...others] = said
        if (!first || said.some(({ n }) => n === own.n)) return []
        const sum = Math.round(said.reduce((total, { n }) => total + n, 0) * 100) / 100
        const isWhole = others.length === 0 && isOfWhole(first.text, step.text)
        if (sum <= own.n && !isWhole) return []
        return [
          {
            at: first.at,
            arguments: {
              step: stepName(step),
              written: said.map(({ text }) => text).join('; '),
              unit: own.unit,
              said: sum,
              allotted: own.n,
              minutesPerDay,
            },
          },
        ]
      })
    }),
})

export const STEP_TERM_RULES = [subDeadlinesHold, oneTimeOfAStep] as const
