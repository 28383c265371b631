import { fold } from '../shared/fold.ts'
import type { Position, ProcedureModel, SignatureRole } from './model.ts'
import { ERROR_AT_SUBMISSION, rule, WARNING } from './rule.ts'

const START: Position = { line: 1, column: 1 }
const placeOf = (model: ProcedureModel, field: keyof ProcedureModel['headerAt']): Position =>
  model.headerAt[field] ?? START

const ROLES: readonly SignatureRole[] = ['author', 'reviewer', 'approver']

/** Who signs must be known before anybody signs: three roles, each once, each with a name and a post. */
const signatoriesAreComplete = rule<{
  role: SignatureRole
  lacks: 'signatory' | 'name' | 'position' | 'only-one'
}>()({
  id: 'H1',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const { signatories } = model.header
    const absent = ROLES.filter((role) => !signatories.some((signatory) => signatory.role === role)).map(
      (role) => ({
        at: placeOf(model, 'signatories'),
        arguments: { role, lacks: 'signatory' as const },
      }),
    )
    const incomplete = signatories.flatMap(({ role, name, position }, index) => {
      const at = placeOf(model, `signatories.${index}`)
      const twice = signatories.findIndex((other) => other.role === role) < index
      const lacks = [
        ...(twice ? (['only-one'] as const) : []),
        ...(name === '' ? (['name'] as const) : []),
        ...(position ? [] : (['position'] as const)),
      ]
      return lacks.map((lack) => ({ at, arguments: { role, lacks: lack } }))
    })
    return [...absent, ...incomplete]
  },
})

const RANK = /(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)/

/** Seen in the field: rank and name typed into Chức vụ, where the post should stand. */
const positionIsAPost = rule<{ role: SignatureRole; position: string }>()({
  id: 'H2',
  severity: ERROR_AT_SUBMISSION,
  check: (model) =>
    model.header.signatories.flatMap(({ role, name, position }, index) => {
      if (!position) return []
      const folded = fold(position)
      const holdsName = name !== '' && folded.includes(fold(name))
      if (!holdsName && !RANK.test(folded)) return []
      return [{ at: placeOf(model, `signatories.${index}`), arguments: { role, position } }]
    }),
})

/** Author, reviewer and approver are three people. */
const signatoriesDiffer = rule<{ name: string }>()({
  id: 'H3',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const names = model.header.signatories.map(({ name }) => fold(name))
    return model.header.signatories.flatMap(({ name }, index) =>
      name !== '' && names.indexOf(names[index]!) < index
        ? [{ at: placeOf(model, `signatories.${index}`), arguments: { name } }]
        : [],
    )
  },
})

/** H7: a post is one of a unit: there are many heads of division. */
const postsNameTheirUnit = rule<{ role: SignatureRole; position: string }>()({
  id: 'H7',
  severity: WARNING,
  check: (model) =>
    model.header.signatories.flatMap(({ role, position }, index) =>
      position !== null && BARE_POST.test(fold(position).replace(/\s+/g, ' ').trim())
        ? [{ at: placeOf(model, `signatories.${index}`), arguments: { role, position } }]
        : [],
    ),
})
/** Director and head of the police are of the agency itself, which the header names. */
const BARE_POST = /^(?:pho )?(?:doi truong|truong phong|truong doi|chi huy truong|truong ban)$/

export const SIGNATORY_RULES = [
  signatoriesAreComplete,
  positionIsAPost,
  signatoriesDiffer,
  postsNameTheirUnit,
] as const
