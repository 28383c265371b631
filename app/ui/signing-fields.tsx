import type { SigningWay } from '#app/domain/procedure/signing-way.ts'
import { SelectField, TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'

/** Ký với tư cách: in those alone that the signer has, by his post or by a delegation (NĐ 30/2020/NĐ-CP, article 13). */
export function CapacityField({ ways, chosen }: { ways: readonly SigningWay[]; chosen: string }) {
  const { t } = useMessages()
  const words = t.procedures.capacity
  return (
    <SelectField
      id="signsAs"
      name="signsAs"
      label={words.label}
      width="medium"
      choices={ways.map(({ key, capacity, onBehalfOf }) => ({
        value: key,
        label: onBehalfOf
          ? words.inPlaceOf(capacity ?? '', onBehalfOf.officer, onBehalfOf.document)
          : capacity
            ? words[capacity]
            : words.none,
      }))}
      input={{ defaultValue: chosen }}
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
