import { onOneLine } from '../shared/one-line.ts'
import type { PairedCase } from './compare-cases.ts'
import { formCodesIn } from './form-codes.ts'
import type { Step, Variant } from './model.ts'
import { pairAlike } from './pair-alike.ts'
import { sameAllotment } from './same-allotment.ts'
import type { ChangePlace, StepNames, VersionChange } from './version-change.ts'

/** A step with its case and its place there, from 0. */
type Placed = { step: Step; variant: Variant; index: number }
type PairedStep = { old: Placed; next: Placed; moved: boolean }

const placedIn = (variants: readonly Variant[]): Placed[] =>
  variants.flatMap((variant) => variant.steps.map((step, index) => ({ step, variant, index })))

/**
 * Các bước: those of paired cases are paired with each other first, then with what other cases lack or have besides.
 * `removed` and `added` are the names of steps of cases that only one text has; they are told with their case.
 */
export function compareSteps(
  before: readonly Variant[],
  after: readonly Variant[],
  cases: readonly PairedCase[],
  place: ChangePlace,
): { stepChanges: VersionChange[]; removed: Map<Variant, string[]>; added: Map<Variant, string[]> } {
  const nextOf = new Map(cases.map(({ old, next }) => [old, next]))
  const groups = groupsOf(before, after, cases)
  const [olds, nexts] = [placedIn(before), placedIn(after)]
  const keyed = ({ step, variant }: Placed) => ({
    group: groups.get(variant)!,
    code: step.code,
    text: plain(step.text),
  })
  const pairs = pairAlike(olds.map(keyed), nexts.map(keyed)).map(
    ({ from, to, moved }): PairedStep => ({ old: olds[from]!, next: nexts[to]!, moved }),
  )
  const kept = new Set(pairs.map(({ old }) => old))
  const now = new Set(pairs.map(({ next }) => next))
  const [gone, come] = [olds.filter((each) => !kept.has(each)), nexts.filter((each) => !now.has(each))]
  const pairedCases = { before: new Set(nextOf.keys()), after: new Set(nextOf.values()) }
  const stepChanges = [
    ...gone.flatMap(({ step, variant }): VersionChange[] => {
      const one = { place, at: { before: step.at, after: null }, variant: variant.name, title: step.title }
      const names = { before: nameOf(step), after: null }
      return pairedCases.before.has(variant) ? [{ code: 'step-removed', ...one, step: names }] : []
    }),
    ...come.flatMap(({ step, variant }): VersionChange[] => {
      const one = { place, at: { before: null, after: step.at }, variant: variant.name, title: step.title }
      const names = { before: null, after: nameOf(step) }
      return pairedCases.after.has(variant) ? [{ code: 'step-added', ...one, step: names }] : []
    }),
    ...renumbered(
      pairs.filter(({ old, next }) => nextOf.get(old.variant) === next.variant),
      place,
    ),
    ...pairs.flatMap((pair) => [
      ...placeChanges(pair, nextOf.get(pair.old.variant) === pair.next.variant, place),
      ...changesOf(pair, place),
    ]),
  ]
  return {
    stepChanges,
    removed: namesByCase(gone.filter(({ variant }) => !pairedCases.before.has(variant))),
    added: namesByCase(come.filter(({ variant }) => !pairedCases.after.has(variant))),
  }
}

/** Paired cases are one group, named the same either way round; each other case is a group of its own. */
function groupsOf(
  before: readonly Variant[],
  after: readonly Variant[],
  cases: readonly PairedCase[],
): Map<Variant, string> {
  const groups = new Map<Variant, string>()
  for (const [index, variant] of before.entries()) groups.set(variant, `before ${index}`)
  for (const [index, variant] of after.entries()) groups.set(variant, `after ${index}`)
  for (const [index, { old, next }] of cases.entries()) {
    groups.set(old, `case ${index}`)
    groups.set(next, `case ${index}`)
  }
  return groups
}

function namesByCase(steps: readonly Placed[]): Map<Variant, string[]> {
  const names = new Map<Variant, string[]>()
  for (const { step, variant } of steps) {
    const others = names.get(variant)
    if (others) others.push(nameOf(step))
    else names.set(variant, [nameOf(step)])
  }
  return names
}

/** One change for each case, which stands at its first step that has another code. */
function renumbered(pairs: readonly PairedStep[], place: ChangePlace): VersionChange[] {
  const byCase = new Map<Variant, Extract<VersionChange, { code: 'steps-renumbered' }>>()
  for (const { old, next } of pairs) {
    const codes = { before: old.step.code, after: next.step.code }
    if (codes.before === codes.after) continue
    const told = byCase.get(next.variant)
    if (told) told.steps.push(codes)
    else {
      const at = { before: old.step.at, after: next.step.at }
      const variant = next.variant.name
      byCase.set(next.variant, { code: 'steps-renumbered', place, at, variant, steps: [codes] })
    }
  }
  return [...byCase.values()]
}

function placeChanges(
  { old, next, moved }: PairedStep,
  inOneCase: boolean,
  place: ChangePlace,
): VersionChange[] {
  const at = { before: old.step.at, after: next.step.at }
  const step = namesOf(old.step, next.step)
  if (!inOneCase)
    return [
      { code: 'step-moved-to-case', place, at, step, before: old.variant.name, after: next.variant.name },
    ]
  const variant = next.variant.name
  return moved
    ? [{ code: 'step-moved', place, at, variant, step, from: old.index + 1, to: next.index + 1 }]
    : []
}

function changesOf(
  { old: { step }, next: { step: now, variant } }: PairedStep,
  place: ChangePlace,
): VersionChange[] {
  const at = { before: step.at, after: now.at }
  const one = { place, at, variant: variant.name, step: namesOf(step, now) }
  const changes: VersionChange[] = []
  const deadlines = { before: deadlinesOf(step), after: deadlinesOf(now) }
  const hasOthers = deadlines.before.join('\n') !== deadlines.after.join('\n')
  const texts = { before: plain(step.text), after: plain(now.text) }
  // Where nothing but the times in the text changed, these tell it.
  const rests = [without(texts.before, deadlines.before), without(texts.after, deadlines.after)]
  if (hasOthers) changes.push({ code: 'step-sub-deadlines-changed', ...one, ...deadlines })
  if (hasOthers ? rests[0] !== rests[1] : texts.before !== texts.after)
    changes.push({ code: 'step-text-changed', ...one, ...texts })
  if (!sameAllotment(step.allotment, now.allotment))
    changes.push({ code: 'step-time-changed', ...one, before: step.allotment, after: now.allotment })
  if (step.responsible.join('\n') !== now.responsible.join('\n'))
    changes.push({
      code: 'step-responsible-changed',
      ...one,
      before: step.responsible,
      after: now.responsible,
    })
  const forms = { before: new Set(step.forms), after: new Set(now.forms) }
  const added = now.forms.filter((form) => !forms.before.has(form))
  const removed = step.forms.filter((form) => !forms.after.has(form))
  if (added.length + removed.length > 0) changes.push({ code: 'step-forms-changed', ...one, added, removed })
  const outputs = { before: outputOf(step), after: outputOf(now) }
  if (outputs.before !== outputs.after) changes.push({ code: 'step-output-changed', ...one, ...outputs })
  return changes
}

const plain = (text: string): string => onOneLine(text).trim()
const nameOf = ({ code, title }: Step): string => code || title
const namesOf = (old: Step, next: Step): StepNames => ({ before: nameOf(old), after: nameOf(next) })
const deadlinesOf = ({ subDeadlines }: Step): string[] => subDeadlines.map(({ text }) => plain(text))

/** The text without these parts, which stand in it in this order. */
function without(text: string, parts: readonly string[]): string {
  const kept: string[] = []
  let from = 0
  for (const part of parts) {
    const start = text.indexOf(part, from)
    if (start < 0) break
    kept.push(text.slice(from, start))
    from = start + part.length
  }
  return [...kept, text.slice(from)].join('')
}

/** The last cell without the codes of forms and what parts them. */
function outputOf({ output }: Step): string {
  const codes = formCodesIn(output).map(({ start, end }) => output.slice(start, end))
  return without(output, codes)
    .split(/[;\n]/)
    .map((part) => plain(part.replace(/^\s*[-+,]\s+/, '')))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join('; ')
}
