import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { FORM_REGISTER } from '#app/domain/catalogue/field-forms.ts'
import { LEGAL_DOCUMENTS } from '#app/domain/catalogue/shipped-law.ts'
import { NAMED_UNITS } from '#app/domain/organisation/shipped-units.ts'
import { checkProcedure } from '#app/domain/procedure/diagnostics.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'
import { diagnosticSentence } from '#app/messages/vi/diagnostics.ts'
import { cleanProcedures } from '../../support/generated-procedure.ts'
import { BARE, compiled } from './compiled.ts'

const EVERYTHING: CheckSettings = {
  ...BARE,
  calendar: indexCalendar(vietnamOfficialCalendar),
  forms: FORM_REGISTER,
  law: LEGAL_DOCUMENTS,
  units: NAMED_UNITS,
  previous: null,
  others: [],
}

describe('a procedure that a careful office wrote', () => {
  test('gives no rule anything to tell, whatever its shape', () => {
    fc.assert(
      fc.property(cleanProcedures, fc.constantFrom('draft' as const, 'submission' as const), (text, at) => {
        const { model, findings } = compiled(text)
        const told = checkProcedure(model, findings, { at, ...EVERYTHING })
        expect(
          told.map((found) => `${found.rule} ${found.line}:${found.column} ${diagnosticSentence(found)}`),
        ).toEqual([])
      }),
      { numRuns: process.env.SOAK ? 5_000 : 150 },
    )
  })
})
