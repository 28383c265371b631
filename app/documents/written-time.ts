import type { Allotment, CountingRule } from '../domain/procedure/model.ts'

const UNITS = {
  minute: 'phút',
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
  'elapsed-hour': 'giờ liên tục',
} as const

/** Thời gian as offices write it: `02 giờ làm việc`, `0,5 ngày làm việc`, `ngay`; nothing where none is stated. */
export function timePhrase(allotment: Allotment): string {
  if (allotment.kind === 'immediate') return 'ngay'
  if (allotment.kind === 'window') return allotment.text
  if (allotment.kind === 'unspecified') return ''
  const n = Number.isInteger(allotment.n)
    ? String(allotment.n).padStart(2, '0')
    : String(allotment.n).replace('.', ',')
  return `${n} ${UNITS[allotment.unit]}`
}

/** The sentence that states how days are counted; nothing for the rule of the Civil Code, which holds without one. */
export function countingSentence(rule: CountingRule): string {
  if (rule.kind === 'next-day') return ''
  if (rule.kind === 'exact') return 'Thời hạn được tính chính xác theo giờ làm việc.'
  const [hour, minute] = [Math.floor(rule.minute / 60), rule.minute % 60]
  const clock = minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`
  return `Hồ sơ nhận sau ${clock} tính từ ngày làm việc tiếp theo.`
}
