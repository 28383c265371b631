import type { ReactNode } from 'react'
import { addresses } from './addresses.ts'
import { CheckPage } from './check-page.tsx'
import type { SummaryError } from './error-summary.tsx'
import { useMessages } from './messages-context.tsx'

/** Trả lại, rút đề nghị: which proposal it is, once more, before it becomes a draft again. */
export function CalendarProposalCheck({
  proposal,
  title,
  consequence,
  action,
  errors,
  confirm,
  children,
}: {
  proposal: {
    code: string
    name: string
    version: number
    citation: string
    proposer: string
    sha256: string
    formKey: string
  }
  title: string
  consequence: string
  action: string
  errors: readonly SummaryError[]
  confirm: string
  children?: ReactNode
}) {
  const { t } = useMessages()
  const words = t.calendarProposals
  const { code, name, version, citation, proposer, sha256, formKey } = proposal
  return (
    <CheckPage
      title={title}
      consequence={<p>{consequence}</p>}
      answers={[
        {
          term: words.calendar,
          value: (
            <>
              <span lang="vi">{name}</span>, {t.registers.calendars.version(version)}
            </>
          ),
        },
        { term: words.proposer, value: proposer },
        { term: t.calendarDrafts.citation, value: <span lang="vi">{citation}</span> },
      ]}
      errors={errors}
      action={action}
      fields={{ formKey, content: sha256 }}
      confirm={confirm}
      kind="danger"
      backAddress={addresses.calendarProposal(code)}
    >
      {children}
    </CheckPage>
  )
}
