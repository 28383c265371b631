import type { ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'

/** An act of one press: a form of hidden answers and its button. Works without JavaScript. */
export function PostButton({
  action,
  fields = {},
  kind = 'primary',
  about,
  children,
}: {
  action: string
  fields?: Record<string, string>
  kind?: ButtonKind
  about?: string
  children: ReactNode
}) {
  return (
    <form method="post" action={action} className="post-button">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} about={about}>
        {children}
      </Button>
    </form>
  )
}
