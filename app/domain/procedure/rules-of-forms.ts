import { roleOfFormName } from '../catalogue/form-role.ts'
import type { FormRole } from '../catalogue/form-templates.ts'
import { fold } from '../shared/fold.ts'
import type { FormReference } from './model.ts'
import { ERROR_AT_SUBMISSION, type Found, findingsOf, INFORMATION, isExact, rule, WARNING } from './rule.ts'
import { withoutTrailing } from './trailing-marks.ts'

/** Each form once, at its first citation; without a list of forms the missing section is told instead. */
const citedFormsAreListed = rule<{ form: string }>()({
  id: 'F1',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const known = new Set(model.forms.map((form) => form.code))
    if (known.size === 0) return []
    return model.formCitations.flatMap(({ code, at }) => {
      if (known.has(code)) return []
      known.add(code)
      return [{ at, arguments: { form: code } }]
    })
  },
})

const listedFormsAreCited = rule<{ form: string; name: string }>()({
  id: 'F2',
  severity: WARNING,
  check: (model) => {
    const cited = new Set(model.formCitations.map((citation) => citation.code))
    return model.forms
      .filter((form) => !cited.has(form.code))
      .map(({ code, name, at, places }) => ({ at: places?.code ?? at, arguments: { form: code, name } }))
  },
})

const formsAreListedOnce = rule<{ form: string }>()({
  id: 'F3',
  severity: ERROR_AT_SUBMISSION,
  check: (model) => {
    const seen = new Set<string>()
    return model.forms.flatMap(({ code, at, places }) => {
      if (seen.has(code)) return [{ at: places?.code ?? at, arguments: { form: code } }]
      seen.add(code)
      return []
    })
  },
})

/** A name as it is compared: without marks, case, punctuation. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Whether each word of one name is a word of the other: `Sổ theo dõi hồ sơ`, `Sổ tiếp nhận và theo dõi hồ sơ`. */
function holds(longer: string, shorter: string): boolean {
  const words = new Set(longer.split(' '))
  return shorter.split(' ').every((word) => words.has(word))
}

/** Of these an office has several, each for its own work: only one that does the work of another is told. */
const SEVERAL_MAY_STAND: readonly FormRole[] = ['register']

/** F4: one paper for one thing: with two of them nobody knows which to fill in. */
const oneFormARole = rule<{ form: string; other: string; role: FormRole | '' }>()({
  id: 'F4',
  severity: WARNING,
  check: (model) => {
    const byName = new Map<string, string>()
    const byRole = new Map<FormRole, { code: string; key: string }[]>()
    return model.forms.flatMap((form): Found<{ form: string; other: string; role: FormRole | '' }>[] => {
      const key = keyOf(form.name)
      const role = roleOfFormName(form.name)
      const sameRole = role === null ? [] : (byRole.get(role) ?? [])
      const other =
        sameRole.find(
          (each) =>
            role === null ||
            !SEVERAL_MAY_STAND.includes(role) ||
            holds(each.key, key) ||
            holds(key, each.key),
        )?.code ?? byName.get(key)
      // A few of a role are enough to compare with: the list would grow with every row.
      if (role !== null && sameRole.length < MOST_OF_A_ROLE)
        byRole.set(role, [...sameRole, { code: form.code, key }])
      if (key !== '' && !byName.has(key)) byName.set(key, form.code)
      if (other === undefined || other === form.code) return []
      const at = form.places?.name ?? form.at
      return [{ at, arguments: { form: form.code, other, role: role ?? '' } }]
    })
  },
})
const MOST_OF_A_ROLE = 5

/** F5: a form's code is compared to the letter, and its name is printed on papers. */
const formsStandBare = rule<{ written: string }>()({
  id: 'F5',
  severity: WARNING,
  check: (model, findings) => [
    ...findingsOf(findings, 'code-with-mark').map(({ at, written, marks }) => ({
      at,
      arguments: { written },
      ...(isExact(at, marks) ? { fix: '' } : {}),
    })),
    ...model.forms.flatMap(nameWithMark),
  ],
})

/** The name in the list ends like a sentence; every paper that prints it would too. */
function nameWithMark({ name, at, places }: FormReference): Found<{ written: string }>[] {
  const marks = name.slice(withoutTrailing(name, '.;,').length).trim()
  // `v.v.` and three dots leave something out.
  if (marks === '' || marks.startsWith('..') || /(?:^|\s)v\.v\.$/.test(name)) return []
  const cell = places?.name
  if (cell?.endColumn === undefined || !isExact(cell, name))
    return [{ at: cell ?? at, arguments: { written: name } }]
  const end = { ...cell, column: cell.endColumn - marks.length }
  return [{ at: end, arguments: { written: name }, fix: '' }]
}

/** Names of fewer letters are words of ordinary sentences. */
const SHORTEST_NAME = 20

/** F6: a paper that the step's text makes by name stands in its cell of forms too, where other papers stand. */
const namedFormsAreCited = rule<{ form: string; step: string }>()({
  id: 'F6',
  severity: INFORMATION,
  check: (model) => {
    const named = model.forms.map(({ code, name }) => ({ code, key: keyOf(name) }))
    return model.variants.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        if (step.forms.length === 0) return []
        const text = keyOf(step.text)
        return named.flatMap(({ code, key }) => {
          const isNamed = key.length >= SHORTEST_NAME && text.includes(key) && !step.forms.includes(code)
          // Where the text gives the code itself it has named the paper.
          if (!isNamed || step.text.includes(code)) return []
          return [
            { at: step.places?.forms ?? step.at, arguments: { form: code, step: step.code || step.title } },
          ]
        })
      }),
    )
  },
})

export const FORM_RULES = [
  citedFormsAreListed,
  listedFormsAreCited,
  formsAreListedOnce,
  oneFormARole,
  formsStandBare,
  namedFormsAreCited,
] as const
