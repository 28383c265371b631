import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UNIT_ENDS, unitAsOf } from '#app/domain/organisation/unit.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { type Ask, again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { ChoiceField, SelectField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { MomentField } from '#app/ui/moment-field.tsx'
import { type FieldOf, type FormAnswer, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { reorganise } from '#app/usecases/organisation/change-units.ts'
import { MadeFields } from './made-fields.tsx'
import {
  EMPTY_MADE,
  madeId,
  reorganisationIn,
  type TypedReorganisation,
  typedReorganisation,
} from './reorganisation-form.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.units.reorganisation.title)

export const loader = framed('unit.manage', async (ask) => ({
  units: await unitChoices(ask),
  formKey: ask.app.ids.next(),
}))

/** What a unit that ends has in hand, and who sits in it. */
type Move = { unitId: string; name: string; dossiers: number; procedures: string[]; posts: string[] }
type Answer = FormAnswer<TypedReorganisation> & {
  moves: Move[] | null
  /** What was previewed: only that is confirmed. */
  seen: string
  changedSince: boolean
}

/** Thêm dòng, Xem trước or Xác nhận. */
export const action = framed('unit.manage', async (ask) => {
  const form = await ask.request.formData()
  const asked = textOf(form, 'do')
  const typed = typedReorganisation(form)
  const answer: Answer = { typed, wrong: [], refusals: [], moves: null, seen: '', changedSince: false }
  if (asked.startsWith('add-')) return data<Answer>({ ...answer, typed: withLine(typed, asked) })
  const known = (await ask.app.views.units.all()).map(({ unitId }) => unitId)
  const { wrong, made, reorganisation } = reorganisationIn(form, typed, known)
  if (wrong.length > 0) return again<Answer>({ ...answer, wrong }, 400)
  const seen = JSON.stringify({ made, reorganisation })
  const isSeen = textOf(form, 'seen') === seen
  const dryRun = asked !== 'confirm' || !isSeen
  const command = { by: ask.actor, made, reorganisation, formKey: formKeyOf(form), dryRun }
  const outcome = await reorganise(ask.app, command)
  if (!outcome.ok && outcome.refusals.length > 0)
    return again<Answer>({ ...answer, refusals: outcome.refusals }, refusedStatus(outcome.refusals))
  if (dryRun) {
    const moves = await movesOf(ask, reorganisation.ending, reorganisation.at)
    return data<Answer>({ ...answer, moves, seen, changedSince: asked === 'confirm' })
  }
  return redirectWithNotice(ask.ground, addresses.units(), { code: 'units-reorganised' })
})

function withLine(typed: TypedReorganisation, asked: string): TypedReorganisation {
  if (asked === 'add-ending') return { ...typed, ending: [...typed.ending, ''] }
  if (asked === 'add-successor') return { ...typed, successors: [...typed.successors, ''] }
  return { ...typed, made: [...typed.made, EMPTY_MADE] }
}

async function movesOf({ app }: Ask, ending: readonly string[], at: string): Promise<Move[]> {
  const units = await app.views.units.all()
  return Promise.all(
    ending.map(async (unitId) => ({
      unitId,
      name: unitAsOf(units.find((unit) => unit.unitId === unitId)!, at).name,
      dossiers: (await app.views.units.openWork(unitId)).dossiers,
      procedures: (await app.views.units.ownedBy(unitId)).map(({ code }) => code),
      posts: (await app.views.units.postsIn(unitId, at)).map(({ name, title }) => `${name}, ${title}`),
    })),
  )
}

const FIELDS: FieldOf = {
  'unit.merges-alone': 'ending',
  'unit.ended-already': 'ending',
  'unit.parts-ahead-need-an-end': 'ending',
  'unit.ends-before-it-takes-over': 'ending',
  'unit.keeps-last-of-role': 'ending',
  'unit.successor-missing': 'successors',
  'unit.successor-not-there': 'successors',
  'unit.becomes-itself': 'successors',
  'unit.splits-into-one': 'successors',
  'unit.heir-missing': 'heirs',
  'unit.heir-is-no-successor': 'heirs',
  'unit.ends-before-it-begins': 'from',
  'unit.change-not-after-last': 'from',
  'unit.name-missing': 'madeName',
  'unit.name-taken': 'madeName',
  'unit.parent-not-there': 'madeParent',
  'document.number-missing': 'documentNumber',
  'document.date-missing': 'documentDate',
  'document.date-in-the-future': 'documentDate',
}

/** The first of several controls bears the name under which an error points to it. */
const idOf = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`)
const orOne = (lines: readonly string[]) => (lines.length === 0 ? [''] : lines)

export default function ReorganiseUnits() {
  const { units, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const { t } = useMessages()
  const words = t.units.reorganisation
  const { errors, errorOf } = useErrors(answer, FIELDS)
  const typed = answer?.typed
  const moves = answer?.moves
  const none = { value: '', label: words.none }
  const nameOf = (unitId: string) =>
    units.find(({ value }) => value === unitId)?.label.replace(/^(– )+/, '') ?? unitId
  const made = typed?.made ?? []
  const heirs = [
    ...(typed?.successors ?? []).map((unitId) => ({ value: unitId, label: nameOf(unitId) })),
    ...made.map((unit, index) => ({ value: madeId(unit, index), label: unit.name })),
  ].filter(({ label }) => label !== '')
  const several = (name: 'ending' | 'successors', label: (number: number) => string) =>
    orOne(typed?.[name] ?? []).map((unitId, index) => (
      <SelectField
        key={`${name}:${unitId}`}
        id={idOf(name, index)}
        name={name}
        label={label(index + 1)}
        error={index === 0 ? errorOf(name) : null}
        optional={name === 'successors' || index > 0}
        choices={[none, ...units]}
        input={{ defaultValue: unitId }}
      />
    ))
  return (
    <>
      <Breadcrumb above={[{ name: t.units.title, address: addresses.units() }]} here={words.title} />
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p className="measure">{words.explanation}</p>
      <form method="post" action={addresses.reorganisation()}>
        {/* What Enter in a field does: browsers press the first button of a form, which must not add a line. */}
        <button
          type="submit"
          name="do"
          value="preview"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        >
          {words.preview}
        </button>
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="seen" value={answer?.seen ?? ''} />
        <ChoiceField
          id="how"
          name="how"
          label={t.units.how}
          error={errorOf('how')}
          chosen={typed ? [typed.how] : []}
          choices={UNIT_ENDS.map((how) => ({ value: how, label: t.labels.unitEnds[how] }))}
        />
        <DocumentFields typed={typed} errorOf={errorOf} />
        <MomentField
          name="from"
          label={words.from}
          error={errorOf('from')}
          day={typed?.from}
          hour={typed?.fromHour}
        />
        <h2>{words.ending}</h2>
        {several('ending', words.endingNumber)}
        <ButtonRow>
          <Button kind="secondary" name="do" value="add-ending">
            {words.addEnding}
          </Button>
        </ButtonRow>
        <h2>{words.successors}</h2>
        {several('successors', words.successorNumber)}
        <ButtonRow>
          <Button kind="secondary" name="do" value="add-successor">
            {words.addSuccessor}
          </Button>
        </ButtonRow>
        {made.map((unit, index) => (
          <MadeFields
            key={madeId(unit, index)}
            legend={words.made(index + 1)}
            unit={unit}
            units={units}
            idOf={(name) => idOf(name, index)}
            errorOf={(field) => (index === 0 ? errorOf(field) : null)}
          />
        ))}
        <ButtonRow>
          <Button kind="secondary" name="do" value="add-made">
            {words.addMade}
          </Button>
        </ButtonRow>
        {heirs.length > 0 &&
          (typed?.ending ?? [])
            .filter((unitId) => unitId !== '')
            .map((unitId, index) => (
              <SelectField
                key={`heir:${unitId}`}
                id={idOf('heirs', index)}
                name={`heir:${unitId}`}
                label={words.heirOf(nameOf(unitId))}
                hint={t.units.heirHint}
                error={index === 0 ? errorOf('heirs') : null}
                optional
                choices={[{ value: '', label: t.units.noHeir }, ...heirs]}
                input={{ defaultValue: typed?.heirs[unitId] ?? '' }}
              />
            ))}
        {moves && (
          <>
            <h2>{words.previewTitle}</h2>
            <p role="status">
              <strong>{answer.changedSince ? words.changedSince : words.previewed(moves.length)}</strong>
            </p>
            <DataTable
              caption={words.previewTitle}
              captionHidden
              rows={moves}
              rowKey={({ unitId }) => unitId}
              columns={[
                { key: 'name', heading: t.units.name, cell: ({ name }) => <span lang="vi">{name}</span> },
                { key: 'dossiers', heading: t.units.openDossiers, cell: ({ dossiers }) => dossiers },
                {
                  key: 'procedures',
                  heading: t.units.procedures,
                  cell: ({ procedures }) => procedures.join(', ') || '0',
                },
                {
                  key: 'posts',
                  heading: t.units.postsEnding,
                  cell: ({ posts }) =>
                    posts.length === 0 ? t.units.nobody : <span lang="vi">{posts.join('; ')}</span>,
                },
              ]}
            />
          </>
        )}
        <ButtonRow>
          {moves && (
            <Button kind="danger" name="do" value="confirm">
              {words.confirm}
            </Button>
          )}
          <Button kind={moves ? 'secondary' : 'primary'} name="do" value="preview">
            {words.preview}
          </Button>
          <a href={addresses.units()}>{t.layout.back}</a>
        </ButtonRow>
      </form>
    </>
  )
}
