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
    `Văn bản chưa đọc được (dòng ${problems[0]?.line ?? 1}, cột ${problems[0]?.column ?? 1}).`,
  'edit.step-not-there': ({ at }: { at: { code: string } }) =>
    `Không còn bước ${at.code || '–'} ở chỗ đã thấy; văn bản đã được sửa, hãy mở lại.`,
  'edit.no-column': ({ column }: { column: string }) =>
    `Bảng các bước không có cột ${COLUMNS[column] ?? column}.`,
  'edit.nothing-to-move-past': ({ at }: { at: { code: string } }) =>
    `Bước ${at.code || '–'} đã ở đầu hoặc cuối trường hợp.`,
  'edit.reads-otherwise': ({ told }: { told: readonly string[] }) =>
    `Viết như vậy thì văn bản được đọc khác đi (${told.map((code) => versionChanges.kinds[code] ?? code).join(', ')}).`,
}
