import type { ProcedureModel } from '../procedure/model.ts'
import { fold } from '../shared/fold.ts'
import { stepsOfBlocks, type TimePlanContent } from './content.ts'

export type PostRefusal =
  | { code: 'time-plan.post-missing'; variant: string; steps: string }
  | { code: 'time-plan.post-unknown'; variant: string; steps: string; post: string; known: string[] }

/** A post of another kind than Trách nhiệm names, as far as the words tell. It may stand; the head is shown it. */
export type PostWarning = { variant: string; steps: string; post: string; responsible: string }

/** Every block that the unit does needs a post of the unit; `known` are the titles of its posts at that time. */
export function reasonsAgainstPosts(
  model: ProcedureModel,
  content: TimePlanContent,
  known: readonly string[],
): PostRefusal[] {
  const folded = new Set(known.map(fold))
  return blocksOf(model, content).flatMap(({ variant, steps, posts, isOutside }): PostRefusal[] => {
    if (isOutside) return []
    if (posts.length === 0) return [{ code: 'time-plan.post-missing', variant, steps }]
    return posts
      .filter((post) => !folded.has(fold(post)))
      .map((post) => ({ code: 'time-plan.post-unknown', variant, steps, post, known: [...known] }))
  })
}

/** Posts whose words share nothing with those of Trách nhiệm. */
export const postWarnings = (model: ProcedureModel, content: TimePlanContent): PostWarning[] =>
  blocksOf(model, content).flatMap(({ variant, steps, posts, responsible, isOutside }) =>
    isOutside || responsible.length === 0
      ? []
      : posts
          .filter((post) => !responsible.some((name) => isOfKind(post, name)))
          .map((post) => ({ variant, steps, post, responsible: responsible.join(', ') })),
  )

/** `Trưởng Công an xã` does what is for `Trưởng Công an cấp xã`; `Cán bộ` alone says nothing of the kind. */
function isOfKind(post: string, responsible: string): boolean {
  const words = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => !EMPTY.has(word))
  const [mine, asked] = [words(post), words(responsible)]
  if (mine.length === 0 || asked.length === 0) return true
  return mine.some((word) => asked.includes(word))
}

/** Words that every post has. */
const EMPTY = new Set([
  '',
  'can',
  'bo',
  'cong',
  'an',
  'cap',
  'xa',
  'phuong',
  'tinh',
  'va',
  'cua',
  'don',
  'vi',
  'phong',
])

function blocksOf(model: ProcedureModel, content: TimePlanContent) {
  return content.cases.flatMap((planned) => {
    const variant = model.variants.find(({ name }) => name === planned.variant)
    if (!variant) return []
    const steps = stepsOfBlocks(variant, planned)
    return planned.blocks.map(({ steps: codes, posts }, at) => ({
      variant: planned.variant,
      steps: codes.join('+'),
      posts,
      isOutside: steps[at]!.some(({ performer }) => performer === 'outside'),
      responsible: [...new Set(steps[at]!.flatMap(({ responsible }) => responsible))],
    }))
  })
}
