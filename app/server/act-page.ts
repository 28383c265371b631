import { type Dossier, openHandOver, openRun } from '#app/domain/dossier/dossier.ts'
import type { PlannedStep } from '#app/domain/dossier/facts.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { type Ask, textOf } from './route.ts'

/** What the page of an act on a dossier says of it, whichever act it is. */
export type ActPage = {
  number: string
  procedureCode: string
  procedureTitle: string
  /** The step the page is about: where the dossier is, or which is being handed over. */
  step: number | null
  stepName: string | null
  next: PlannedStep | null
  giver: string | null
  /** When the open step was due; null while it is within its time, or has none. */
  lateSince: Instant | null
  /** One for each showing of the form: a form sent twice is carried out once. */
  formKey: string
}

const stepName = (step: PlannedStep) => `${step.code} ${step.title}`.trim()

/** What an act's page shows of the dossier as it stands. */
export function actPage({ app, now }: Pick<Ask, 'app' | 'now'>, dossier: Dossier): ActPage {
  const run = openRun(dossier)
  const waiting = openHandOver(dossier)
  const step = run?.step ?? waiting?.toStep ?? null
  const { giver } = waiting ?? {}
  return {
    number: dossier.code,
    procedureCode: dossier.pinned.procedureCode,
    procedureTitle: dossier.procedureTitle,
    step,
    stepName: step === null ? null : stepName(dossier.plan[step]!),
    next: run ? (dossier.plan[run.step + 1] ?? null) : null,
    giver: giver ? (giver.kind === 'officer' ? giver.officer.name : giver.body) : null,
    lateSince: run && run.dueAt !== null && now > run.dueAt ? run.dueAt : null,
    formKey: app.ids.next(),
  }
}

/** The key of the form; null when it came without one. */
export const formKeyOf = (form: FormData): string | null => textOf(form, 'formKey') || null

/** The step that the form was shown for; null when it says none. */
export function stepOf(form: FormData): number | null {
  const text = textOf(form, 'step')
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}
