import { addresses } from './addresses.ts'
import { TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'
import { OrganisationForm, type useErrors } from './organisation-form.tsx'

/** Khóa, mở lại tài khoản: one act on a person that asks for nothing but its reason. */
export function ReasonedAct({
  page,
  act,
  action,
  typed,
  found: { errors, errorOf },
}: {
  page: { personId: string; name: string; formKey: string }
  act: 'disabling' | 'enabling'
  action: string
  typed: string | undefined
  found: ReturnType<typeof useErrors>
}) {
  const { t } = useMessages()
  const words = t.people
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.people() },
        { name: page.name, address: addresses.person(page.personId) },
      ]}
      title={words[act].title}
      explanation={<p>{words[act].explanation(page.name)}</p>}
      errors={errors}
      action={action}
      formKey={page.formKey}
      confirm={words[act].title}
      kind={act === 'disabling' ? 'danger' : 'primary'}
      back={addresses.person(page.personId)}
    >
      <TextField
        id="reason"
        name="reason"
        label={words.reason}
        error={errorOf('reason')}
        input={{ defaultValue: typed, autoComplete: 'off' }}
      />
    </OrganisationForm>
  )
}
