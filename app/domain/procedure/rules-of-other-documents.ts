import { fold } from '../shared/fold.ts'
import type { Position, ProcedureHeader, ProcedureModel } from './model.ts'
import { ERROR_AT_SUBMISSION, rule, WARNING } from './rule.ts'

/**
 * Mã hiệu as an eye may read it: without marks, case and what parts it, so that `QT17.ĐDĐT`, `QT17.DDDT` and
 * `QT17-ĐDĐT` are one. Documents that share it must be told apart by other means.
 */
export const confusableKey = (code: string): string => fold(code).replace(/[^\p{L}\p{N}]/gu, '')

const codePlace = ({ headerAt }: ProcedureModel): Position => headerAt.code ?? { line: 1, column: 1 }
const versionName = ({ issueNumber, revision }: Pick<ProcedureHeader, 'issueNumber' | 'revision'>): string =>
  [issueNumber, revision].map((n) => String(n).padStart(2, '0')).join('/')

/** D6: one code and number name one text; nobody could say which of two is meant. */
const numberIsUnique = rule<{ code: string; version: string; place: string }>()({
  id: 'D6',
  severity: ERROR_AT_SUBMISSION,
  needs: ['others'],
  check: (model, _findings, { others }) => {
    const { code, issueNumber, revision } = model.header
    const same = others.find(
      (other) => other.code === code && other.issueNumber === issueNumber && other.revision === revision,
    )
    if (!same) return []
    return [
      {
        at: codePlace(model),
        arguments: { code, version: versionName(model.header), place: same.place },
      },
    ]
  },
})

/** D15: another document whose code differs by a mark or a dot alone. */
const codeIsNotConfusable = rule<{ code: string; other: string; place: string }>()({
  id: 'D15',
  severity: WARNING,
  needs: ['others'],
  check: (model, _findings, { others }) => {
    const { code } = model.header
    const key = confusableKey(code)
    const like = others.find((other) => other.code !== code && confusableKey(other.code) === key)
    return like ? [{ at: codePlace(model), arguments: { code, other: like.code, place: like.place } }] : []
  },
})

export const OTHER_DOCUMENT_RULES = [numberIsUnique, codeIsNotConfusable] as const
