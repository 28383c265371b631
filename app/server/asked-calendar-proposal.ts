import { addresses } from '#app/ui/addresses.ts'
import { calendarOfProposal } from '#app/usecases/calendar/confirm-proposal.ts'
import { newestVersion } from './asked-calendar-draft.ts'
import { type Ask, notFound, redirect } from './route.ts'

/**
 * The proposal that waits, by the calendar that the address names. When it waits no more the reader is led to the
 * calendar; 404 when there is no such calendar at all.
 */
export async function askedCalendarProposal(ask: Ask) {
  const code = ask.param('code')
  const [proposal, current] = [await ask.app.views.calendars.proposal(code), await newestVersion(ask, code)]
  if (!proposal && !current) throw notFound('page')
  if (!proposal) throw redirect(addresses.calendarYear(code))
  return { code, proposal, current, calendar: await calendarOfProposal(ask.app, proposal) }
}
