import { z } from 'zod'
import { CHANNELS, type ReceivedItem } from '#app/domain/dossier/facts.ts'
import { MOST_LETTERS, MOST_LETTERS_OF_A_LINE } from '#app/domain/dossier/text-limits.ts'
import type { DossierComponent } from '#app/domain/procedure/model.ts'
import { parseTypedDate, parseTypedMoment } from '#app/domain/shared/typed-moment.ts'
import { textOf } from '#app/server/route.ts'
import { type PaperMark, paperField } from './paper-field.ts'

/** Why a field is badly filled in; the sentence depends on the field and is made on the page. */
export type IntakeFault = 'missing' | 'too-long' | 'wrong'

const asked = (most: number) => z.string().min(1, 'missing').max(most, 'too-long')
const offered = (most: number) => z.string().max(most, 'too-long')

const FIELDS = {
  applicantName: asked(MOST_LETTERS_OF_A_LINE),
  address: asked(MOST_LETTERS_OF_A_LINE),
  phone: offered(30),
  channel: z.enum(CHANNELS, 'missing'),
  outsideWindowReason: offered(MOST_LETTERS),
  requestNumber: offered(MOST_LETTERS_OF_A_LINE),
  requestDate: z.string(),
  requestAgency: offered(MOST_LETTERS_OF_A_LINE),
  submittedDate: z.string(),
  submittedClock: z.string(),
}

const plain = z.object(FIELDS)
const withRequest = z.object({
  ...FIELDS,
  requestNumber: asked(MOST_LETTERS_OF_A_LINE),
  requestDate: z.string().refine((text) => parseTypedDate(text) !== null, 'wrong'),
  requestAgency: asked(MOST_LETTERS_OF_A_LINE),
})

export type IntakeField = keyof typeof FIELDS
export type TypedIntake = Record<IntakeField, string>

/** What was ticked on the checklist; papers that the case does not ask for are left out, unless one came. */
export const itemsOf = (form: FormData, components: readonly DossierComponent[]): ReceivedItem[] =>
  components.flatMap(({ name }, index) => {
    const marks = form.getAll(paperField(index)) as PaperMark[]
    const original = marks.includes('original')
    const copy = marks.includes('copy')
    return !original && !copy && marks.includes('not-asked') ? [] : [{ name, original, copy }]
  })

/** The intake form as it came, and what is badly filled in. `needsRequest`: an authority's request opens it. */
export function readIntake(form: FormData, needsRequest: boolean) {
  const typed = Object.fromEntries(
    Object.keys(FIELDS).map((name) => [name, textOf(form, name)]),
  ) as TypedIntake
  const parsed = (needsRequest ? withRequest : plain).safeParse(typed)
  const faults: Partial<Record<IntakeField, IntakeFault>> = {}
  for (const issue of parsed.error?.issues ?? [])
    faults[issue.path[0] as IntakeField] ??= issue.message as IntakeFault
  const submittedAt = parseTypedMoment(typed.submittedDate, typed.submittedClock)
  if (submittedAt === null) faults.submittedDate = 'wrong'
  if (!parsed.success || submittedAt === null) return { ok: false as const, typed, faults }
  const { applicantName, address, phone, channel, outsideWindowReason } = parsed.data
  const { requestNumber, requestDate, requestAgency } = parsed.data
  return {
    ok: true as const,
    typed,
    intake: {
      applicant: { name: applicantName, address, phone },
      channel,
      submittedAt,
      outsideWindowReason: outsideWindowReason || null,
      request: needsRequest
        ? { number: requestNumber, date: parseTypedDate(requestDate)!, agency: requestAgency }
        : null,
    },
  }
}
