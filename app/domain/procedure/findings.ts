import type { Position, SectionMeaning } from './model.ts'

/** What the compiler noticed while it read: nothing is repaired in silence, every reading of a doubtful text is told. */
export type CompileFinding = { at: Position } & (
  | { code: 'heading-damaged'; title: string; expected: string }
  | { code: 'section-twice'; meaning: SectionMeaning; title: string }
  | { code: 'section-missing'; meaning: SectionMeaning }
  | { code: 'table-not-understood'; section: SectionMeaning; missing: string }
  | { code: 'row-too-wide'; cells: number; columns: number }
  | { code: 'time-ambiguous'; text: string }
  | { code: 'term-bound-by-order'; variant: string; term: string }
  | { code: 'term-without-variant'; term: string }
  | { code: 'reference-unresolved'; reference: string }
)
