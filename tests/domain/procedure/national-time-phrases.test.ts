import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { parseReceptionWindow } from '#app/domain/procedure/reception-window.ts'
import { parseTimePhrase } from '#app/domain/procedure/time-phrase.ts'

type Row = {
  phrase: string
  record: string
  field: string
  reads?: { kind: Allotment['kind']; n?: number; unit?: string }
  window?: { days: string | null; exceptHolidays: boolean } | null
}
const ROWS: Row[] = JSON.parse(
  readFileSync(new URL('../../fixtures/tthc/time-phrases.json', import.meta.url), 'utf8'),
)

/** What the product reads in a phrase, in the words of the fixture. */
function read({ phrase, reads }: Row): unknown {
  if (reads) {
    const allotment = parseTimePhrase(phrase, 'prose')
    return allotment.kind === 'window' ? { kind: 'window' } : allotment
  }
  const window = parseReceptionWindow(phrase)
  if (!window) return null
  const days =
    window.days &&
    [...window.days].map(([day, part]) => (part === 'whole' ? day : `${day}-${part}`)).join(' ')
  return { days, exceptHolidays: window.exceptHolidays }
}
const expected = ({ reads, window }: Row): unknown => reads ?? window

describe('time phrases of the national catalogue', () => {
  const misread = ROWS.filter((row) => JSON.stringify(read(row)) !== JSON.stringify(expected(row)))

  test('are read as a person reads them, but for a reviewed few', () => {
    expect(misread.map(({ phrase }) => phrase)).toEqual([
      // The record has “thứ sáng 7” for “sáng thứ 7”.
      'Thời gian tiếp nhận hồ sơ: Giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6 và thứ sáng 7 hàng tuần (trừ các ngày nghỉ lễ, tết theo quy định của pháp luật)',
    ])
  })

  test('are understood for ninety-nine of a hundred', () => {
    const share = 1 - misread.length / ROWS.length
    console.log(
      `time phrases understood: ${ROWS.length - misread.length} of ${ROWS.length} (${(share * 100).toFixed(1)} %)`,
    )
    expect(ROWS.length).toBeGreaterThan(150)
    expect(share).toBeGreaterThanOrEqual(0.99)
  })
})
