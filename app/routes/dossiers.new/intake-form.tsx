import { CHANNELS } from '#app/domain/dossier/facts.ts'
import { MOST_LETTERS, MOST_LETTERS_OF_A_LINE } from '#app/domain/dossier/text-limits.ts'
import type { Messages } from '#app/messages/catalogue.ts'
import { refusalText } from '#app/messages/refusal.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { ChoiceField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'
import type { Preview } from './intake-ground.ts'
import type { IntakeView } from './intake-view.ts'
import { PaperList } from './paper-list.tsx'
import { PromisedDue } from './promised-due.tsx'
import { RequestFields } from './request-fields.tsx'
import type { Returned } from './route.tsx'
import type { IntakeFault, IntakeField } from './schema.ts'
import { VariantChoice } from './variant-choice.tsx'

/** The sentence beside a field that is badly filled in. */
function faultText(t: Messages, field: IntakeField, fault: IntakeFault): string {
  const words = t.dossiers.intake
  if (fault === 'too-long')
    return words.tooLong(
      field === 'phone' ? 30 : field === 'outsideWindowReason' ? MOST_LETTERS : MOST_LETTERS_OF_A_LINE,
    )
  const sentences: Partial<Record<IntakeField, string>> = {
    applicantName: words.applicantNameMissing,
    address: words.addressMissing,
    channel: words.channelMissing,
    requestNumber: words.requestNumberMissing,
    requestDate: words.requestDateWrong,
    requestAgency: words.requestAgencyMissing,
    submittedDate: words.submittedWrong,
    submittedClock: words.submittedWrong,
  }
  return sentences[field] ?? ''
}

/** Phiếu tiếp nhận: one page, in the order of the work. */
export function IntakeForm({ view, returned }: { view: IntakeView; returned: Returned | null }) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  const { procedure, version, chosen } = view
  const preview = returned?.preview ?? chosen?.preview ?? null
  const errors: SummaryError[] = [
    ...Object.entries(returned?.faults ?? {}).map(([field, fault]) => ({
      field,
      message: faultText(t, field as IntakeField, fault),
    })),
    ...(returned?.refusals ?? []).map((refusal) => ({
      field:
        refusal.code === 'intake.outside-window'
          ? 'outsideWindowReason'
          : refusal.code === 'intake.papers-missing'
            ? 'paper-0'
            : null,
      message: refusalText(t, refusal),
    })),
  ]
  return (
    <>
      <ErrorSummary errors={errors} />
      {returned?.dueMoved && preview?.ok && (
        <Banner tone="warning" live>
          {words.dueMoved(preview.promisedAt)}
        </Banner>
      )}
      <h1>
        {words.title}: <span lang="vi">{procedure.title}</span>
      </h1>
      <p>
        {words.version}{' '}
        <a href={addresses.version(procedure.code, versionLabel(version.issueNumber, version.revision))}>
          <span lang="vi">{procedure.code}</span> {t.dossiers.version(version.issueNumber, version.revision)}
        </a>{' '}
        <VersionTag status={version.status} />
      </p>
      {version.status === 'paper' && (
        <Banner tone="warning">{version.withoutTimes ? words.paper : words.paperWithTimes}</Banner>
      )}
      <Banner tone="information">{words.secret}</Banner>
      <VariantChoice view={view} />
      {chosen && <Questions view={view} chosen={chosen} returned={returned} preview={preview} />}
    </>
  )
}

type QuestionsProps = {
  view: IntakeView
  chosen: NonNullable<IntakeView['chosen']>
  returned: Returned | null
  preview: Preview | null
}

function Questions({ view, chosen, returned, preview }: QuestionsProps) {
  const { t } = useMessages()
  const words = t.dossiers.intake
  const typed = returned?.typed
  const errorOf = (field: IntakeField) => {
    const fault = returned?.faults[field]
    return fault ? faultText(t, field, fault) : null
  }
  const outside =
    preview !== null && !preview.ok && preview.refusals.some(({ code }) => code === 'intake.outside-window')
  const asksReason = outside || (typed?.outsideWindowReason ?? '') !== ''
  return (
    <form method="post" action={addresses.newDossier(view.procedure.code, chosen.name)}>
      <input type="hidden" name="formKey" value={view.formKey} />
      <input type="hidden" name="issueNumber" value={view.version.issueNumber} />
      <input type="hidden" name="revision" value={view.version.revision} />
      <input type="hidden" name="promised" value={preview?.ok ? (preview.promisedAt ?? '') : ''} />

      <h2>{words.applicant}</h2>
      <TextField
        id="applicantName"
        name="applicantName"
        label={words.applicantName}
        error={errorOf('applicantName')}
        input={{ defaultValue: typed?.applicantName, autoComplete: 'off' }}
      />
      <TextField
        id="address"
        name="address"
        label={words.address}
        error={errorOf('address')}
        input={{ defaultValue: typed?.address, autoComplete: 'off' }}
      />
      <TextField
        id="phone"
        name="phone"
        label={words.phone}
        optional
        width="short"
        error={errorOf('phone')}
        input={{ defaultValue: typed?.phone, inputMode: 'tel', autoComplete: 'off' }}
      />
      <ChoiceField
        id="channel"
        name="channel"
        label={words.channel}
        error={errorOf('channel')}
        chosen={[typed?.channel ?? 'in-person']}
        choices={CHANNELS.map((channel) => ({ value: channel, label: t.labels.channels[channel] }))}
      />
      {chosen.needsRequest && <RequestFields typed={typed} errorOf={errorOf} />}
      <PaperList papers={chosen.papers} marks={returned?.marks ?? null} />

      <h2>{words.submitted}</h2>
      <TextField
        id="submittedDate"
        name="submittedDate"
        label={words.submittedDate}
        hint={words.submittedHint}
        width="short"
        error={errorOf('submittedDate')}
        input={{ defaultValue: typed?.submittedDate ?? view.submitted.date, inputMode: 'numeric' }}
      />
      <TextField
        id="submittedClock"
        name="submittedClock"
        label={words.submittedClock}
        width="short"
        error={errorOf('submittedClock')}
        input={{ defaultValue: typed?.submittedClock ?? view.submitted.clock }}
      />
      {asksReason && (
        <TextAreaField
          id="outsideWindowReason"
          name="outsideWindowReason"
          label={words.outsideWindowReason}
          hint={words.outsideWindowHint}
          optional
          error={errorOf('outsideWindowReason')}
          input={{ defaultValue: typed?.outsideWindowReason, rows: 2 }}
        />
      )}
      <PromisedDue preview={preview} calendar={view.calendar} />
      <ButtonRow>
        <Button>
          {preview?.ok && preview.promisedAt !== null ? words.acceptUntil(preview.promisedAt) : words.accept}
        </Button>
        <a href={addresses.dossiers()}>{t.layout.back}</a>
      </ButtonRow>
    </form>
  )
}
