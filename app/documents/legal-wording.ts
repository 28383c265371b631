import type { SigningCapacity } from '../domain/procedure/model.ts'
import { type Instant, type LocalDate, localDateOf, secondsOfLocalDay } from '../domain/shared/instant.ts'

const two = (n: number): string => String(n).padStart(2, '0')

const clock = (instant: Instant): { hour: string; minute: string } => {
  const seconds = secondsOfLocalDay(instant)
  return { hour: two(Math.floor(seconds / 3600)), minute: two(Math.floor(seconds / 60) % 60) }
}

/**
 * Ngày, tháng, năm as official papers write it: days under 10 and months 1 and 2 take a 0 (NĐ 30/2020/NĐ-CP,
 * Phụ lục I). Without a date, dots to write on.
 */
export function legalDate(date: LocalDate | null): string {
  if (date === null) return 'ngày ...... tháng ...... năm ........'
  const [year, month, day] = date.split('-').map(Number)
  return `ngày ${two(day!)} tháng ${month! <= 2 ? two(month!) : month} năm ${year}`
}

/** `… giờ … phút, ngày … tháng … năm …` in Vietnamese time; without an instant, dots to write on. */
export function legalMoment(instant: Instant | null): string {
  if (instant === null) return `...... giờ ...... phút, ${legalDate(null)}`
  const { hour, minute } = clock(instant)
  return `${hour} giờ ${minute} phút, ${legalDate(localDateOf(instant))}`
}

/** `dd/MM/yyyy`; empty without a date, as the header of a paper that is not issued yet. */
export function shortDate(date: LocalDate | null): string {
  if (date === null) return ''
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** `HH:mm dd/MM/yyyy` in Vietnamese time. */
export function shortMoment(instant: Instant): string {
  const { hour, minute } = clock(instant)
  return `${hour}:${minute} ${shortDate(localDateOf(instant))}`
}

/** The same with the offset spoken, for signatures. */
export const signingMoment = (instant: Instant): string => `${shortMoment(instant)} +07:00`

/** Lần ban hành, lần sửa đổi: two digits. */
export const twoDigits = two

const CAPACITY: Record<Exclude<SigningCapacity, 'Q.'>, string> = {
  'TM.': 'thay mặt',
  'KT.': 'ký thay',
  'TL.': 'thừa lệnh',
  'TUQ.': 'thừa ủy quyền',
}

/**
 * Chức vụ kèm tư cách ký, as lines: `Phó Giám đốc` over `(KT. – ký thay)`; `Q. Giám đốc` is one. Empty when
 * neither is known.
 */
export function positionWithCapacity(position: string | null, capacity: SigningCapacity | null): string[] {
  if (capacity === 'Q.') return [`Q. ${position ?? ''}`.trim()]
  const lines = position === null || position === '' ? [] : [position]
  return capacity === null ? lines : [...lines, `(${capacity} – ${CAPACITY[capacity]})`]
}
