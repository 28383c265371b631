import { MOST_LETTERS, MOST_LETTERS_OF_A_LINE } from '#app/domain/dossier/text-limits.ts'
import { formKeyOf, stepOf } from '#app/server/act-page.ts'
import { textOf } from '#app/server/route.ts'

/** What is badly filled in, by field. */
export type HandOverFault = {
  field: 'step' | 'receiver' | 'body' | 'means' | 'paper' | 'lateReason' | 'note'
  fault: 'missing' | 'too-long'
}

/** The form of a hand-over as it came, and what is badly filled in. */
export function readHandOver(form: FormData) {
  const typed = {
    receiver: textOf(form, 'receiver'),
    body: textOf(form, 'body'),
    means: textOf(form, 'means'),
    paper: textOf(form, 'paper'),
    lateReason: textOf(form, 'lateReason'),
    note: textOf(form, 'note'),
  }
  const outside = form.has('body')
  const step = stepOf(form)
  const faults: HandOverFault[] = []
  if (step === null) faults.push({ field: 'step', fault: 'missing' })
  if (!outside && typed.receiver === '') faults.push({ field: 'receiver', fault: 'missing' })
  if (outside && typed.body === '') faults.push({ field: 'body', fault: 'missing' })
  for (const field of ['body', 'means', 'paper'] as const)
    if (typed[field].length > MOST_LETTERS_OF_A_LINE) faults.push({ field, fault: 'too-long' })
  for (const field of ['lateReason', 'note'] as const)
    if (typed[field].length > MOST_LETTERS) faults.push({ field, fault: 'too-long' })
  return {
    typed,
    faults,
    /** Meant only when nothing is badly filled in. */
    command: {
      step: step ?? -1,
      receiver: outside
        ? { kind: 'outside' as const, body: typed.body }
        : { kind: 'officer' as const, personId: typed.receiver },
      means: typed.means || null,
      paper: typed.paper || null,
      lateReason: typed.lateReason || null,
      note: typed.note || null,
      formKey: formKeyOf(form),
    },
  }
}
