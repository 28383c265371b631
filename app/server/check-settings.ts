import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { MINUTES_PER_DAY } from '#app/domain/procedure/allotted-time.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import { versionBefore } from '#app/domain/procedure/reading.ts'
import type { CheckSettings, OtherDocument } from '#app/domain/procedure/rule.ts'
import { type Instant, localDateOf } from '#app/domain/shared/instant.ts'
import type { procedureViews } from '#app/storage/views/procedures.ts'
import type { CountedCalendar } from './app.ts'

/** Where the rules' questions besides the text are answered from. */
type Sources = {
  now(): Instant
  /** Null before any calendar was published. */
  nationalCalendar(): Promise<CountedCalendar | null>
  procedures: Pick<ReturnType<typeof procedureViews>, 'byCode' | 'codes'>
  modelOf(contentSha256: string): Promise<ProcedureModel>
}

/** What the rules ask of a procedure besides its text; `before` asks for the version before that one, else for the newest. */
export const checkSettings =
  ({ now, nationalCalendar, procedures, modelOf }: Sources) =>
  async (procedureCode: string, before?: VersionNumber): Promise<CheckSettings> => {
    const [calendar, procedure, codes] = await Promise.all([
      nationalCalendar(),
      procedures.byCode(procedureCode),
      procedures.codes(),
    ])
    const previous = procedure && (before ? versionBefore(procedure, before) : procedure.versions.at(-1))
    return {
      on: localDateOf(now()),
      minutesPerDay: calendar?.minutesPerDay ?? MINUTES_PER_DAY,
      ...(calendar ? { calendar: calendar.index } : {}),
      forms: FORM_REGISTER,
      law: LEGAL_DOCUMENTS,
      units: NAMED_UNITS,
      previous: previous ? await modelOf(previous.contentSha256) : null,
      others: codes.filter((code) => code !== procedure?.code).map(otherOf),
    }
  }

const otherOf = (code: string): OtherDocument => ({ code, issueNumber: 0, revision: 0, place: code })
