import { describe, expect, test } from 'vitest'
import { acceptDossier } from '#app/domain/dossier/accept-dossier.ts'
import { asksForPaper, opensOnRequest } from '#app/domain/dossier/intake-form.ts'
import type { DossierComponent } from '#app/domain/procedure/model.ts'
import {
  ACCEPTED_AT,
  aModel,
  anIndex,
  aProcedure,
  aVariant,
  aVersion,
  codesOf,
  receptionist,
} from '../../support/builders.ts'

const CITIZEN = 'Công dân có căn cước điện tử'
const AUTHORITY = 'Cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền đề nghị'
const both = [CITIZEN, AUTHORITY]

const paper = (...notes: string[]): DossierComponent => ({
  name: 'Giấy tờ mẫu',
  original: true,
  copy: false,
  notes,
  at: { line: 1, column: 1 },
})

describe('what the intake form asks', () => {
  test('a written request when a procedural authority opens the dossier, in the words of either version', () => {
    expect(opensOnRequest({ name: AUTHORITY })).toBe(true)
    expect(
      opensOnRequest({
        name: 'Khóa căn cước điện tử theo đề nghị của cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền',
      }),
    ).toBe(true)
    expect(opensOnRequest({ name: CITIZEN })).toBe(false)
    expect(opensOnRequest({ name: '' })).toBe(false)
  })

  test('and acceptance is refused without that request', () => {
    const procedure = aProcedure({ versions: [aVersion({ effectiveFrom: ACCEPTED_AT })] })
    const calendar = { code: 'demonstration', version: 1, sha256: 'sha256-of-calendar', index: anIndex() }
    const command = {
      actor: receptionist,
      dossierId: 'dossier-1',
      code: 'H00.06-260105-0001',
      version: { issueNumber: 1, revision: 0 },
      variant: AUTHORITY,
      channel: 'in-person' as const,
      applicant: 'commitment-1',
      items: [],
      submittedAt: ACCEPTED_AT,
      outsideWindowReason: null,
    }
    const model = aModel({ variants: [aVariant({ name: AUTHORITY })] })
    const ground = { procedure, model, calendar, timePlan: null }
    const request = { number: '15/VKS', date: '2026-01-05', agency: 'Viện kiểm sát minh họa' }
    expect(codesOf(acceptDossier(ground, { ...command, request: null }, ACCEPTED_AT))).toEqual([
      'intake.request-missing',
    ])
    expect(acceptDossier(ground, { ...command, request }, ACCEPTED_AT).ok).toBe(true)
  })

  test('a paper that a note keeps for one case is not asked for in the other', () => {
    const ofCitizen = paper('đối với công dân có căn cước điện tử')
    const ofAuthority = paper('đối với cơ quan tiến hành tố tụng, cơ quan khác có thẩm quyền')
    expect(asksForPaper(ofCitizen, CITIZEN, both)).toBe(true)
    expect(asksForPaper(ofCitizen, AUTHORITY, both)).toBe(false)
    expect(asksForPaper(ofAuthority, AUTHORITY, both)).toBe(true)
    expect(asksForPaper(ofAuthority, CITIZEN, both)).toBe(false)
  })

  test('a paper without such a note is asked for in every case, also in the only one', () => {
    expect(asksForPaper(paper(), CITIZEN, both)).toBe(true)
    expect(asksForPaper(paper('bản in có chữ ký'), AUTHORITY, both)).toBe(true)
    expect(asksForPaper(paper('đối với người đại diện'), '', [''])).toBe(true)
  })
})
