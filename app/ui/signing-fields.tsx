import type { SigningCapacity } from '#app/domain/procedure/model.ts'
import { SelectField, TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'

export const CAPACITIES: readonly SigningCapacity[] = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.']

/** Ký với tư cách: in person, or in one of the capacities of NĐ 30/2020/NĐ-CP, article 13. */
export function CapacityField({ chosen }: { chosen: SigningCapacity | null }) {
  const { t } = useMessages()
  const words = t.procedures.capacity
  return (
    <SelectField
      id="capacity"
      name="capacity"
      label={words.label}
      width="medium"
      choices={[
        { value: '', label: words.none },
        ...CAPACITIES.map((capacity) => ({ value: capacity, label: words[capacity] })),
      ]}
      input={{ defaultValue: chosen ?? '' }}
    />
  )
}

/** Mật khẩu, asked again at every act of approval grade; may be pasted. */
export function PasswordField({ error }: { error?: string | null }) {
  const { t } = useMessages()
  const words = t.procedures.password
  return (
    <TextField
      id="password"
      name="password"
      label={words.label}
      hint={words.hint}
      error={error}
      width="medium"
      input={{ type: 'password', autoComplete: 'current-password' }}
    />
  )
}
