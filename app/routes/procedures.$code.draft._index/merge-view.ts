import {
  conflictsOf,
  type Merge,
  type MergeChoice,
  mergedText,
  mergeTexts,
} from '#app/documents/merge-texts.ts'
import { type Piece, wordPieces } from '#app/documents/redline.ts'
import type { Procedure } from '#app/domain/procedure/procedure.ts'
import type { Ask } from '#app/server/route.ts'
import { choiceField } from './merge-fields.ts'

const CHOICES: readonly MergeChoice[] = ['mine', 'theirs', 'both']

/** Two texts that went apart, as the page of their conflict shows them. */
export type MergeView = {
  mine: string
  /** The lock version that `mine` began from. */
  base: number | null
  /** Of the text that is saved now. */
  seen: number
  hasBase: boolean
  settledChanges: number
  /** Against the common text where it is kept, else each whole. */
  conflicts: { line: number; base: string | null; mine: Piece[]; theirs: Piece[] }[]
  /** What was chosen on a page before this one; null where nothing was. */
  chosen: (MergeChoice | null)[]
}

/** The two texts laid beside what both began from; null when no draft is there any more. */
async function mergeOf(ask: Ask, procedure: Procedure, base: number | null, mine: string) {
  const { procedures } = ask.app.views
  const draft = await procedures.draft(procedure.procedureId)
  if (!draft) return null
  const common = base === null ? null : await procedures.draftText(procedure.procedureId, base)
  return { draft, hasBase: common !== null, merge: mergeTexts(common, mine, draft.text) }
}

/** Trang xung đột: what to choose between; null when no draft is there any more. */
export async function mergeView(
  ask: Ask,
  procedure: Procedure,
  { base, mine, chosen = [] }: { base: number | null; mine: string; chosen?: (MergeChoice | null)[] },
): Promise<MergeView | null> {
  const found = await mergeOf(ask, procedure, base, mine)
  if (!found) return null
  const { draft, hasBase, merge } = found
  return {
    mine,
    base,
    seen: draft.lockVersion,
    hasBase,
    settledChanges: merge.settledChanges,
    conflicts: conflictsOf(merge).map((conflict) => {
      const base = conflict.base?.join('\n') ?? null
      return {
        line: conflict.line,
        base,
        mine: redlineOf(base, conflict.mine.join('\n')),
        theirs: redlineOf(base, conflict.theirs.join('\n')),
      }
    }),
    chosen,
  }
}

function redlineOf(base: string | null, text: string): Piece[] {
  if (base === null) return [{ kind: 'same', text }]
  return (
    wordPieces(base, text, 'exact') ?? [
      { kind: 'removed', text: base },
      { kind: 'added', text },
    ]
  )
}

/**
 * The text that the choices of the form make of the texts it was shown. `null` chosen: not every place has a choice;
 * `overtaken`: the saved text is another one by now.
 */
export async function mergeOfForm(
  ask: Ask,
  procedure: Procedure,
  form: FormData,
  { base, mine, seen }: { base: number | null; mine: string; seen: number | null },
): Promise<
  | { kind: 'merged'; text: string }
  | { kind: 'unchosen'; chosen: (MergeChoice | null)[] }
  | { kind: 'overtaken' }
> {
  const found = await mergeOf(ask, procedure, base, mine)
  if (!found || found.draft.lockVersion !== seen) return { kind: 'overtaken' }
  const chosen = choicesOf(form, found.merge)
  const whole = chosen.filter((choice) => choice !== null)
  if (whole.length < chosen.length) return { kind: 'unchosen', chosen }
  return { kind: 'merged', text: mergedText(found.merge, whole) }
}

const choicesOf = (form: FormData, merge: Merge): (MergeChoice | null)[] =>
  conflictsOf(merge).map((_, index) => {
    const value = form.get(choiceField(index))
    return CHOICES.find((choice) => choice === value) ?? null
  })
