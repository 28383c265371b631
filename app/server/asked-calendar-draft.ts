import type { CalendarEdit } from '#app/domain/calendar/edit-calendar.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import { addresses } from '#app/ui/addresses.ts'
import { calendarOfDraft } from '#app/usecases/calendar/calendar-draft.ts'
import { editDraft } from '#app/usecases/calendar/edit-draft.ts'
import { refusedStatus } from './refused-status.ts'
import { type Ask, again, notFound, redirect, redirectWithNotice, textOf } from './route.ts'

/** The calendar's newest version by its code; null when none was published yet. */
export async function newestVersion({ app }: Pick<Ask, 'app'>, code: string) {
  const found = (await app.views.calendars.inForce()).find((each) => each.code === code)
  return found ? { ...found, calendar: (await app.calendarOfText(found.sha256)).index.calendar } : null
}

/**
 * The draft that the address names, with the version it is to follow. Without a draft the reader is led to its
 * proposal, or to where one is begun; 404 when there is no such calendar at all.
 */
export async function askedCalendarDraft(ask: Ask) {
  const { app, param } = ask
  const code = param('code')
  const [draft, current] = [await app.views.calendars.draft(code), await newestVersion(ask, code)]
  if (!draft && (await app.views.calendars.proposal(code))) throw redirect(addresses.calendarProposal(code))
  if (!draft && !current) throw notFound('page')
  if (!draft) throw redirect(addresses.calendarDraft(code))
  return { code, draft, current, calendar: calendarOfDraft(draft) }
}

/** What a form of the draft answers when it comes back. */
export type DraftAnswer<Typed> = { typed: Typed; wrong: readonly string[]; refusals: readonly Refusal[] }

/** Carries out the edits of a form on the draft that the form was shown for, and goes back to the draft. */
export async function editAsked<Typed>(
  ask: Ask,
  form: FormData,
  edits: readonly CalendarEdit[],
  typed: Typed,
  fieldOf: (refusal: Refusal) => string | null = () => null,
) {
  const code = ask.param('code')
  const outcome = await editDraft(ask.app, {
    actor: ask.actor,
    code,
    lockVersion: lockOf(form),
    edits,
  })
  if (outcome.ok)
    return redirectWithNotice(ask.ground, addresses.calendarDraft(code), { code: 'calendar-draft-saved' })
  const refusals: readonly Refusal[] = outcome.refusals
  const wrong = refusals.map(fieldOf).filter((field) => field !== null)
  return again<DraftAnswer<Typed>>({ typed, wrong, refusals }, refusedStatus(refusals))
}

/** The draft that the form was shown for; 0, which no draft ever has, when it says none. */
export const lockOf = (form: FormData): number => {
  const text = textOf(form, 'lock')
  return /^\d{1,10}$/.test(text) ? Number(text) : 0
}
