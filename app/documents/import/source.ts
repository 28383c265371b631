import type { ProcedureHeader } from '../../domain/procedure/model.ts'
import type { ImportProblem } from './doubt.ts'
import type { HeaderStatement } from './page-headers.ts'
import type { SourceBlock } from './source-block.ts'

/** What a reader gives: blocks, and what stood in page headers that the format keeps apart. */
export type Source = { blocks: SourceBlock[]; statements: HeaderStatement[] }

/** Blocks to be arranged, a file that is ours already, or why neither. */
export type SourceAnswer =
  | { ok: true; finished?: undefined; source: Source }
  | { ok: true; finished: { header: ProcedureHeader; body: string } }
  | { ok: false; problems: ImportProblem[] }
