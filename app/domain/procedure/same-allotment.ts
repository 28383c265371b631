import type { Allotment } from './model.ts'

/** Whether two times say the same; null is none. Hours are not turned into days: `8 giờ` and `1 ngày` are written otherwise. */
export function sameAllotment(a: Allotment | null, b: Allotment | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'duration') return b.kind === 'duration' && a.n === b.n && a.unit === b.unit
  return a.kind === b.kind && (a.kind !== 'window' || b.kind !== 'window' || a.text === b.text)
}
