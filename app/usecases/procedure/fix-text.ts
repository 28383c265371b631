import { applyFixes, type CertainFix } from '#app/domain/procedure/apply-fixes.ts'
import type { WarningPlace } from '#app/domain/procedure/submit-version.ts'
import type { Deps } from '../deps.ts'

/**
 * Sửa giúp: the text of a draft with the certain fix of one finding, or of all that have one, written in. A finding
 * that the text does not have (any more) is left out; `applied` counts what was done.
 */
export async function fixText(
  deps: Pick<Deps, 'documents' | 'settingsFor'>,
  { code, text, which }: { code: string; text: string; which: WarningPlace | 'all' },
): Promise<{ text: string; applied: number }> {
  const written = text.normalize('NFC').replaceAll('\r\n', '\n')
  const read = deps.documents.read(written)
  if (!read.ok) return { text, applied: 0 }
  const diagnostics = deps.documents.diagnose(read.document, 'draft', await deps.settingsFor(code))
  const fixes = diagnostics.flatMap((found): CertainFix[] => {
    if (!('fix' in found) || found.fix === undefined) return []
    const isAsked =
      which === 'all' ||
      (found.rule === which.rule && found.line === which.line && found.column === which.column)
    const { line, column, endColumn, fix } = found
    return isAsked ? [{ line, column, endColumn, fix }] : []
  })
  const fixed = applyFixes(written, fixes)
  return { text: fixed.text, applied: fixed.applied.length }
}
