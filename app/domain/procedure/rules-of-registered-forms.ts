import { roleOfFormName } from '../catalogue/form-role.ts'
import { type FormRole, type FormTemplate, legalFormName } from '../catalogue/form-templates.ts'
import { fold } from '../shared/fold.ts'
import type { LocalDate } from '../shared/instant.ts'
import { dayAsked } from './day-asked.ts'
import { canonicalFormCode } from './form-codes.ts'
import type { Position, ProcedureModel } from './model.ts'
import { INFORMATION, rule, WARNING } from './rule.ts'

const isInForce = ({ from, until }: FormTemplate, day: LocalDate): boolean =>
  (from === null || from <= day) && (until === null || day < until)

/** The entries of every code, and of none for those that the register does not know. */
function entriesByCode(forms: readonly FormTemplate[]): (code: string) => readonly FormTemplate[] {
  const entries = new Map<string, FormTemplate[]>()
  for (const form of forms) {
    if (form.localCode === null) continue
    const code = canonicalFormCode(form.localCode)
    entries.set(code, [...(entries.get(code) ?? []), form])
  }
  return (code) => entries.get(code) ?? []
}

/** Every form that the text lists or cites, once, where it is listed or else first cited. */
function formsOf(model: ProcedureModel): { code: string; at: Position }[] {
  const first = new Map<string, Position>()
  const listed = model.forms.map(({ code, at, places }) => ({ code, at: places?.code ?? at }))
  for (const { code, at } of [...listed, ...model.formCitations]) if (!first.has(code)) first.set(code, at)
  return [...first].map(([code, at]) => ({ code, at }))
}

/** D1: a form of a circular that has ended, or has not begun, makes a paper that nobody need accept. */
const formsAreInForce = rule<{
  form: string
  state: 'ended' | 'not-yet'
  day: LocalDate
  legal: string
  successor: string
}>()({
  id: 'D1',
  severity: WARNING,
  needs: ['forms'],
  check: (model, _findings, { forms, on }) => {
    const day = dayAsked(model.header, on)
    const entriesOf = entriesByCode(forms)
    return formsOf(model).flatMap(({ code, at }) => {
      const entries = entriesOf(code)
      if (entries.length === 0 || entries.some((entry) => isInForce(entry, day))) return []
      const ended = entries.filter(({ until }) => until !== null && until <= day)
      const last = [...(ended.length > 0 ? ended : entries)].sort((a, b) =>
        (a.until ?? '') < (b.until ?? '') ? 1 : -1,
      )[0]!
      const successor = forms.find(
        (other) => last.role !== null && other.role === last.role && isInForce(other, day),
      )
      const state = ended.length > 0 ? ('ended' as const) : ('not-yet' as const)
      const told = {
        form: code,
        state,
        day: (state === 'ended' ? last.until : last.from) ?? '',
        legal: legalFormName(last),
        successor: successor ? legalFormName(successor) : '',
      }
      return [{ at, arguments: told }]
    })
  },
})

/** D10: nothing can be said of a form that the register does not have. */
const formsAreRegistered = rule<{ form: string }>()({
  id: 'D10',
  severity: INFORMATION,
  needs: ['forms'],
  check: (model, _findings, { forms }) => {
    const entriesOf = entriesByCode(forms)
    return formsOf(model)
      .filter(({ code }) => entriesOf(code).length === 0)
      .map(({ code, at }) => ({ at, arguments: { form: code } }))
  },
})

/** `Mẫu số 05` in the name of a form, folded. */
const LEGAL_NUMBER = /\bmau (?:so )?(\d{1,2})\b/

/**
 * D11: BM.02 is not the register when the list of forms says that it is the request for supplements; and a name
 * that gives the number of the legal form must give that of the day.
 */
const formsAreNamedAsRegistered = rule<{
  form: string
  name: string
  differs: 'role' | 'number'
  role: FormRole
  registered: string
  legal: string
}>()({
  id: 'D11',
  severity: WARNING,
  needs: ['forms'],
  check: (model, _findings, { forms, on }) => {
    const day = dayAsked(model.header, on)
    const entriesOf = entriesByCode(forms)
    return model.forms.flatMap(({ code, name, at, places }) => {
      const role = roleOfFormName(name)
      const entries = entriesOf(code).filter((entry) => entry.role !== null)
      const current = entries.find((entry) => isInForce(entry, day)) ?? entries.at(-1)
      if (role === null || !current) return []
      const otherRole = !entries.some((entry) => entry.role === role)
      const written = LEGAL_NUMBER.exec(fold(name))?.[1]
      const otherNumber = written !== undefined && Number(written) !== Number(current.number)
      if (!otherRole && !(otherNumber && /^\d+$/.test(current.number))) return []
      const told = {
        form: code,
        name,
        differs: otherRole ? ('role' as const) : ('number' as const),
        role,
        registered: current.title,
        legal: legalFormName(current),
      }
      return [{ at: places?.name ?? at, arguments: told }]
    })
  },
})

export const REGISTERED_FORM_RULES = [formsAreInForce, formsAreRegistered, formsAreNamedAsRegistered] as const
