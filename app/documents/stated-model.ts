import type { ProcedureModel, StatutoryTerm } from '../domain/procedure/model.ts'
import { HELD_IN_ROWS, sectionGroups } from '../domain/procedure/section-groups.ts'

const termStated = ({ variant, allotment, from }: StatutoryTerm) => ({ variant, allotment, from })

/**
 * Nội dung mà mô hình nêu: all that a writer puts into the text. Left out are places, and what reading makes of the
 * text by itself: titles and performers of steps, times and branches in their prose, citations and uses, numbers and
 * dates of legal bases, and the running text of sections that the model holds row by row.
 */
export function statedOf(model: ProcedureModel) {
  const held = new Set(
    sectionGroups(model.sections).flatMap(({ meaning, members }) =>
      HELD_IN_ROWS.includes(meaning) ? members : [],
    ),
  )
  return {
    header: model.header,
    sections: model.sections.map(({ meaning, number, title, level, text }, index) => ({
      meaning,
      number,
      title,
      level,
      ...(held.has(index) ? {} : { text }),
    })),
    variants: model.variants.map(({ name, term, steps }) => ({
      name,
      term: term && termStated(term),
      steps: steps.map(({ code, text, responsible, allotment, output }) => ({
        code,
        text,
        responsible,
        allotment,
        output,
      })),
    })),
    terms: model.terms.map(termStated),
    countingRule: model.countingRule,
    receptionWindows: model.receptionWindows.map(({ text }) => ({ text })),
    components: model.components.map(({ name, original, copy, notes }) => ({ name, original, copy, notes })),
    forms: model.forms.map(({ code, name }) => ({ code, name })),
    legalBases: model.legalBases.map(({ title }) => ({ title })),
    abbreviations: model.abbreviations.map(({ short, meaning }) => ({ short, meaning })),
    revisions: model.revisions.map(({ request, place, description, version, issuedOn }) => ({
      request,
      place,
      description,
      version,
      issuedOn,
    })),
    notes: model.notes.map(({ text }) => ({ text })),
    retention: model.retention && { text: model.retention.text },
  }
}

/** Where two models state different things, as paths (`variants.0.steps.2.text`); `[]` when they state the same. */
export function differencesOf(a: ProcedureModel, b: ProcedureModel): string[] {
  const paths: string[] = []
  compare(statedOf(a), statedOf(b), '', paths)
  return paths
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function compare(a: unknown, b: unknown, path: string, paths: string[]): void {
  if (Object.is(a, b)) return
  const sameLength = !Array.isArray(a) || (Array.isArray(b) && a.length === b.length)
  if (!isObject(a) || !isObject(b) || !sameLength) {
    paths.push(path)
    return
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    compare(a[key], b[key], path === '' ? key : `${path}.${key}`, paths)
}
