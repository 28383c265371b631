import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingMinutes } from '#app/domain/procedure/allotted-time.ts'
import type { Allotment, Variant } from '#app/domain/procedure/model.ts'
import {
  copiedTo,
  modelUnder,
  type PlanBlock,
  plannedUnder,
  type TimePlanContent,
  versionsOwnPlan,
} from '#app/domain/time-plan/content.ts'
import { postWarnings, reasonsAgainstPosts } from '#app/domain/time-plan/posts.ts'
import { allottedInCase, reasonsAgainstTimes } from '#app/domain/time-plan/reasons-against-times.ts'
import { statusOfPlan, timePlanInForce } from '#app/domain/time-plan/time-plan.ts'
import { aModel, aStep, aVariant, deepFrozen } from '../../support/builders.ts'

const DAY = 480
const hours = (n: number): Allotment => ({ kind: 'duration', n, unit: 'hour' })
const minutes = (n: number): Allotment => ({ kind: 'duration', n, unit: 'minute' })
const codesOf = (content: TimePlanContent, model = aModel()) =>
  reasonsAgainstTimes(model, content, DAY).map(({ code }) => code)
const plan = (...blocks: [string[], string][]): TimePlanContent => ({
  cases: [
    { variant: '', blocks: blocks.map(([steps, allotment]) => ({ steps, allotment, posts: ['Cán bộ'] })) },
  ],
})

/** A case with times of its own, each of a number of minutes. */
const generated = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 7 }).map((times) =>
  deepFrozen(
    aModel({
      variants: [
        aVariant({
          term: null,
          steps: times.map((n, at) => aStep({ code: `B${at + 1}`, title: `${at}`, allotment: minutes(n) })),
        }),
      ],
    }),
  ),
)
/** Blocks over the steps of a case, in their order, and a time for each that its steps allow. */
const tightened = generated.chain((model) => {
  const steps = model.variants[0]!.steps
  return fc
    .tuple(
      fc.array(fc.boolean(), { minLength: steps.length, maxLength: steps.length }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: steps.length,
        maxLength: steps.length,
      }),
    )
    .map(([joins, shares]) => {
      const blocks: (PlanBlock & { most: number })[] = []
      for (const [at, { code, allotment }] of steps.entries()) {
        const own = workingMinutes(allotment, DAY)!
        const last = blocks.at(-1)
        if (last && joins[at]) {
          last.steps.push(code)
          last.most += own
        } else blocks.push({ steps: [code], allotment: '', posts: [], most: own })
      }
      const content: TimePlanContent = {
        cases: [
          {
            variant: '',
            blocks: blocks.map(({ steps: codes, most }, at) => ({
              steps: codes,
              allotment: `${Math.max(1, Math.floor(most * shares[at]!))}wm`,
              posts: [],
            })),
          },
        ],
      }
      return { model, content }
    })
})

describe('A unit’s plan of times', () => {
  test('that is the version’s own is accepted', () => {
    expect(codesOf(versionsOwnPlan(aModel()))).toEqual([])
    fc.assert(
      fc.property(generated, (model) => {
        expect(codesOf(versionsOwnPlan(model), model)).toEqual([])
      }),
    )
  })

  test('may tighten and group as it likes: every step stays, in its place, and no sum grows', () => {
    fc.assert(
      fc.property(tightened, ({ model, content }) => {
        expect(codesOf(content, model)).toEqual([])
        const [variant] = model.variants as [Variant]
        const planned = plannedUnder(variant, content)!
        expect(planned.flatMap(({ code }) => code.split('+'))).toEqual(variant.steps.map(({ code }) => code))
        const whole = variant.steps.reduce((sum, step) => sum + workingMinutes(step.allotment, DAY)!, 0)
        expect(allottedInCase(content.cases[0]!, DAY)).toBeLessThanOrEqual(whole)
        const read = modelUnder(model, content).variants[0]!.steps
        expect(read.map(({ code }) => code)).toEqual(planned.map(({ code }) => code))
      }),
    )
  })

  test('is refused whenever one block takes longer than its steps, however little', () => {
    fc.assert(
      fc.property(tightened, fc.nat(), fc.integer({ min: 1, max: 90 }), ({ model, content }, which, more) => {
        const [only] = content.cases as [TimePlanContent['cases'][number]]
        const at = which % only.blocks.length
        const { steps } = only.blocks[at]!
        const limit = model.variants[0]!.steps.filter(({ code }) => steps.includes(code)).reduce(
          (sum, { allotment }) => sum + workingMinutes(allotment, DAY)!,
          0,
        )
        const blocks = only.blocks.map((block, n) =>
          n === at ? { ...block, allotment: `${limit + more}wm` } : block,
        )
        expect(codesOf({ cases: [{ ...only, blocks }] }, model)).toContain('time-plan.loosened')
      }),
    )
  })

  test('is refused whenever a step is left out, told twice, or moved', () => {
    fc.assert(
      fc.property(
        tightened,
        fc.nat(),
        fc.constantFrom('drop', 'twice', 'move'),
        ({ model, content }, which, how) => {
          const [only] = content.cases as [TimePlanContent['cases'][number]]
          const { blocks } = only
          const at = which % blocks.length
          const changed =
            how === 'drop'
              ? blocks.filter((_, n) => n !== at)
              : how === 'twice'
                ? blocks.flatMap((block, n) => (n === at ? [block, block] : [block]))
                : [...blocks.slice(1), blocks[0]!]
          fc.pre(how !== 'move' || blocks.length > 1)
          expect(codesOf({ cases: [{ ...only, blocks: changed }] }, model)).toContain(
            'time-plan.steps-differ',
          )
        },
      ),
    )
  })

  test('names the place and both times of a step that it loosens', () => {
    expect(
      reasonsAgainstTimes(aModel(), plan([['B1'], '5wh'], [['B2'], '4wh'], [['B3'], '2wh']), DAY),
    ).toEqual([{ code: 'time-plan.loosened', variant: '', steps: 'B1', allotment: '5wh', limit: '4wh' }])
  })

  test('compares hours with days by the hours of the unit’s day', () => {
    const model = aModel({
      variants: [
        aVariant({ steps: [aStep({ allotment: { kind: 'duration', n: 1, unit: 'working-day' } })] }),
      ],
    })
    const at = (minutesPerDay: number) => reasonsAgainstTimes(model, plan([['B1'], '8wh']), minutesPerDay)
    expect(at(480)).toEqual([])
    expect(at(420).map(({ code }) => code)).toContain('time-plan.loosened')
  })

  test.each([
    ['a step without a time may be given one', { kind: 'unspecified' }, '2wh', []],
    ['and may be left without one', { kind: 'unspecified' }, 'none', []],
    ['but not more than the term holds', { kind: 'unspecified' }, '4wd', ['time-plan.sum-over-term']],
    ['a step with a time keeps one', hours(4), 'none', ['time-plan.loosened']],
    [
      '“ngay” stays “ngay”',
      { kind: 'immediate' },
      '1wh',
      ['time-plan.loosened', 'time-plan.sum-over-version'],
    ],
    ['“ngay” tightens a whole day', { kind: 'duration', n: 1, unit: 'working-day' }, 'immediate', []],
    ['“ngay” may last longer than hours', hours(4), 'immediate', ['time-plan.loosened']],
    ['calendar days tighten calendar days', { kind: 'duration', n: 3, unit: 'day' }, '2d', []],
    [
      'and are not held against hours',
      { kind: 'duration', n: 3, unit: 'day' },
      '2wh',
      ['time-plan.not-comparable'],
    ],
    ['no time is no time', hours(4), '0wh', ['time-plan.time-not-positive']],
  ] as [string, Allotment, string, string[]][])('%s', (_name, allotment, planned, codes) => {
    const model = aModel({ variants: [aVariant({ steps: [aStep({ allotment })] })] })
    expect(codesOf(plan([['B1'], planned]), model)).toEqual(codes)
  })

  test('leaves the time of a body outside as it is, alone', () => {
    const outside = aStep({ code: 'B2', performer: 'outside', allotment: hours(8), responsible: ['Cục'] })
    const model = aModel({ variants: [aVariant({ steps: [aStep(), outside] })] })
    expect(codesOf(plan([['B1'], '4wh'], [['B2'], '8wh']), model)).toEqual([])
    expect(codesOf(plan([['B1'], '4wh'], [['B2'], '4wh']), model)).toEqual(['time-plan.outside-step-changed'])
    expect(codesOf(plan([['B1', 'B2'], '4wh']), model)).toEqual(['time-plan.outside-step-changed'])
  })

  test('plans every case of the version and no other', () => {
    const { cases } = versionsOwnPlan(aModel())
    expect(codesOf({ cases: [] })).toEqual(['time-plan.case-missing'])
    expect(codesOf({ cases: [...cases, { variant: 'Khác', blocks: [] }] })).toEqual([
      'time-plan.case-unknown',
    ])
  })
})

describe('The posts of a plan', () => {
  const content = plan([['B1'], '4wh'], [['B2'], '4wh'], [['B3'], '4wh'])
  test('are posts of the unit, one at least for each block that it does', () => {
    expect(reasonsAgainstPosts(aModel(), content, ['cán bộ'])).toEqual([])
    expect(reasonsAgainstPosts(aModel(), content, ['Trưởng Công an xã'])).toHaveLength(3)
    expect(reasonsAgainstPosts(aModel(), versionsOwnPlan(aModel()), ['Cán bộ'])).toHaveLength(3)
  })

  test('of another kind than the version names are told, and may stand', () => {
    const model = aModel({
      variants: [aVariant({ steps: [aStep({ responsible: ['Trưởng Công an cấp xã'] })] })],
    })
    const by = (post: string) => ({
      cases: [{ variant: '', blocks: [{ steps: ['B1'], allotment: '4wh', posts: [post] }] }],
    })
    expect(postWarnings(model, by('Trưởng Công an xã'))).toEqual([])
    expect(postWarnings(model, by('Cán bộ tiếp nhận'))).toHaveLength(1)
  })
})

describe('Plans over time', () => {
  const at = (effectiveFrom: string, versionSha256 = 'a') => ({ effectiveFrom, versionSha256 })
  test('the one signed last of those that have begun holds, and only for its version', () => {
    const [first, second, coming] = [
      at('2026-01-01T00:00:00Z'),
      at('2026-02-01T00:00:00Z'),
      at('2026-06-01T00:00:00Z'),
    ]
    const plans = [first, second, coming]
    expect(timePlanInForce(plans, 'a', '2026-01-15T00:00:00Z')).toBe(first)
    expect(timePlanInForce(plans, 'a', '2026-02-01T00:00:00Z')).toBe(second)
    expect(timePlanInForce(plans, 'b', '2026-02-01T00:00:00Z')).toBeNull()
    const now = '2026-03-01T00:00:00Z'
    expect(plans.map((plan) => statusOfPlan(plan, plans, 'a', now))).toEqual([
      'superseded',
      'in-force',
      'coming',
    ])
    expect(plans.map((plan) => statusOfPlan(plan, plans, 'b', now))[0]).toBe('of-former-version')
  })

  test('a copy to another version keeps the blocks that are still there, and takes the rest from it', () => {
    const next = aModel({
      variants: [
        aVariant({ steps: [aStep(), aStep({ code: 'B2' }), aStep({ code: 'B2a' }), aStep({ code: 'B3' })] }),
      ],
    })
    const copied = copiedTo(next, plan([['B1', 'B2'], '6wh'], [['B3'], '1wh']))
    expect(copied.cases[0]!.blocks.map(({ steps, allotment }) => [steps.join('+'), allotment])).toEqual([
      ['B1+B2', '6wh'],
      ['B2a', '4wh'],
      ['B3', '1wh'],
    ])
    expect(codesOf(copied, next)).toEqual([])
  })
})
