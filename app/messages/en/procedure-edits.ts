import { versionChanges } from './version-changes.ts'

const COLUMNS: Record<string, string> = {
  code: 'TT',
  text: 'Trình tự',
  responsible: 'Trách nhiệm',
  allotment: 'Thời gian',
  output: 'Biểu mẫu/Kết quả',
}

/** Why an edit of the step table was not made; nothing was changed then. */
export const procedureEdits = {
  'edit.unreadable': ({ problems }: { problems: readonly { line: number; column: number }[] }) =>
    `The text cannot be read (line ${problems[0]?.line ?? 1}, column ${problems[0]?.column ?? 1}).`,
  'edit.step-not-there': ({ at }: { at: { code: string } }) =>
    `There is no step ${at.code || '–'} where it was seen; the text was changed, open it again.`,
  'edit.no-column': ({ column }: { column: string }) =>
    `The table of steps has no column ${COLUMNS[column] ?? column}.`,
  'edit.nothing-to-move-past': ({ at }: { at: { code: string } }) =>
    `Step ${at.code || '–'} is the first or last of its case already.`,
  'edit.reads-otherwise': ({ told }: { told: readonly string[] }) =>
    `Written like this the text would be read otherwise (${told.map((code) => versionChanges.kinds[code] ?? code).join(', ')}).`,
}
