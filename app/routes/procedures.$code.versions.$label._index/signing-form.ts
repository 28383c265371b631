import type { SigningCapacity } from '#app/domain/procedure/model.ts'
import { textOf } from '#app/server/route.ts'
import { CAPACITIES } from '#app/ui/signing-fields.tsx'

/** Tư cách ký in a form; null in person, and for what is no capacity. */
export const capacityOf = (form: FormData): SigningCapacity | null =>
  CAPACITIES.find((capacity) => capacity === textOf(form, 'capacity')) ?? null

/** A password is taken as typed: spaces at its ends are part of it. */
export const passwordOf = (form: FormData): string => String(form.get('password') ?? '')
