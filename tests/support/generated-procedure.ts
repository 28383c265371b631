import type fc from 'fast-check'
import { plans } from './procedure-plan.ts'
import { writtenPlan } from './written-plan.ts'

/**
 * Quy trình sinh ngẫu nhiên: whole files as a careful office would write them, of which no rule has anything to say.
 * What varies: numbering, capitals, level, cases and the shape of their terms, counting, how many steps with which
 * times, law, posts, numbers of issue. The same for a seed.
 */
export const cleanProcedures: fc.Arbitrary<string> = plans.map(writtenPlan)
