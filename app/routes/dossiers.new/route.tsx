import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { AcceptRefusal } from '#app/domain/dossier/accept-dossier.ts'
import { refusalText } from '#app/messages/refusal.ts'
import type { RouteHandle } from '#app/root.tsx'
import { formKeyOf } from '#app/server/act-page.ts'
import { CALENDAR_CODE } from '#app/server/app.ts'
import { type Ask, again, framed, redirectWithNotice, textOf } from '#app/server/route.ts'
import { acceptDossier } from '#app/usecases/dossier/accept-dossier.ts'
import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { ChooseProcedure } from './choose-procedure.tsx'
import { IntakeForm } from './intake-form.tsx'
import { intakeGround, type Preview, previewOf } from './intake-ground.ts'
import { askedVariant, intakeView } from './intake-view.ts'
import { procedureChoices } from './procedure-choices.ts'
import { type IntakeFault, type IntakeField, itemsOf, paperField, readIntake, type TypedIntake } from './schema.ts'

export const handle: RouteHandle = { section: 'dossiers' }
export const meta: MetaFunction = () => [{ title: 'Tiếp nhận hồ sơ – Minh Trình' }]

const askedOf = ({ request }: Pick<Ask, 'request'>) => {
  const { searchParams } = new URL(request.url)
  return {
    code: searchParams.get('procedure')?.normalize('NFC') ?? '',
    variant: searchParams.get('variant'),
    query: searchParams.get('q')?.normalize('NFC').trim() ?? '',
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
type Returned = {
  typed: TypedIntake
  marks: Record<string, string[]>
  faults: Partial<Record<IntakeField, IntakeFault>>
  refusals: AcceptRefusal[]
  /** Counted for what was typed; null when it could not be read. */
  preview: Preview | null
  /** The due moment is another than the one on the button that was pressed. */
  dueMoved: boolean
}

/** Tiếp nhận hồ sơ on the version for intake; a due moment that the officer has not seen is shown first. */
export const action = framed('dossier.accept', async (ask) => {
  const { app, actor, request, ground: { cookies: _cookies } } = ask
  const { code, variant: variantName } = askedOf(ask)
  const form = await request.formData()
  const ground = await intakeGround(ask, code)
  const variant = ground && askedVariant(ground, variantName)
  const { typed, ...read } = readIntake(form, false)
  return again({} as Returned, 422)
})
