import type { Allotment, Step, Variant } from './model.ts'

/** Working minutes of a day of eight hours: how hours and days are added up where no calendar is at hand. */
export const MINUTES_PER_DAY = 480

/** Working minutes of an allotment; null when it is calendar time or states no number. */
export function workingMinutes(allotment: Allotment, minutesPerDay: number): number | null {
  if (allotment.kind !== 'duration') return null
  if (allotment.unit === 'minute') return allotment.n
  if (allotment.unit === 'hour') return allotment.n * 60
  return allotment.unit === 'working-day' ? allotment.n * minutesPerDay : null
}

/** Steps whose time counts in the term: ours and those of bodies outside. What the applicant does precedes receipt. */
export const countedSteps = (steps: readonly Step[]): Step[] =>
  steps.filter((step) => step.performer !== 'applicant')

/**
 * Tổng thời gian của một trường hợp: the working minutes that its steps are given, and those that the law gives
 * (null when the term is calendar time or absent). `without` counts the steps that add nothing to the sum because
 * they state no working time; "ngay" is a time of no length. `counted` is how many steps there are without those
 * of the applicant.
 */
export function timeOfVariant(
  variant: Variant,
  minutesPerDay: number,
): { allotted: number; limit: number | null; counted: number; without: number } {
  const term = variant.term?.allotment
  // "Ngay" is due at the end of the day of receipt, so a whole working day is the most it can hold.
  const limit = !term ? null : term.kind === 'immediate' ? minutesPerDay : workingMinutes(term, minutesPerDay)
  const minutes = countedSteps(variant.steps).map(({ allotment }) =>
    allotment.kind === 'immediate' ? 0 : workingMinutes(allotment, minutesPerDay),
  )
  return {
    allotted: minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    limit,
    counted: minutes.length,
    without: minutes.filter((each) => each === null).length,
  }
}
