import { derivationPrint } from '#app/documents/derivation-print.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { derivationText } from '#app/messages/derivation.ts'
import { dossierFactText } from '#app/messages/dossier-fact.ts'
import { askedDossier } from '#app/server/asked-dossier.ts'
import { dossierDerivation } from '#app/server/dossier-derivation.ts'
import { pdfAnswer } from '#app/server/pdf-answer.ts'
import { framed, notFound } from '#app/server/route.ts'

/** Diễn giải thời hạn, bản in. It names no applicant; a dossier without a term has none. */
export const loader = framed('dossier.read', async (ask) => {
  const { app, now, ground } = ask
  const { dossier } = await askedDossier(ask)
  const calendar = await app.calendarOfDossier(dossier)
  const derivation = dossierDerivation(dossier, calendar)
  if (!derivation || dossier.dueAt === null) throw notFound('page')
  const unit = await app.views.units.asOf(dossier.unitId, now)
  // Papers are Vietnamese, whatever language the screen is in.
  const vi = catalogue('vi')
  const { pinned } = dossier
  const html = derivationPrint(
    {
      agency: unit?.name ?? '',
      dossierCode: dossier.code,
      procedure: {
        code: pinned.procedureCode,
        title: dossier.procedureTitle,
        issueNumber: pinned.issueNumber,
        revision: pinned.revision,
      },
      acceptedAt: dossier.acceptedAt,
      term: vi.dossiers.allotment(dossier.term),
      rule: vi.dossiers.countingRule(pinned.countingRule),
      lines: derivation.lines.map((line) => derivationText(vi, line)),
      dueAt: dossier.dueAt,
      promisedAt: dossier.promisedAt,
      moves: dossier.recomputations.map(
        ({ at, ...move }) =>
          `${vi.time.dateTime(at)}: ${dossierFactText(vi, { type: 'due-recomputed', ...move })}`,
      ),
      calendar: { ...derivation.calendar, name: calendar.index.calendar.name },
      fingerprint: derivation.fingerprint,
      command: recountingCommand(derivation),
      record: await app.views.record.anchor(),
      printedAt: now,
      demonstration: ground.demonstration,
    },
    app.printAssets(),
  )
  return pdfAnswer(ask, html, {
    name: `Dien giai thoi han ${dossier.code}.pdf`,
    screenStill: ask.t.dossiers.page.derivationStill,
  })
})

/** What a stranger types, with the calendar's file beside, to come to the same fingerprint. */
function recountingCommand({
  calendar,
  from,
  term,
  rule,
}: NonNullable<ReturnType<typeof dossierDerivation>>) {
  const [kind, cutOff] = rule.split(' ')
  return [
    `mt calendar due --calendar ${calendar.code}-${calendar.version}.json`,
    `--from ${withOffset(from)} --work ${term} --rule ${kind}`,
    ...(cutOff === undefined ? [] : [`--cut-off ${cutOff}`]),
    '--explain',
  ].join(' ')
}
