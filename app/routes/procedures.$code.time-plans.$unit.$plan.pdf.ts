import { timePlanPrint } from '#app/documents/time-plan-print.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import { askedTimePlan } from '#app/server/asked-time-plan.ts'
import { pdfAnswer } from '#app/server/pdf-answer.ts'
import { framed } from '#app/server/route.ts'
import { planTables } from '#app/server/time-plan-form.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { askedProcedure } from './procedures.$code.versions.$label._index/asked-version.ts'

/** Bảng phân bổ, bản in. */
export const loader = framed('time-plan.read', async (ask) => {
  const { app, param, now, ground } = ask
  const [unitId, number] = [param('unit'), param('plan')]
  const procedure = await askedProcedure(ask, (code) => addresses.timePlanPdf(code, unitId, number))
  const { plan, content, model, minutesPerDay } = await askedTimePlan(ask, procedure)
  // Papers are Vietnamese, whatever language the screen is in.
  const { timePlans: words, time } = catalogue('vi')
  const hours = (minutes: number | null) =>
    minutes === null ? words.notCounted : time.workingDurationInFull(minutes, minutesPerDay)
  const { unitName, effectiveFrom, signer, signedAt, contentSha256: sha256 } = plan
  const html = timePlanPrint(
    {
      ...{ unitName, number: plan.number, effectiveFrom, signer, signedAt, sha256 },
      procedure: `${procedure.code} ${versionLabel(plan.issueNumber, plan.revision)}`,
      title: model.header.title,
      cases: planTables(model, content, minutesPerDay).map(({ variant, rows, sum }) => ({
        name: words.caseName(variant),
        rows: rows.map(({ code, title, versionTime, isOutside, joined, time: own, posts }) => ({
          step: `${code} ${title}`,
          versionTime,
          time: isOutside ? words.outside : joined ? words.join : own,
          posts,
        })),
        sum: words.sum(hours(sum.allotted), hours(sum.version), hours(sum.term)),
      })),
      printedAt: now,
      demonstration: ground.demonstration,
    },
    app.printAssets(),
  )
  return pdfAnswer(ask, html, {
    name: `Bang phan bo ${procedure.code} so ${plan.number}.pdf`,
    screenStill: ask.t.timePlans.screenStill,
  })
})
