import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Allotment } from '#app/domain/procedure/model.ts'
import { parseReceptionWindow } from '#app/domain/procedure/reception-window.ts'
import { findSubDeadlines } from '#app/domain/procedure/sub-deadlines.ts'
import { isAmbiguous, parseTimePhrase } from '#app/domain/procedure/time-phrase.ts'

type Row = {
  phrase: string
  record: string
  field: string
  reads?: { kind: Allotment['kind']; n?: number; unit?: string; why?: string }
  window?: { days: string | null; exceptHolidays: boolean } | null
  deadline?: boolean
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

function expected({ reads, window }: Row): unknown {
  if (!reads) return window
  const { why: _, ...value } = reads
  return value
}

/** States a time: a length, at once, or when one may come. */
const statesTime = ({ reads, window }: Row): boolean =>
  reads ? reads.kind !== 'unspecified' : window !== null

describe('time phrases of the national catalogue', () => {
  const misread = ROWS.filter((row) => JSON.stringify(read(row)) !== JSON.stringify(expected(row)))

  test('are read as a person reads them, but for a reviewed few', () => {
    expect(misread.map(({ phrase }) => phrase)).toEqual([
      // The record has “thứ sáng 7” for “sáng thứ 7”.
      'Thời gian tiếp nhận hồ sơ: Giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6 và thứ sáng 7 hàng tuần (trừ các ngày nghỉ lễ, tết theo quy định của pháp luật)',
    ])
  })

  test('are understood for ninety-nine of a hundred that state a time', () => {
    const stating = ROWS.filter(statesTime)
    const understood = stating.filter((row) => !misread.includes(row))
    const share = understood.length / stating.length
    console.log(
      `time phrases understood: ${understood.length} of ${stating.length} that state a time (${(share * 100).toFixed(1)} %); ${ROWS.length - stating.length} state none`,
    )
    expect(stating.length).toBeGreaterThan(150)
    expect(share).toBeGreaterThanOrEqual(0.99)
  })

  test('name one time each, so that none is called ambiguous', () => {
    expect(ROWS.filter(({ phrase }) => isAmbiguous(phrase, 'prose')).map(({ phrase }) => phrase)).toEqual([])
  })

  test('are offered as terms inside steps where they are terms, and only there', () => {
    const steps = ROWS.filter(({ deadline }) => deadline !== undefined)
    const wrong = steps.filter(
      ({ phrase, deadline }) => findSubDeadlines(phrase).length !== (deadline ? 1 : 0),
    )
    expect(wrong.map(({ phrase }) => phrase)).toEqual([])
    expect(steps.length).toBeGreaterThan(40)
  })
})
