import { fold } from '../shared/fold.ts'
import { placeOf } from './change-place.ts'
import type { Allotment, ProcedureModel, Step, Variant } from './model.ts'
import { movedIn, pairAlike } from './pair-alike.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Cases, their terms, and their steps: what became of each. */
export function compareSteps(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  const steps = placeOf(before, after, 'steps')
  const limit = placeOf(before, after, 'time-limit')
  const pairs = pairCases(before.variants, after.variants)
  const paired = new Set(pairs.map(([, next]) => next))
  const kept = new Set(pairs.map(([old]) => old))
  const rule: VersionChange[] = same(before.countingRule, after.countingRule)
    ? []
    : [
        {
          code: 'counting-rule-changed',
          place: limit,
          at: { before: null, after: null },
          before: before.countingRule,
          after: after.countingRule,
        },
      ]
  return [
    ...rule,
    ...before.variants.flatMap((variant): VersionChange[] =>
      kept.has(variant)
        ? []
        : [
            {
              code: 'case-removed',
              place: steps,
              at: { before: variant.at, after: null },
              variant: variant.name,
            },
          ],
    ),
    ...after.variants.flatMap((variant): VersionChange[] =>
      paired.has(variant)
        ? []
        : [
            {
              code: 'case-added',
              place: steps,
              at: { before: null, after: variant.at },
              variant: variant.name,
            },
          ],
    ),
    ...pairs.flatMap(([old, next]) => [
      ...caseChanges(old, next, steps, limit),
      ...stepChanges(old, next, steps),
    ]),
  ]
}

/** Cases of one name first, the others in order: a case that was renamed is still the same run of steps. */
function pairCases(before: readonly Variant[], after: readonly Variant[]): [Variant, Variant][] {
  const keyed = (variant: Variant) => ({
    code: fold(variant.name),
    text: [variant.name, ...variant.steps.map((step) => step.text)].join('\n'),
  })
  const partner = pairAlike(before.map(keyed), after.map(keyed))
  const pairs = before.flatMap((variant, index): [Variant, Variant][] =>
    partner[index] === -1 ? [] : [[variant, after[partner[index]!]!]],
  )
  // The only case of both is the same whatever became of its text.
  const [old, next] = [before[0], after[0]]
  return pairs.length === 0 && before.length === 1 && after.length === 1 && old && next
    ? [[old, next]]
    : pairs
}

function caseChanges(old: Variant, next: Variant, steps: ChangePlace, limit: ChangePlace): VersionChange[] {
  const changes: VersionChange[] = []
  const at = { before: old.at, after: next.at }
  if (old.name !== next.name)
    changes.push({ code: 'case-renamed', place: steps, at, before: old.name, after: next.name })
  const terms = { before: old.term?.at ?? null, after: next.term?.at ?? null }
  const [limitBefore, limitAfter] = [old.term?.allotment ?? null, next.term?.allotment ?? null]
  if (!same(limitBefore, limitAfter))
    changes.push({
      code: 'term-changed',
      place: limit,
      at: terms,
      variant: next.name,
      before: limitBefore,
      after: limitAfter,
    })
  const [fromBefore, fromAfter] = [plain(old.term?.from ?? ''), plain(next.term?.from ?? '')]
  if (fromBefore !== fromAfter)
    changes.push({
      code: 'term-start-changed',
      place: limit,
      at: terms,
      variant: next.name,
      before: fromBefore,
      after: fromAfter,
    })
  return changes
}

function stepChanges(old: Variant, next: Variant, place: ChangePlace): VersionChange[] {
  const variant = next.name
  const keyed = (step: Step) => ({ code: step.code, text: plain(step.text) })
  const partner = pairAlike(old.steps.map(keyed), next.steps.map(keyed))
  const kept = new Set(partner)
  const pairs = old.steps.flatMap((step, from) =>
    partner[from] === -1 ? [] : [{ step, from, to: partner[from]!, now: next.steps[partner[from]!]! }],
  )
  const moved = movedIn(pairs.map(({ to }) => to))
  return [
    ...old.steps.flatMap((step, index): VersionChange[] => {
      const { code, title, at } = step
      return partner[index] === -1
        ? [{ code: 'step-removed', place, at: { before: at, after: null }, variant, step: code, title }]
        : []
    }),
    ...next.steps.flatMap((step, index): VersionChange[] => {
      const { code, title, at } = step
      return kept.has(index)
        ? []
        : [{ code: 'step-added', place, at: { before: null, after: at }, variant, step: code, title }]
    }),
    ...pairs.flatMap(({ step, now, from, to }, index): VersionChange[] => {
      const at = { before: step.at, after: now.at }
      const inPlace: VersionChange[] = moved.has(index)
        ? [{ code: 'step-moved', place, at, variant, step: now.code, from: from + 1, to: to + 1 }]
        : []
      return [...inPlace, ...oneStep(step, now, variant, place)]
    }),
  ]
}

function oneStep(step: Step, now: Step, variant: string, place: ChangePlace): VersionChange[] {
  const changes: VersionChange[] = []
  const at = { before: step.at, after: now.at }
  const about = { place, at, variant, step: now.code || now.title }
  if (step.code !== now.code)
    changes.push({ code: 'step-renumbered', place, at, variant, before: step.code, after: now.code })
  if (plain(step.text) !== plain(now.text))
    changes.push({ code: 'step-text-changed', ...about, before: plain(step.text), after: plain(now.text) })
  if (!sameTime(step.allotment, now.allotment))
    changes.push({ code: 'step-time-changed', ...about, before: step.allotment, after: now.allotment })
  if (!same(step.responsible, now.responsible))
    changes.push({
      code: 'step-responsible-changed',
      ...about,
      before: step.responsible,
      after: now.responsible,
    })
  const added = now.forms.filter((form) => !step.forms.includes(form))
  const removed = step.forms.filter((form) => !now.forms.includes(form))
  if (added.length + removed.length > 0)
    changes.push({ code: 'step-forms-changed', ...about, added, removed })
  return changes
}

const sameTime = (a: Allotment, b: Allotment): boolean => same(a, b)
