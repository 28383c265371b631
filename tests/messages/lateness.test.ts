import { describe, expect, test } from 'vitest'
import type { DossierFact } from '#app/domain/dossier/facts.ts'
import { latenessOf } from '#app/domain/dossier/lateness.ts'
import { officerOf } from '#app/domain/organisation/actor.ts'
import { catalogue } from '#app/messages/catalogue.ts'
import {
  aDossier,
  anIndex,
  atVietnam,
  dossierAfter,
  handler,
  MINUTES_PER_DAY,
  partyOf,
  receptionist,
} from '../support/builders.ts'

const giver = officerOf(receptionist)
const given: DossierFact = {
  type: 'step-handed-over',
  step: 0,
  giver,
  onBehalfOf: null,
  receiver: partyOf(handler),
  usedMinutes: 120,
  lateReason: null,
  note: null,
  means: null,
  paper: null,
}
const received: DossierFact = {
  type: 'step-received',
  step: 1,
  receiver: officerOf(handler),
  onBehalfOf: null,
  waitedMinutes: 60,
  dueAt: atVietnam('2026-01-05 15:30'),
}
/** B1 for two of four hours, an hour of waiting, then B2 held since half past ten. */
const dossier = dossierAfter(
  dossierAfter(aDossier(), [given], atVietnam('2026-01-05 09:30')),
  [received],
  atVietnam('2026-01-05 10:30'),
)
const told = (language: 'vi' | 'en', at: string) => {
  const late = latenessOf(dossier, anIndex(), MINUTES_PER_DAY, atVietnam(at))
  if (!late.ok || !late.lateness) throw new Error('no lateness')
  return catalogue(language).lateness.sentence(late.lateness, false, MINUTES_PER_DAY)
}

describe('the sentence of lateness', () => {
  test('of an overdue dossier says who held what how long, the waiting, and a sum that comes out', () => {
    expect(told('vi', '2026-01-09 09:30')).toBe(
      'Hồ sơ quá hạn 2 giờ làm việc: B1 do Đỗ Thị Tiếp Mẫu giữ 2 giờ, cho phép 4 giờ, sớm 2 giờ; ' +
        'B2 do Vũ Văn Xử Lý Mẫu giữ 3 ngày 7 giờ, cho phép 4 giờ, quá 3 ngày 3 giờ; ' +
        'chờ Vũ Văn Xử Lý Mẫu nhận 1 giờ; ' +
        'thời hạn dài hơn thời gian định cho các bước đã qua 3 ngày ' +
        '(−2 giờ + 3 ngày 3 giờ + 1 giờ − 3 ngày = quá 2 giờ).',
    )
  })

  test('of one still in time says what is left', () => {
    expect(told('vi', '2026-01-08 15:30')).toMatch(/^Hồ sơ còn 2 giờ làm việc đến hạn: .*= còn 2 giờ\)\.$/)
    expect(told('en', '2026-01-08 15:30')).toMatch(
      /^The dossier has 2 h of working time left: .*= 2 h left\)\.$/,
    )
  })

  test('of a step on the supervisor’s list is one sentence', () => {
    const line = {
      step: 'B2',
      holder: 'Vũ Văn Xử Lý Mẫu',
      since: atVietnam('2026-01-05 10:30'),
      allotment: '4wh',
      usedMinutes: 720,
      overMinutes: 480,
      dossierRemainingMinutes: 600,
      minutesPerDay: MINUTES_PER_DAY,
    }
    expect(catalogue('vi').lateness.overdueStep(line)).toBe(
      'B2 do Vũ Văn Xử Lý Mẫu giữ từ 10:30 05/01/2026, cho phép 4 giờ làm việc, đã dùng 1 ngày 4 giờ, quá 1 ngày; hồ sơ còn 1 ngày 2 giờ.',
    )
    expect(
      catalogue('vi').lateness.overdueStep({ ...line, allotment: 'immediate', dossierRemainingMinutes: -60 }),
    ).toMatch(/phải xong ngay, .*; hồ sơ đã quá hạn 1 giờ\.$/)
    expect(catalogue('vi').lateness.overdueStep({ ...line, dossierRemainingMinutes: null })).toMatch(
      /quá 1 ngày\.$/,
    )
  })
})
