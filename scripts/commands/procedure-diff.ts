import { redline } from '#app/documents/redline.ts'
import { redlineText } from '#app/documents/redline-text.ts'
import { unitsOf } from '#app/documents/redline-units.ts'
import { compareVersions } from '#app/domain/procedure/compare-versions.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import type { Position } from '#app/domain/procedure/model.ts'
import { type ProposedRow, revisionRows } from '#app/domain/procedure/revision-rows.ts'
import type { VersionChange } from '#app/domain/procedure/version-change.ts'
import { revisionRowText, versionChangeText } from '#app/messages/version-change.ts'
import { EXIT, type ExitCode } from './failure.ts'
import { readableProcedure } from './procedure-text.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'

/**
 * So sánh hai tệp: what the newer one says otherwise, by section, then the text with its marks. 0 when neither
 * differs, else 1. See docs/contract/diff.ts.
 */
export function diffFiles(
  terminal: Terminal,
  options: GeneralOptions,
  older: string,
  newer: string,
): ExitCode {
  const { t, words } = terminal
  const [before, after] = [older, newer].map((file) => {
    const { header, headerLines, outline } = readableProcedure(file, terminal)
    return { ...compileProcedure(header, outline, headerLines), units: unitsOf(outline) }
  })
  const changes = compareVersions(before!.model, after!.model)
  const rows = revisionRows(changes)
  const text = redline(before!.units, after!.units)
  if (options.json) terminal.printJson(printed(terminal, changes, rows, text))
  else {
    for (const row of rows) {
      terminal.print(t.versionChanges.place(row.place))
      for (const change of row.changes) terminal.print(`  ${versionChangeText(t, change)}`)
    }
    const marked = redlineText(text)
    if (marked !== '') terminal.print(`\n${marked}`)
    if (text.detail !== 'words') terminal.say(t.redlineWords.coarse[text.detail])
  }
  terminal.say(words.procedure.differences(changes.length))
  const isSame = changes.length === 0 && text.units.every(({ change }) => change === 'same')
  return isSame ? EXIT.ok : EXIT.problems
}

function printed(
  { t }: Terminal,
  changes: readonly VersionChange[],
  rows: readonly ProposedRow[],
  text: ReturnType<typeof redline>,
) {
  const place = (at: Position | null) => at && { line: at.line, column: at.column }
  return {
    changes: changes.map((change) => {
      const { code, place: section, at, ...rest } = change
      // What was and what is stands in fields of its own name; the places take these two.
      const { before: was, after: is, ...others } = rest as Record<string, unknown>
      return {
        code,
        place: section,
        ...others,
        ...(was === undefined && is === undefined ? {} : { from: was, to: is }),
        before: place(at.before),
        after: place(at.after),
        message: versionChangeText(t, change),
      }
    }),
    revisionRows: rows.map((row) => ({
      place: t.versionChanges.place(row.place),
      description: revisionRowText(t, row),
    })),
    text: {
      detail: text.detail,
      units: text.units
        .filter(({ change }) => change !== 'same')
        .map(({ kind, change, moved, detail, cells }) => ({ kind, change, moved, detail, cells })),
    },
  }
}
