import { controlSheetOfDossier } from '#app/documents/control-sheet-of-dossier.ts'
import type { ControlSheetPrint } from '#app/documents/control-sheet-print.ts'
import { printedBlocks } from '#app/domain/dossier/control-sheet.ts'
import { maskName } from '#app/domain/dossier/mask-name.ts'
import { may } from '#app/domain/organisation/may.ts'
import type { Applicant } from '#app/usecases/dossier/accept-dossier.ts'
import { askedDossier, objectOf } from './asked-dossier.ts'
import type { Ask } from './route.ts'

/**
 * BM.05 of the dossier that the address names, ready for screen and paper. People outside the unit that handles
 * it get the applicant's name masked, as everywhere.
 */
export async function askedSheet(ask: Ask): Promise<ControlSheetPrint> {
  const { app, actor, now, ground } = ask
  const { dossier, entries } = await askedDossier(ask)
  const calendar = await app.calendarOfDossier(dossier)
  const unit = await app.views.units.asOf(dossier.unitId, now)
  if (!unit) throw new Error(`no unit ${dossier.unitId}`)
  const applicant = await app.views.dossiers.personal<Applicant>(dossier.applicant)
  const name = applicant?.name ?? ''
  return controlSheetOfDossier(dossier, { at: now, blocks: printedBlocks(dossier) }, entries, {
    applicant: may(actor, 'dossier.work', objectOf(dossier), now) ? name : maskName(name),
    unit,
    calendarName: calendar.index.calendar.name,
    calendar: { code: calendar.code, version: calendar.version },
    record: await app.views.record.anchor(),
    verifyUrl: null,
    demonstration: ground.demonstration,
  })
}
