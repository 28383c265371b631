import { fold } from '../shared/fold.ts'
import type { Position, ProcedureModel, SignatureRole } from './model.ts'
import { ALWAYS_ERROR, ERROR_AT_SUBMISSION, rule, WARNING } from './rule.ts'

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

/** Quy trình TTHC: QT, two digits, a dot, the letters of the field. */
const CODE = /^QT\d{2}\.[A-ZĐ]{2,5}$/
/** Letters that print like others: Ð (eth) for Đ, Greek and Cyrillic capitals. */
const LOOK_ALIKE = /[ÐƉ\p{Script=Greek}\p{Script=Cyrillic}]/u

const codeFollowsPattern = rule<{ code: string }>()({
  id: 'C1',
  severity: WARNING,
  check: (model) => {
    const { kind, code } = model.header
    const right = kind === 'tthc' ? CODE.test(code) : !/\s/.test(code)
    return right || LOOK_ALIKE.test(code) ? [] : [{ at: placeOf(model, 'code'), arguments: { code } }]
  },
})

const codeHasNoLookAlikes = rule<{ code: string; letter: string }>()({
  id: 'C2',
  severity: ALWAYS_ERROR,
  check: (model) => {
    const letter = LOOK_ALIKE.exec(model.header.code)?.[0]
    return letter === undefined
      ? []
      : [{ at: placeOf(model, 'code'), arguments: { code: model.header.code, letter } }]
  },
})

export const HEADER_RULES = [
  signatoriesAreComplete,
  positionIsAPost,
  signatoriesDiffer,
  codeFollowsPattern,
  codeHasNoLookAlikes,
] as const
