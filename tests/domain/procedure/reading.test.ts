import { describe, expect, test } from 'vitest'
import { timeOfVariant } from '#app/domain/procedure/allotted-time.ts'
import { nearestCode } from '#app/domain/procedure/nearest-code.ts'
import { printedDates, readableVersions, versionToRead } from '#app/domain/procedure/reading.ts'
import { aProcedure, aStep, atVietnam, aVariant, aVersion, workingDays } from '../../support/builders.ts'

const AT = atVietnam('2026-06-01 08:00')
const paper = aVersion({ progress: 'paper' })
const inForce = aVersion({ issueNumber: 2 })
const future = aVersion({ issueNumber: 2, revision: 1, effectiveFrom: atVietnam('2026-07-01 00:00') })
const signing = aVersion({ issueNumber: 3, progress: 'reviewed' })
const numbers = (versions: { issueNumber: number; revision: number }[]) =>
  versions.map(({ issueNumber, revision }) => `${issueNumber}-${revision}`)

describe('which version a reader sees', () => {
  test('the one in force stands for its procedure, whatever else there is', () => {
    expect(versionToRead([paper, inForce, future, signing], true, AT)).toBe(inForce)
  })

  test('with none in force the newest copied from paper does, before one that is only to come', () => {
    expect(versionToRead([paper, future, signing], true, AT)).toBe(paper)
  })

  test('a version on its way through the signatures is not there for who may not read it', () => {
    expect(versionToRead([signing], false, AT)).toBeNull()
    expect(versionToRead([signing], true, AT)).toBe(signing)
    expect(numbers(readableVersions([paper, inForce, future, signing], false, AT))).toEqual([
      '2-1',
      '2-0',
      '1-0',
    ])
  })

  test('a revision keeps the date of the issue it revises, and bears its own beside it', () => {
    const revised = aVersion({
      issueNumber: 2,
      revision: 1,
      decision: { number: '02/QĐ-MH', date: '2026-05-04' },
    })
    const procedure = aProcedure({ versions: [inForce, revised] })
    expect(printedDates(procedure, revised)).toEqual({ issuedOn: '2026-01-05', revisedOn: '2026-05-04' })
    expect(printedDates(procedure, inForce)).toEqual({ issuedOn: '2026-01-05', revisedOn: null })
  })
})

describe('the nearest code', () => {
  const codes = ['QT03.CC', 'QT17.ĐDĐT', 'QT21.CMND']

  test.each([
    ['QT17.DDT', 'QT17.ĐDĐT'],
    ['qt3.cc', 'QT03.CC'],
    ['QT17.ĐĐT', 'QT17.ĐDĐT'],
    ['QT22.CMND', 'QT21.CMND'],
    ['', 'QT03.CC'],
  ])('%s is nearest to %s', (typed, nearest) => {
    expect(nearestCode(typed, codes)).toBe(nearest)
  })

  test('is none where there is no code, and costs little however much is typed', () => {
    expect(nearestCode('QT03.CC', [])).toBeNull()
    expect(nearestCode('x'.repeat(100_000), codes)).not.toBeNull()
  })
})

describe('the time of the steps', () => {
  test('adds up hours and days by the length of a day, and leaves the applicant out', () => {
    const variant = aVariant({
      steps: [
        aStep({ performer: 'applicant' }),
        aStep(),
        aStep({ code: 'B2', allotment: workingDays(2), performer: 'outside' }),
      ],
    })
    expect(timeOfVariant(variant, 480)).toEqual({ allotted: 1200, limit: 1440, counted: 2, without: 0 })
  })

  test('tells how many steps state no time in numbers', () => {
    const variant = aVariant({ steps: [aStep(), aStep({ code: 'B2', allotment: { kind: 'unspecified' } })] })
    expect(timeOfVariant(variant, 480)).toMatchObject({ allotted: 240, without: 1 })
  })

  test('"ngay" is a time of no length, to be done within the day', () => {
    const term = {
      variant: '',
      allotment: { kind: 'immediate' } as const,
      from: null,
      at: { line: 1, column: 1 },
    }
    const variant = aVariant({ term, steps: [aStep({ allotment: { kind: 'immediate' } })] })
    expect(timeOfVariant(variant, 480)).toEqual({ allotted: 0, limit: 480, counted: 1, without: 0 })
  })
})
