import { useActionData, useLoaderData } from '@remix-run/react'
import { UNIT_ENDS, unitAsOf } from '#app/domain/organisation/unit.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { askedUnit } from '#app/server/asked-unit.ts'
import { beginningOf, dayOf, documentIn, unitChoices } from '#app/server/organisation-form.ts'
import { refusedStatus } from '#app/server/refused-status.ts'
import { again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { ChoiceField, SelectField, TextField } from '#app/ui/field.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { type FieldOf, type FormAnswer, OrganisationForm, useErrors } from '#app/ui/organisation-form.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { reorganise } from '#app/usecases/organisation/change-units.ts'

export const handle: RouteHandle = { section: 'people' }
export const meta = pageTitle((t) => t.units.end)

export const loader = framed('unit.manage', async (ask) => {
  const { app, now } = ask
  const { unit } = await askedUnit(ask)
  return {
    unitId: unit.unitId,
    name: unitAsOf(unit, now).name,
    work: await app.views.units.openWork(unit.unitId),
    people: await app.views.units.postsIn(unit.unitId, now),
    units: (await unitChoices(ask)).filter(({ value }) => value !== unit.unitId),
    formKey: app.ids.next(),
  }
})

type Typed = {
  how: string
  from: string
  successors: string[]
  heir: string
  documentNumber: string
  documentDate: string
  documentTitle: string
}

/** Hợp nhất, chia tách, giải thể: the unit ends, and what it has in hand goes to its heir. */
export const action = framed('unit.manage', async (ask) => {
  const { unit } = await askedUnit(ask)
  const form = await ask.request.formData()
  const paper = documentIn(form)
  const typed: Typed = {
    how: textOf(form, 'how'),
    from: textOf(form, 'from'),
    successors: form
      .getAll('successors')
      .map(String)
      .filter((id) => id !== ''),
    heir: textOf(form, 'heir'),
    ...paper.typed,
  }
  const how = UNIT_ENDS.find((each) => each === typed.how)
  const from = dayOf(typed.from)
  const wrong = [...(how === undefined ? ['how'] : []), ...(from === null ? ['from'] : []), ...paper.wrong]
  if (how === undefined || from === null || wrong.length > 0)
    return again<FormAnswer<Typed>>({ typed, wrong, refusals: [] }, 400)
  const outcome = await reorganise(ask.app, {
    by: ask.actor,
    made: [],
    reorganisation: {
      how,
      at: beginningOf(from),
      ending: [unit.unitId],
      successors: typed.successors,
      heirs: { [unit.unitId]: typed.heir || null },
      document: paper.document ?? { number: '', date: '', title: '' },
    },
    formKey: formKeyOf(form),
  })
  if (!outcome.ok)
    return again<FormAnswer<Typed>>(
      { typed, wrong: [], refusals: outcome.refusals },
      refusedStatus(outcome.refusals),
    )
  return redirectWithNotice(ask.ground, addresses.unit(unit.unitId), { code: 'unit-ended' })
})

const FIELDS: FieldOf = {
  'unit.successor-missing': 'successors',
  'unit.successor-not-there': 'successors',
  'unit.splits-into-one': 'successors',
  'unit.heir-missing': 'heir',
  'unit.heir-is-no-successor': 'heir',
  'unit.ends-before-it-begins': 'from',
  'unit.change-not-after-last': 'from',
  'document.number-missing': 'documentNumber',
  'document.date-missing': 'documentDate',
  'document.date-in-the-future': 'documentDate',
}

export default function EndUnit() {
  const { unitId, name, work, people, units, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.units
  const { errors, errorOf } = useErrors(answer, FIELDS)
  const typed = answer?.typed
  return (
    <OrganisationForm
      above={[
        { name: words.title, address: addresses.units() },
        { name, address: addresses.unit(unitId) },
      ]}
      title={words.end}
      explanation={
        <>
          <p>{words.endExplanation}</p>
          <DefinitionList
            items={[
              { term: words.openDossiers, description: String(work.dossiers) },
              { term: words.procedures, description: String(work.procedures) },
              {
                term: words.postsEnding,
                description:
                  people.length === 0
                    ? words.nobody
                    : people.map(({ name: person, title }) => `${person}, ${title}`).join('; '),
              },
            ]}
          />
        </>
      }
      errors={errors}
      action={addresses.unitEnd(unitId)}
      formKey={formKey}
      confirm={words.end}
      kind="danger"
      back={addresses.unit(unitId)}
    >
      <ChoiceField
        id="how"
        name="how"
        label={words.how}
        error={errorOf('how')}
        chosen={typed ? [typed.how] : []}
        choices={UNIT_ENDS.map((how) => ({ value: how, label: t.labels.unitEnds[how] }))}
      />
      <TextField
        id="from"
        name="from"
        label={words.endFrom}
        hint={t.people.position.dayHint}
        error={errorOf('from')}
        width="short"
        input={{ defaultValue: typed?.from, autoComplete: 'off', inputMode: 'numeric' }}
      />
      <SelectField
        id="successors"
        name="successors"
        label={words.successors}
        hint={words.successorsHint}
        error={errorOf('successors')}
        optional
        choices={units}
        input={{
          multiple: true,
          size: Math.min(8, Math.max(2, units.length)),
          defaultValue: typed?.successors ?? [],
        }}
      />
      <SelectField
        id="heir"
        name="heir"
        label={words.heir}
        hint={words.heirHint}
        error={errorOf('heir')}
        optional
        choices={[{ value: '', label: words.noHeir }, ...units]}
        input={{ defaultValue: typed?.heir ?? '' }}
      />
      <DocumentFields typed={typed} errorOf={errorOf} />
    </OrganisationForm>
  )
}
