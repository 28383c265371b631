import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { useMessages } from './messages-context.tsx'

/** Xem tại một ngày: the address is the state of the page; empty is now. */
export function AsOfForm({
  action,
  asked,
  notADay,
  inTheFuture = false,
  search,
  hidden = {},
}: {
  action: string
  asked: string
  notADay: boolean
  /** A day that is to come, on a page that only looks back. */
  inTheFuture?: boolean
  /** What stands in the field of search; undefined where the page has none. */
  search?: string
  hidden?: Record<string, string>
}) {
  const { t } = useMessages()
  const words = t.people.asOfForm
  return (
    <form method="get" action={action} className="as-of-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {search !== undefined && (
        <TextField
          id="q"
          name="q"
          label={words.search}
          optional
          width="medium"
          input={{ type: 'search', defaultValue: search, autoComplete: 'off' }}
        />
      )}
      <TextField
        id="as-of"
        name="as-of"
        label={words.day}
        error={notADay ? words.notADay : inTheFuture ? words.inTheFuture : null}
        optional
        width="short"
        input={{
          defaultValue: asked,
          autoComplete: 'off',
          inputMode: 'numeric',
          placeholder: words.placeholder,
        }}
      />
      <Button kind="secondary">{words.show}</Button>
    </form>
  )
}
