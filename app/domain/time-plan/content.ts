import type { PlannedStep } from '../dossier/facts.ts'
import { durationOf, planOf } from '../dossier/plan.ts'
import type { Allotment, ProcedureModel, Step, Variant } from '../procedure/model.ts'

/**
 * Khối: one step of the version, or consecutive ones done as one, with one time and the posts of the unit that do it.
 * `allotment` as in `PlannedStep`; `steps` are the codes in the version's order.
 */
export type PlanBlock = { steps: string[]; allotment: string; posts: string[] }

/** Phân bổ của một trường hợp. */
export type PlanCase = { variant: string; blocks: PlanBlock[] }

/** Nội dung bảng phân bổ: every case of the version that the unit has anything to do in. */
export type TimePlanContent = { cases: PlanCase[] }

/** Steps of a case whose time counts: those of the unit and of bodies outside. */
export const plannedSteps = (variant: Variant): Step[] =>
  variant.steps.filter(({ performer }) => performer !== 'applicant')

const plannedVariants = (model: ProcedureModel): Variant[] =>
  model.variants.filter((variant) => planOf(variant).length > 0)

/** Bảng mặc định: the version's own times, with no post named yet. */
export const versionsOwnPlan = (model: ProcedureModel): TimePlanContent => ({
  cases: plannedVariants(model).map((variant) => ({
    variant: variant.name,
    blocks: planOf(variant).map(({ code, allotment }) => ({ steps: [code], allotment, posts: [] })),
  })),
})

/**
 * Chép bảng sang bản quy trình này: blocks of the other content whose steps come one after the other here too are kept
 * as they are; the rest are the version's own. What is kept may no longer fit, which the rules tell.
 */
export const copiedTo = (model: ProcedureModel, from: TimePlanContent): TimePlanContent => ({
  cases: versionsOwnPlan(model).cases.map(({ variant, blocks }) => {
    const known = from.cases.find((each) => each.variant === variant)?.blocks ?? []
    const copied: PlanBlock[] = []
    for (let at = 0; at < blocks.length; ) {
      const codes = blocks.slice(at).flatMap(({ steps }) => steps)
      const block = known.find(({ steps }) => steps.length > 0 && steps.every((code, n) => code === codes[n]))
      copied.push(block ?? blocks[at]!)
      at += block?.steps.length ?? 1
    }
    return { variant, blocks: copied }
  }),
})

/** The steps of a block, by place: block by block in the version's order. Only for content that fits its version. */
export function stepsOfBlocks(variant: Variant, { blocks }: PlanCase): Step[][] {
  const steps = plannedSteps(variant)
  let from = 0
  return blocks.map((block) => {
    const own = steps.slice(from, from + block.steps.length)
    from += block.steps.length
    return own
  })
}

/** Kế hoạch của hồ sơ under a unit's plan: a block is one step, done by the posts that the plan names. */
export function plannedUnder(variant: Variant, content: TimePlanContent): PlannedStep[] | null {
  const planned = content.cases.find((each) => each.variant === variant.name)
  if (!planned) return null
  const steps = stepsOfBlocks(variant, planned)
  return planned.blocks.map(({ allotment, posts }, at) => {
    const own = steps[at]!
    return {
      code: own.map(({ code }) => code).join('+'),
      title: own.map(({ title }) => title).join('; '),
      responsible: posts.length > 0 ? posts : [...new Set(own.flatMap(({ responsible }) => responsible))],
      performer: own[0]!.performer === 'outside' ? 'outside' : 'unit',
      allotment,
    }
  })
}

const allotmentOf = (text: string): Allotment => durationOf(text) ?? { kind: 'unspecified' }

/** The version as it reads with the plan's times: what the compiler checks, place by place of the version's text. */
export function modelUnder(model: ProcedureModel, content: TimePlanContent): ProcedureModel {
  return {
    ...model,
    variants: model.variants.map((variant) => {
      const planned = content.cases.find((each) => each.variant === variant.name)
      if (!planned) return variant
      const steps = stepsOfBlocks(variant, planned)
      const blocks = planned.blocks.map(({ steps: codes, allotment }, at): Step => {
        const own = steps[at]!
        return {
          ...own[0]!,
          code: codes.join('+'),
          allotment: keptWindow(own, allotment) ?? allotmentOf(allotment),
          subDeadlines: own.flatMap(({ subDeadlines }) => subDeadlines),
        }
      })
      const before = variant.steps.filter(({ performer }) => performer === 'applicant')
      return { ...variant, steps: [...before, ...blocks] }
    }),
  }
}

/** A step of which the version says only when, and the plan no more. */
const keptWindow = (steps: readonly Step[], allotment: string): Allotment | null =>
  allotment === 'none' && steps.length === 1 ? steps[0]!.allotment : null

/** Reads content that was kept. Throws on what no version of the system wrote. */
export function readTimePlan(text: string): TimePlanContent {
  const { cases } = JSON.parse(text) as TimePlanContent
  const strings = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'string')
  const isBlock = ({ steps, allotment, posts }: PlanBlock) => {
    durationOf(allotment)
    return strings(steps) && strings(posts)
  }
  if (!Array.isArray(cases) || !cases.every(({ blocks }) => blocks.every(isBlock)))
    throw new Error('not a time plan')
  return { cases }
}
