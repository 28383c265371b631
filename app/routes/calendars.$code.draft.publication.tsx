import { useActionData, useLoaderData } from '@remix-run/react'
import { changesBetween } from '#app/domain/calendar/calendar-changes.ts'
import type { MovedCounts } from '#app/domain/calendar/publish-calendar.ts'
import { countsOf, type DueMove } from '#app/domain/dossier/calendar-impact.ts'
import { unitsSeen } from '#app/domain/organisation/may.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import { calendarChangeTexts } from '#app/messages/calendar-change.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { askedCalendarDraft, lockOf } from '#app/server/asked-calendar-draft.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { type Ask, again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Banner } from '#app/ui/banner.tsx'
import { CalendarDraftForm } from '#app/ui/calendar-draft-form.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PasswordField } from '#app/ui/signing-fields.tsx'
import { planPublication } from '#app/usecases/calendar/publish-calendar.ts'
import { publishDraft } from '#app/usecases/calendar/publish-draft.ts'
import { passwordOf } from './procedures.$code.versions.$label._index/signing-form.ts'

export const handle: RouteHandle = { section: 'calendars' }
export const meta = pageTitle((t) => t.calendarDrafts.publication)

/** Rows of the preview; the fact names every one. */
const MOST_SHOWN = 100

export type ShownMove = {
  code: string
  procedureCode: string
  stepCode: string | null
  due: DueMove['due']
  step: { from: Instant; to: Instant } | null
  /** What becomes of the dossier by it. */
  turns: 'overdue' | 'in-time' | null
}

/** Tác động trước khi công bố: which dossiers and steps move, from when to when; nothing is written. */
export const loader = framed('calendar.publish', async (ask) => {
  const { app, now } = ask
  const { code, draft, calendar, current } = await askedCalendarDraft(ask)
  const planned = await planPublication(app, { calendar, unitId: draft.unitId })
  const moves = planned.ok ? [...planned.plan.moves.moves.values()] : []
  const counts: MovedCounts = countsOf(moves, now)
  const refusals: readonly Refusal[] = planned.ok ? [] : planned.refusals
  return {
    code,
    name: calendar.name,
    version: (current?.version ?? 0) + 1,
    lock: draft.lockVersion,
    changes: changesBetween(current?.calendar ?? null, calendar),
    others: planned.ok
      ? planned.plan.successors.slice(1).map(({ code, version }) => ({ code, version }))
      : [],
    counts,
    total: moves.length,
    shown: await shownOf(ask, moves),
    refusals,
    formKey: app.ids.next(),
  }
})

/** The moves to show: those that change a verdict first, then the nearest; of dossiers that the reader may name. */
async function shownOf({ app, actor, now }: Ask, moves: readonly DueMove[]): Promise<ShownMove[]> {
  const turnsOf = ({ due }: DueMove): ShownMove['turns'] => {
    if (!due) return null
    if (due.from >= now && due.to < now) return 'overdue'
    return due.from < now && due.to >= now ? 'in-time' : null
  }
  const key = (move: DueMove) => `${turnsOf(move) === null ? 1 : 0}${move.due?.to ?? move.step?.to ?? ''}`
  const first = moves
    .map((move) => ({ move, key: key(move) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MOST_SHOWN)
  const names = await app.views.calendars.named(first.map(({ move }) => move.dossierId))
  // The board's readers see dossiers of every unit by number; nobody else publishes.
  if (unitsSeen(actor, 'board.read', now) !== null) return []
  return first.flatMap(({ move }) => {
    const name = names.get(move.dossierId)
    return name
      ? [
          {
            ...name,
            due: move.due,
            step: move.step && { from: move.step.from, to: move.step.to },
            turns: turnsOf(move),
          },
        ]
      : []
  })
}

/** Công bố: the next version, with its citation, under the password. */
export const action = framed('calendar.publish', async (ask) => {
  const { code } = await askedCalendarDraft(ask)
  const form = await ask.request.formData()
  const typed = { citation: textOf(form, 'citation') }
  const password = passwordOf(form)
  const wrong = [...(typed.citation === '' ? ['citation'] : []), ...(password === '' ? ['password'] : [])]
  const none: readonly Refusal[] = []
  if (wrong.length > 0) return again({ typed, wrong, refusals: none }, 400)
  const outcome = await publishDraft(ask.app, {
    actor: ask.actor,
    password,
    formKey: textOf(form, 'formKey') || null,
    code,
    lockVersion: lockOf(form),
    citation: typed.citation,
  })
  if (!outcome.ok) {
    const refusals: readonly Refusal[] = outcome.refusals
    return again({ typed, wrong: [], refusals }, refusedStatus(refusals))
  }
  // Many due moments follow into the tables piece by piece; the version's page tells how far they are.
  ask.app.settleInBackground()
  return redirectWithNotice(ask.ground, addresses.calendar(code, outcome.result ?? '1'), {
    code: 'calendar-published',
    detail: String('moved' in outcome ? outcome.moved.dossiers : ''),
  })
})

const FIELDS: Partial<Record<Refusal['code'], string>> = {
  'calendar.citation-missing': 'citation',
  'password.wrong': 'password',
}

export default function Publication() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.calendarDrafts
  const { counts, code } = page
  const blocked = page.refusals.length > 0
  const errors = (answer?.wrong ?? []).map((field: string) => ({
    field,
    message: words.wrong[field as 'citation'],
  }))
  const errorOf = (field: string) =>
    errors.find((error: { field: string }) => error.field === field)?.message ?? null
  return (
    <CalendarDraftForm
      code={code}
      name={page.name}
      lock={page.lock}
      title={words.publication}
      action={addresses.calendarPublication(code)}
      wrong={errors}
      refusals={[...page.refusals, ...(answer?.refusals ?? [])]}
      fields={FIELDS}
      confirm={words.publish(page.version)}
      explanation={
        <>
          <h2>{words.changes(page.changes.length)}</h2>
          <ul className="change-list">
            {calendarChangeTexts(t, page.changes).map((text) => (
              <li key={text} lang="vi">
                {text}
              </li>
            ))}
          </ul>
          {page.others.length > 0 && (
            <p>
              {words.others(
                page.others
                  .map((each) => `${each.code} (${t.registers.calendars.version(each.version)})`)
                  .join(', '),
              )}
            </p>
          )}
        </>
      }
    >
      {!blocked && (
        <>
          <h2>{words.impact}</h2>
          {page.total === 0 ? (
            <p>{words.noImpact}</p>
          ) : (
            <Banner tone="warning">
              <strong>{words.impactCounts(counts)}</strong>
            </Banner>
          )}
          <p className="measure">{words.impactRule}</p>
          {page.shown.length > 0 && <Moves rows={page.shown} total={page.total} />}
        </>
      )}
      <h2>{words.publishTitle}</h2>
      <input type="hidden" name="formKey" value={page.formKey} />
      <TextField
        id="citation"
        name="citation"
        label={words.citation}
        hint={words.citationHint}
        error={errorOf('citation')}
        input={{ defaultValue: answer?.typed.citation, autoComplete: 'off' }}
      />
      <PasswordField error={errorOf('password')} />
    </CalendarDraftForm>
  )
}

function Moves({ rows, total }: { rows: readonly ShownMove[]; total: number }) {
  const { t } = useMessages()
  const words = t.calendarDrafts
  const change = (move: { from: Instant; to: Instant } | null) =>
    move ? words.fromTo(t.time.dateTime(move.from), t.time.dateTime(move.to)) : words.stays
  return (
    <>
      <DataTable
        caption={words.impact}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', heading: words.moveColumns.dossier, cell: ({ code }) => code },
          { key: 'procedure', heading: words.moveColumns.procedure, cell: (row) => row.procedureCode },
          { key: 'due', heading: words.moveColumns.due, cell: ({ due }) => change(due) },
          {
            key: 'step',
            heading: words.moveColumns.step,
            cell: ({ step, stepCode }) => (step ? `${stepCode ?? ''} ${change(step)}` : words.stays),
          },
          {
            key: 'turns',
            heading: words.moveColumns.turns,
            cell: ({ turns }) => (turns ? words.turns[turns] : ''),
          },
        ]}
      />
      {total > rows.length && <p className="small muted">{words.moreMoves(rows.length, total)}</p>}
    </>
  )
}
