import type { Position, SectionMeaning } from './model.ts'

/** What the compiler noticed while it read: nothing is repaired in silence, every reading of a doubtful text is told. */
export type CompileFinding = {
  at: Position
} /** `fix`: the whole heading as it should read; null where only a person can tell. */ & (
  | { code: 'heading-damaged'; title: string; expected: string; fix: string | null }
  | { code: 'section-twice'; meaning: SectionMeaning; title: string }
  | { code: 'section-missing'; meaning: SectionMeaning }
  | { code: 'table-not-understood'; section: SectionMeaning; missing: string }
  | { code: 'row-too-wide'; cells: number; columns: number }
  | { code: 'time-ambiguous'; text: string }
  | { code: 'term-bound-by-order'; variant: string; term: string }
  | { code: 'term-without-variant'; term: string }
  | { code: 'reference-unresolved'; reference: string }
  /** `expected` is empty where what stood there is not known. */
  | { code: 'damaged-words'; written: string; expected: string }
  /** `fix`: what to write instead of exactly what stands there; null where nobody can say. */
  | { code: 'odd-character'; character: string; fix: string | null }
  | { code: 'html-left'; tag: string; fix: string | null }
  | { code: 'items-squeezed'; written: string }
  | { code: 'code-with-mark'; written: string; marks: string }
  | { code: 'code-spelt-otherwise'; written: string }
  | { code: 'section-empty'; title: string }
  /** A paper without a tick in a table that has a column for originals and one for copies. */
  | { code: 'component-unticked'; name: string }
  | { code: 'number-gap'; written: string; expected: string }
  | { code: 'contents-differ'; written: string; heading: string; reads: 'missing' | 'differs' | 'unlisted' }
)
