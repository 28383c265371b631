import { compareVersions } from '../domain/procedure/compare-versions.ts'
import type { ProcedureModel } from '../domain/procedure/model.ts'
import { planCaseEdit } from './edit-cases.ts'
import { planHeaderEdit } from './edit-header.ts'
import { planListEdit } from './edit-lists.ts'
import { planStepEdit } from './edit-steps.ts'
import {
  type EditedText,
  othersStay,
  type PlannedEdit,
  type Refused,
  readEdited,
  refused,
  spliced,
} from './edited-text.ts'
import type { EditAnswer, EditNote, ProcedureEdit } from './procedure-edits.ts'
import { differencesOf } from './stated-model.ts'

/**
 * Sửa quy trình ngay trong văn bản: edits one after the other, each spliced into its lines, so that everything else
 * stays byte for byte. After each the text is read again and must state what was asked and nothing else; if one of them
 * is refused none is made. An address is that of the text as the edits before it left it. The text is NFC, with line
 * ends of one kind, as files are kept. What it says is trimmed and brought to NFC first. `notes` tell where the text
 * speaks of steps whose codes the edits touched.
 */
export function editProcedure(text: string, edits: readonly ProcedureEdit[]): EditAnswer {
  const isCrlf = text.includes('\r') && !/\r(?!\n)|(?<!\r)\n/.test(text)
  let current = readEdited(isCrlf ? text.replaceAll('\r\n', '\n') : text)
  if ('refusals' in current) return { ok: false, refusals: current.refusals }
  if (text !== text.normalize('NFC') || (text.includes('\r') && !isCrlf))
    return { ok: false, refusals: [{ code: 'edit.not-normalised' }] }
  const touched = new Set<string>()
  for (const edit of edits) {
    const made: EditedText | Refused = makeEdit(current, edit, touched)
    if ('refusals' in made) return { ok: false, refusals: made.refusals }
    current = made
  }
  return {
    ok: true,
    text: current.lines.join(isCrlf ? '\r\n' : '\n'),
    notes: notesOf(current.model, touched),
  }
}

function makeEdit(before: EditedText, edit: ProcedureEdit, touched: Set<string>): EditedText | Refused {
  const planned = planEdit(before, edit)
  if ('refusals' in planned) return planned
  const after = readEdited(spliced(before.lines, planned.splices).join('\n'))
  if ('refusals' in after) return after
  const paths = differencesOf(planned.expected, after.model)
  if (!othersStay(before.outline, after.outline, planned.splices)) paths.push('text')
  if (paths.length > 0) {
    const told = new Set(compareVersions(planned.expected, after.model).map(({ code }) => code))
    return refused({ code: 'edit.reads-otherwise', told: [...told], paths })
  }
  for (const code of planned.touchedCodes ?? []) touched.add(code)
  return after
}

function planEdit(text: EditedText, edit: ProcedureEdit): PlannedEdit | Refused {
  switch (edit.edit) {
    case 'set-header':
      return planHeaderEdit(text, edit)
    case 'add-case':
    case 'remove-case':
    case 'rename-case':
    case 'set-term':
      return planCaseEdit(text, edit)
    case 'add-row':
    case 'set-row':
    case 'remove-row':
      return planListEdit(text, edit)
    default:
      return planStepEdit(text, edit)
  }
}

function notesOf(model: ProcedureModel, touched: ReadonlySet<string>): EditNote[] {
  const spoken = [...model.variants.flatMap(({ steps }) => steps), ...model.notes].flatMap(
    ({ speaksOf }) => speaksOf ?? [],
  )
  return spoken.flatMap((each): EditNote[] =>
    each.kind === 'step' && touched.has(each.code)
      ? [{ code: 'edit.speaks-of-step', step: each.code, at: each.at }]
      : [],
  )
}
