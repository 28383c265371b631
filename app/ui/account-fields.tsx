import { TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'

/** Mã xác thực: of the app alone, or also a recovery code, which has letters. */
export function CodeField({ recovery, error }: { recovery: boolean; error?: string | null }) {
  const { t } = useMessages()
  const words = t.account.secondFactor
  return (
    <TextField
      id="code"
      name="code"
      label={recovery ? words.codeOrRecovery : words.code}
      hint={recovery ? words.codeOrRecoveryHint : words.codeHint}
      error={error}
      width="medium"
      input={{
        autoComplete: 'one-time-code',
        inputMode: recovery ? undefined : 'numeric',
        autoCapitalize: 'characters',
        spellCheck: false,
      }}
    />
  )
}
/** Mật khẩu đang dùng, asked again before the account is changed; may be pasted. */
export function CurrentPasswordField({ error }: { error?: string | null }) {
  const { t } = useMessages()
  return (
    <TextField
      id="old"
      name="old"
      label={t.account.password.old}
      error={error}
      width="medium"
      input={{ type: 'password', autoComplete: 'current-password' }}
    />
  )
}
