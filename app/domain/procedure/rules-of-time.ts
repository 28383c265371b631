import { countedSteps, timeOfVariant, workingMinutes } from './allotted-time.ts'
import type { Allotment, Step } from './model.ts'
import { contradict, parseReceptionWindow } from './reception-window.ts'
import { ERROR_AT_SUBMISSION, findingsOf, rule, WARNING } from './rule.ts'

/** Whether a duration counts sessions only, or days and nights; null for what is no duration. */
const family = (allotment: Allotment): 'working' | 'calendar' | null => {
  if (allotment.kind !== 'duration') return null
  return workingMinutes(allotment, 1) === null ? 'calendar' : 'working'
}

/** What a person calls the step: its code, or its title where the code is missing. */
export const stepName = (step: Step): string => step.code || step.title

/** T1: the allotments of a case must fit its statutory term, the outside body's time included. */
const sumWithinTerm = rule<{ variant: string; allotted: number; limit: number; minutesPerDay: number }>()({
  id: 'T1',
  severity: { draft: 'error', submission: 'error' },
  check: (model, _findings, { minutesPerDay }) =>
    model.variants.flatMap((variant) => {
      const { allotted: sum, limit } = timeOfVariant(variant, minutesPerDay)
      // Fractions of hours do not add up exactly in binary; a hundredth of a minute is no overrun.
      const allotted = Math.round(sum * 100) / 100
      if (limit === null || allotted <= limit) return []
      return [{ at: variant.at, arguments: { variant: variant.name, allotted, limit, minutesPerDay } }]
    }),
})

/** T4: working units and calendar units cannot be added up. */
const oneFamilyOfUnits = rule<{ variant: string; step: string; unit: string }>()({
  id: 'T4',
  severity: WARNING,
  check: (model) =>
    model.variants.flatMap((variant) => {
      const steps = countedSteps(variant.steps)
      const first = steps.map((step) => family(step.allotment)).find((found) => found !== null)
      const expected = (variant.term && family(variant.term.allotment)) ?? first ?? null
      return steps.flatMap((step) => {
        const found = family(step.allotment)
        if (found === null || found === expected || step.allotment.kind !== 'duration') return []
        const { unit } = step.allotment
        return [
          {
            at: step.places?.time ?? step.at,
            arguments: { variant: variant.name, step: stepName(step), unit },
          },
        ]
      })
    }),
})

/** T5: a step without a number can be late without anybody being able to say so. "Ngay" is a time. */
const everyStepHasTime = rule<{
  step: string
  reads: 'window' | 'nothing' | 'zero'
  written: string
  suggestion: string
}>()({
  id: 'T5',
  severity: ERROR_AT_SUBMISSION,
  check: (model) =>
    model.header.kind !== 'tthc'
      ? []
      : model.variants.flatMap((variant) =>
          countedSteps(variant.steps).flatMap((step) => {
            const { allotment } = step
            if (allotment.kind === 'immediate' || (allotment.kind === 'duration' && allotment.n > 0))
              return []
            const reads =
              allotment.kind === 'window' ? 'window' : allotment.kind === 'duration' ? 'zero' : 'nothing'
            const written = allotment.kind === 'window' ? allotment.text : ''
            const suggestion = step.subDeadlines[0]?.text ?? ''
            const at = step.places?.time ?? step.at
            return [{ at, arguments: { step: stepName(step), reads, written, suggestion } as const }]
          }),
        ),
})

/** A case of a tthc without a term that can be counted: no dossier of it could be given a due moment. */
const everyVariantHasTerm = rule<{ variant: string }>()({
  id: 'T6',
  severity: ERROR_AT_SUBMISSION,
  check: (model) =>
    model.header.kind !== 'tthc'
      ? []
      : model.variants
          .filter(({ term }) => term?.allotment.kind !== 'duration' && term?.allotment.kind !== 'immediate')
          .map((variant) => ({ at: variant.term?.at ?? variant.at, arguments: { variant: variant.name } })),
})

/** Two durations in one place: the compiler took the first, a person must say which one holds. */
const oneTimeInAPlace = rule<{ written: string }>()({
  id: 'T7',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'time-ambiguous').map(({ at, text }) => ({ at, arguments: { written: text } })),
})

/** Order is a guess when the names of cases and terms differ. */
const termsBindByName = rule<{ variant: string; term: string }>()({
  id: 'V1',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'term-bound-by-order').map(({ at, variant, term }) => ({
      at,
      arguments: { variant, term },
    })),
})

/** A term that no run of steps follows. */
const everyTermHasSteps = rule<{ term: string }>()({
  id: 'V2',
  severity: WARNING,
  check: (_model, findings) =>
    findingsOf(findings, 'term-without-variant').map(({ at, term }) => ({ at, arguments: { term } })),
})

/** A step says other days of reception than the reception section. */
const oneReceptionWindow = rule<{ step: string; written: string; section: string }>()({
  id: 'W1',
  severity: WARNING,
  check: (model) => {
    const said = model.receptionWindows.flatMap(({ text }) => {
      const window = parseReceptionWindow(text)
      return window?.days ? [{ text, window }] : []
    })[0]
    if (!said) return []
    return model.variants.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        if (step.allotment.kind !== 'window') return []
        const window = parseReceptionWindow(step.allotment.text)
        if (!window || !contradict(window, said.window)) return []
        const { text: written } = step.allotment
        return [
          {
            at: step.places?.time ?? step.at,
            arguments: { step: stepName(step), written, section: said.text },
          },
        ]
      }),
    )
  },
})

export const TIME_RULES = [
  sumWithinTerm,
  oneFamilyOfUnits,
  everyStepHasTime,
  everyVariantHasTerm,
  oneTimeInAPlace,
  termsBindByName,
  everyTermHasSteps,
  oneReceptionWindow,
] as const
