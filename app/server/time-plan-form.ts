import { timePhrase } from '#app/documents/written-time.ts'
import { allotmentText, durationOf } from '#app/domain/dossier/plan.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import { isAmbiguous, parseTimePhrase } from '#app/domain/procedure/time-phrase.ts'
import { type PlanBlock, plannedSteps, type TimePlanContent } from '#app/domain/time-plan/content.ts'
import { allottedInCase, limitsOfCase } from '#app/domain/time-plan/reasons-against-times.ts'
import { textOf } from './route.ts'

/** A step as the form and the page show it; `key` names its controls. */
export type PlanRow = {
  key: string
  code: string
  title: string
  responsible: string
  versionTime: string
  isOutside: boolean
  joined: boolean
  time: string
  posts: string
}
export type PlanTable = {
  variant: string
  rows: PlanRow[]
  sum: { allotted: number; version: number | null; term: number | null }
}

const written = (allotment: string): string => timePhrase(durationOf(allotment) ?? { kind: 'unspecified' })

/** Bảng phân bổ by case and step, with the sums that it is held against. */
export function planTables(
  model: ProcedureModel,
  content: TimePlanContent,
  minutesPerDay: number,
): PlanTable[] {
  return content.cases.flatMap((planned, at) => {
    const variant = model.variants.find(({ name }) => name === planned.variant)
    if (!variant) return []
    const places = planned.blocks.flatMap((block) =>
      block.steps.map((_, inBlock) => ({ block, joined: inBlock > 0 })),
    )
    return [
      {
        variant: variant.name,
        rows: plannedSteps(variant).map((step, row): PlanRow => {
          const place = places[row]
          return {
            key: `${at}-${row}`,
            code: step.code,
            title: step.title,
            responsible: step.responsible.join(', '),
            versionTime: timePhrase(step.allotment),
            isOutside: step.performer === 'outside',
            joined: place?.joined ?? false,
            time: place && !place.joined ? written(place.block.allotment) : '',
            posts: place && !place.joined ? place.block.posts.join('; ') : '',
          }
        }),
        sum: {
          allotted: allottedInCase(planned, minutesPerDay),
          ...limitsOfCase(variant, minutesPerDay),
        },
      },
    ]
  })
}

/**
 * The content that the form says, in the order of the version, which no form can change; and the keys of times that
 * cannot be read.
 */
export function planIn(form: FormData, model: ProcedureModel) {
  const wrong: string[] = []
  const variants = model.variants.filter((variant) => plannedSteps(variant).length > 0)
  const cases = variants.map((variant, at) => {
    const blocks: PlanBlock[] = []
    for (const [row, step] of plannedSteps(variant).entries()) {
      const key = `${at}-${row}`
      const last = blocks.at(-1)
      if (last && form.get(`join-${key}`) !== null) {
        last.steps.push(step.code)
        continue
      }
      const text = textOf(form, `time-${key}`)
      const read = parseTimePhrase(text)
      const isNone = text === '' || step.performer === 'outside'
      if (!isNone && (read.kind === 'unspecified' || read.kind === 'window' || isAmbiguous(text, 'cell')))
        wrong.push(key)
      const allotment = step.performer === 'outside' ? step.allotment : read
      blocks.push({
        steps: [step.code],
        allotment: text === '' && step.performer !== 'outside' ? 'none' : allotmentText(allotment),
        posts: textOf(form, `posts-${key}`)
          .split(';')
          .map((post) => post.trim())
          .filter((post) => post !== ''),
      })
    }
    return { variant: variant.name, blocks }
  })
  return { content: { cases } satisfies TimePlanContent, wrong }
}
