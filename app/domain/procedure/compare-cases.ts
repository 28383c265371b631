import { fold } from '../shared/fold.ts'
import { onOneLine } from '../shared/one-line.ts'
import { placeOf, placesOf } from './change-place.ts'
import { compareSteps } from './compare-steps.ts'
import type { Allotment, ProcedureModel, Variant } from './model.ts'
import { pairAlike } from './pair-alike.ts'
import { sameAllotment } from './same-allotment.ts'
import type { ChangePlace, VersionChange } from './version-change.ts'

/** A case of both texts. */
export type PairedCase = { old: Variant; next: Variant }

/** Trường hợp, thời hạn và các bước: what became of each. */
export function compareCases(before: ProcedureModel, after: ProcedureModel): VersionChange[] {
  const [steps, limit] = [placeOf(before, after, 'steps'), placeOf(before, after, 'time-limit')]
  const pairs = pairAlike(before.variants.map(keyed), after.variants.map(keyed)).map((pair) => ({
    ...pair,
    old: before.variants[pair.from]!,
    next: after.variants[pair.to]!,
  }))
  const { stepChanges, removed, added } = compareSteps(before.variants, after.variants, pairs, steps)
  const [kept, now] = [new Set(pairs.map(({ old }) => old)), new Set(pairs.map(({ next }) => next))]
  return [
    ...countingChanges(before, after, limit),
    ...before.variants.flatMap((variant): VersionChange[] => {
      if (kept.has(variant)) return []
      const at = { before: variant.at, after: null }
      return [{ code: 'case-removed', place: steps, at, ...caseTold(variant, removed) }]
    }),
    ...after.variants.flatMap((variant): VersionChange[] => {
      if (now.has(variant)) return []
      const at = { before: null, after: variant.at }
      return [{ code: 'case-added', place: steps, at, ...caseTold(variant, added) }]
    }),
    ...pairs.flatMap(({ old, next, from, to, moved }): VersionChange[] => {
      const at = { before: old.at, after: next.at }
      const changes: VersionChange[] = []
      if (moved)
        changes.push({ code: 'case-moved', place: steps, at, variant: next.name, from: from + 1, to: to + 1 })
      if (old.name !== next.name)
        changes.push({ code: 'case-renamed', place: steps, at, before: old.name, after: next.name })
      return [...changes, ...termChanges(old, next, limit)]
    }),
    ...stepChanges,
  ]
}

/** A case is the same when it is called the same, or else when most of its steps are. */
function keyed(variant: Variant) {
  const name = fold(variant.name)
  return { group: '', code: name, text: [name, ...variant.steps.map((step) => step.text)].join('\n') }
}

/** `alone` are steps, by their names, of cases that only one text has. */
const caseTold = (variant: Variant, alone: ReadonlyMap<Variant, string[]>) => ({
  variant: variant.name,
  term: variant.term?.allotment ?? null,
  steps: alone.get(variant) ?? [],
})

function countingChanges(before: ProcedureModel, after: ProcedureModel, place: ChangePlace): VersionChange[] {
  const [old, next] = [before.countingRule, after.countingRule]
  const isSame =
    old.kind === next.kind &&
    (old.kind === 'cut-off' ? old.minute : 0) === ('minute' in next ? next.minute : 0)
  if (isSame) return []
  const at = placesOf(before, after, 'time-limit')
  return [{ code: 'counting-rule-changed', place, at, before: old, after: next }]
}

function termChanges(old: Variant, next: Variant, place: ChangePlace): VersionChange[] {
  const at = { before: old.term?.at ?? null, after: next.term?.at ?? null }
  const one = { place, at, variant: next.name }
  const limits: Record<'before' | 'after', Allotment | null> = {
    before: old.term?.allotment ?? null,
    after: next.term?.allotment ?? null,
  }
  const starts = { before: startOf(old), after: startOf(next) }
  const changes: VersionChange[] = []
  if (!sameAllotment(limits.before, limits.after)) changes.push({ code: 'term-changed', ...one, ...limits })
  if (starts.before !== starts.after) changes.push({ code: 'term-start-changed', ...one, ...starts })
  return changes
}

const startOf = ({ term }: Variant): string => onOneLine(term?.from ?? '').trim()
