import { describe, expect, test } from 'vitest'
import { FORM_TEMPLATES, legalFormName, templateOn } from '#app/domain/catalogue/form-templates.ts'

describe('the legal template of a form', () => {
  test('of the control sheet is Mẫu 05 before July 2025 and Mẫu 06 from then on', () => {
    expect(legalFormName(templateOn('control-sheet', '2025-06-30')!)).toBe(
      'Mẫu số 05, Thông tư 01/2018/TT-VPCP',
    )
    expect(legalFormName(templateOn('control-sheet', '2025-07-01')!)).toBe(
      'Mẫu số 06, Thông tư 03/2025/TT-VPCP',
    )
  })

  test('is unknown before the first circular, and never two on one day', () => {
    expect(templateOn('control-sheet', '2018-11-22')).toBeNull()
    for (const { role } of FORM_TEMPLATES)
      for (const day of ['2018-11-23', '2025-06-30', '2025-07-01', '2026-11-18'])
        expect(
          FORM_TEMPLATES.filter(
            (each) => each.role === role && each.from <= day && (each.until === null || day < each.until),
          ).length,
        ).toBe(role === 'stop' && day < '2025-07-01' ? 0 : 1)
  })

  test('says of each entry how far it was checked and against what', () => {
    for (const { certainty, source } of FORM_TEMPLATES) {
      expect(['confirmed', 'secondary', 'to-check']).toContain(certainty)
      expect(source).not.toBe('')
    }
  })
})
