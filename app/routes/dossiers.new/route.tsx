import { useActionData, useLoaderData } from '@remix-run/react'
import type { AcceptRefusal } from '#app/domain/dossier/accept-dossier.ts'
import { opensOnRequest } from '#app/domain/dossier/intake-form.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { composed } from '#app/server/composed.ts'
import { type Ask, again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { ChooseProcedure } from './choose-procedure.tsx'
import { IntakeForm } from './intake-form.tsx'
import { intakeGround, type Preview, previewOf } from './intake-ground.ts'
import { askedVariant, intakeView } from './intake-view.ts'
import { procedureChoices } from './procedure-choices.ts'
import { type IntakeFault, type IntakeField, itemsOf, readIntake, type TypedIntake } from './schema.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta = pageTitle((t) => t.dossiers.intake.title)

const askedOf = ({ request }: Pick<Ask, 'request'>) => {
  const { searchParams } = new URL(request.url)
  const text = (name: string) => (composed(searchParams.get(name) ?? '') ?? '').trim()
  return {
    code: text('procedure'),
    /** Null asks for the only one: a single case bears no name. */
    variant: text('variant') || null,
    query: text('q'),
  }
}

/** Tiếp nhận: first the procedures that the unit accepts today, then the form of the one that was chosen. */
export const loader = framed('dossier.accept', async (ask) => {
  const { code, variant, query } = askedOf(ask)
  const { unitLevel } = ask.actor
  if (code === '')
    return {
      step: 'choose' as const,
      query,
      unitLevel,
      choices: await procedureChoices(ask, query),
    }
  const ground = await intakeGround(ask, code)
  if (!ground) {
    const refusal: AcceptRefusal = { code: 'intake.no-version-for-intake', procedureCode: code }
    return { step: 'none' as const, refusal, unitLevel }
  }
  return { step: 'form' as const, view: intakeView(ask, ground, askedVariant(ground, variant)) }
})

/** What comes back with a form that was refused or badly filled in. */
export type Returned = {
  typed: TypedIntake
  marks: Record<string, string[]>
  faults: Partial<Record<IntakeField, IntakeFault>>
  refusals: Refusal[]
  /** Counted for what was typed; null when it could not be read. */
  preview: Preview | null
  /** The due moment is another than the one on the button that was pressed. */
  dueMoved: boolean
}

/** Tiếp nhận hồ sơ on the version for intake; a due moment that the officer has not seen is shown first. */
export const action = framed('dossier.accept', async (ask) => {
  const { app, actor } = ask
  const { code, variant: variantName } = askedOf(ask)
  const form = await ask.request.formData()
  const basis = await intakeGround(ask, code)
  const variant = basis && askedVariant(basis, variantName)
  const read = readIntake(form, variant !== null && opensOnRequest(variant))
  const returned: Returned = {
    typed: read.typed,
    marks: marksOf(form),
    faults: read.ok ? {} : read.faults,
    refusals: [],
    preview: null,
    dueMoved: false,
  }
  if (!basis || !variant) {
    const refusal: AcceptRefusal = basis
      ? { code: 'intake.variant-unknown', variant: variantName ?? '' }
      : { code: 'intake.no-version-for-intake', procedureCode: code }
    return again({ ...returned, refusals: [refusal] }, 422)
  }
  if (!read.ok) return again(returned, 400)
  const { intake } = read
  const preview = previewOf(basis, ask, variant, intake.submittedAt, intake.outsideWindowReason)
  const promised = form.has('promised') ? textOf(form, 'promised') : null
  if (preview.ok && promised !== null && promised !== (preview.promisedAt ?? ''))
    return again({ ...returned, preview, dueMoved: true }, 409)
  const answer = await acceptDossier(app, {
    actor,
    procedureCode: basis.procedure.code,
    version: {
      issueNumber: Number(textOf(form, 'issueNumber')),
      revision: Number(textOf(form, 'revision')),
    },
    variant: variant.name,
    ...intake,
    items: itemsOf(form, basis.model.components),
    formKey: formKeyOf(form),
  })
  if (!answer.ok) return again({ ...returned, preview, refusals: answer.refusals }, 422)
  const number = answer.result
  throw await redirectWithNotice(ask.ground, addresses.dossier(number), {
    code: 'dossier-accepted',
    detail: number,
  })
})

/** The boxes that were ticked on the checklist, by field. */
function marksOf(form: FormData): Record<string, string[]> {
  const marks: Record<string, string[]> = {}
  for (const [name, value] of form)
    if (name.startsWith('paper-') && typeof value === 'string') marks[name] = [...(marks[name] ?? []), value]
  return marks
}

export default function NewDossier() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useMessages()
  const words = t.dossiers.intake
  const crumbs = (
    <Breadcrumb
      above={[
        { name: t.dossiers.list.title, address: addresses.dossiers() },
        ...(page.step === 'choose' ? [] : [{ name: words.chooseTitle, address: addresses.newDossier() }]),
      ]}
      here={page.step === 'choose' ? words.chooseTitle : words.title}
    />
  )
  return (
    <>
      {crumbs}
      {page.step === 'choose' && (
        <ChooseProcedure choices={page.choices} query={page.query} unitLevel={page.unitLevel} />
      )}
      {page.step === 'none' && (
        <>
          <h1>{words.title}</h1>
          <EmptyState title={refusalText(t, page.refusal)}>
            <p>{words.noProceduresAdvice(t.labels.procedureLevels[page.unitLevel])}</p>
            <p>
              <a href={addresses.newDossier()}>{words.otherProcedure}</a>
            </p>
          </EmptyState>
        </>
      )}
      {page.step === 'form' && <IntakeForm view={page.view} returned={answer ?? null} />}
    </>
  )
}
