/**
 * Nâng phiên bản dữ liệu: an entry is never rewritten, so what was recorded in an older shape is lifted to the
 * newest each time it is read.
 */

/** Lifts the data of one type by one version. Pure; the data given is left alone. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>

/** By type of fact: the lift from version 1 to 2 first, then 2 to 3, and so on. A type left out is at version 1. */
export type Upcasters = Record<string, Upcaster[]>

/** The entry is of a version that this program does not know, most likely written by a newer one. */
export class UnknownEntryVersion extends Error {
  override readonly name = 'UnknownEntryVersion'
  readonly type: string
  readonly version: number

  constructor(type: string, version: number) {
    super(`version ${version} of ${type} is not known`)
    this.type = type
    this.version = version
  }
}

/** The version, from 1, in which facts of this type are written today. */
export const currentVersion = (type: string, upcasters: Upcasters): number =>
  liftsOf(type, upcasters).length + 1

/** The data of a fact recorded at version `v`, in today's shape. Throws UnknownEntryVersion outside 1 … current. */
export function upcast(
  type: string,
  v: number,
  data: Record<string, unknown>,
  upcasters: Upcasters,
): Record<string, unknown> {
  if (!Number.isSafeInteger(v) || v < 1 || v > currentVersion(type, upcasters)) {
    throw new UnknownEntryVersion(type, v)
  }
  return liftsOf(type, upcasters)
    .slice(v - 1)
    .reduce((lifted, lift) => lift(lifted), data)
}

// Own keys only: a type may be named like something every object inherits.
const liftsOf = (type: string, upcasters: Upcasters): Upcaster[] =>
  Object.hasOwn(upcasters, type) ? upcasters[type]! : []
