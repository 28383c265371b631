import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { EffectiveCondition, ProcedureFact, VersionNumber } from '#app/domain/procedure/facts.ts'
import { issueVersion } from '#app/domain/procedure/issue-version.ts'
import type { SignatureRole } from '#app/domain/procedure/model.ts'
import {
  evolveProcedure,
  type Procedure,
  sameNumber,
  statusOf,
  versionInForce,
} from '#app/domain/procedure/procedure.ts'
import { transcribeVersion } from '#app/domain/procedure/register-procedure.ts'
import { returnVersion, signVersion } from '#app/domain/procedure/sign-version.ts'
import { nextNumbers, submitVersion } from '#app/domain/procedure/submit-version.ts'
import { type Instant, instantOf, localDateOf, secondsOf } from '#app/domain/shared/instant.ts'
import {
  aHeader,
  anActor,
  aProcedure,
  atVietnam,
  deepFrozen,
  nothingToReview,
} from '#tests/support/builders.ts'

const numRuns = process.env.SOAK ? 2_000 : 200

const people = ['an', 'binh', 'chi', 'dung'].map((personId) =>
  anActor({ personId, roles: ['author', 'reviewer', 'approver'] }),
)
const START = atVietnam('2026-01-05 08:00')

/** The real procedure, its whole history, and the clock. */
type Real = { procedure: Procedure; history: { fact: ProcedureFact; at: Instant }[]; now: Instant }

/** What a careful registrar would keep in his head; written without a look at the rules. */
type Model = {
  now: number
  pending: {
    number: VersionNumber
    signers: Record<SignatureRole, string>
    signed: number
    content: string
    effective: number | 'on-issue'
  } | null
  /** Moments of effect of what was issued, in order. */
  effects: number[]
}

const ROLES: SignatureRole[] = ['author', 'reviewer', 'approver']
const later = (instant: Instant, seconds: number) => instantOf(secondsOf(instant) + seconds)

let issues = 0
let refusals = 0
let returns = 0
let supersessions = 0

function record(real: Real, facts: readonly ProcedureFact[]) {
  for (const fact of facts) {
    real.history.push({ fact, at: real.now })
    if (fact.type === 'version-superseded') supersessions += 1
    real.procedure = deepFrozen(evolveProcedure(real.procedure, fact, real.now))
  }
}

/** Carries a decision out, compares yes or no with the model's, and looks at everything that must always hold. */
function carryOut(
  real: Real,
  expected: boolean,
  outcome: { ok: true; facts: ProcedureFact[] } | { ok: false; refusals: unknown[] },
) {
  expect(outcome.ok, outcome.ok ? 'accepted' : JSON.stringify(outcome.refusals)).toBe(expected)
  const before = real.procedure
  if (outcome.ok) record(real, outcome.facts)
  else {
    expect(outcome.refusals.length).toBeGreaterThan(0)
    refusals += 1
  }
  checkInForce(before, real)
  checkSignatures(real.procedure)
}

const momentsAround = (procedure: Procedure) =>
  procedure.versions
    .flatMap(({ effectiveFrom, effectiveUntil }) => [effectiveFrom, effectiveUntil])
    .filter((instant) => instant !== null)
    .flatMap((instant) => [later(instant, -1), instant, later(instant, 1)])

/** Never two in force; none missing from the first effect on; and the past is as it was. */
function checkInForce(before: Procedure, real: Real) {
  const effects = real.procedure.versions
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((from) => from !== null)
  const firstEffect = effects.sort()[0]
  for (const moment of [...momentsAround(real.procedure), real.now]) {
    const inForce = real.procedure.versions.filter((version) => statusOf(version, moment) === 'in-force')
    expect(inForce.length, `in force at ${moment}`).toBe(
      firstEffect !== undefined && moment >= firstEffect ? 1 : 0,
    )
    const then = versionInForce(before, moment)
    if (moment < real.now && then) expect(inForce.some((version) => sameNumber(version, then))).toBe(true)
  }
}

/** Whatever was issued bears three signatures of three people in order over one content, before its effect. */
function checkSignatures(procedure: Procedure) {
  for (const version of procedure.versions.filter(({ origin }) => origin === 'system')) {
    const signed = version.signatures
    expect(signed.map(({ role }) => role)).toEqual(ROLES.slice(0, signed.length))
    expect(new Set(signed.map(({ signer }) => signer.personId)).size).toBe(signed.length)
    for (const { role, signer, signedAt, contentSha256 } of signed) {
      expect(signer.personId).toBe(version.signers![role])
      expect(contentSha256).toBe(version.contentSha256)
      if (version.effective?.kind === 'at') expect(signedAt < version.effective.at).toBe(true)
      if (version.issuedAt !== null) expect(signedAt <= version.issuedAt).toBe(true)
    }
    if (version.effectiveFrom !== null) expect(signed).toHaveLength(3)
  }
}

type Command = fc.Command<Model, Real>
const always = () => true
const isPending = (model: Readonly<Model>) => model.pending !== null

const wait = (seconds: number): Command => ({
  check: always,
  run(model, real) {
    model.now += seconds
    real.now = later(real.now, seconds)
    checkInForce(real.procedure, real)
  },
  toString: () => `wait ${seconds} s`,
})

/** To the moment of effect that was asked for, or a second beside it: where every rule has its edge. */
const waitForEffect = (beside: number): Command => ({
  check: isPending,
  run(model, real) {
    const { effective } = model.pending!
    if (effective === 'on-issue' || effective + beside <= model.now) return
    real.now = later(real.now, effective + beside - model.now)
    model.now = effective + beside
    checkInForce(real.procedure, real)
  },
  toString: () => `wait until ${beside} s beside the effect`,
})

const transcribe = (): Command => ({
  check: always,
  run(_model, real) {
    const [number] = nextNumbers(real.procedure)
    const paper = { ...number!, contentSha256: 'paper', header: aHeader() }
    carryOut(real, true, transcribeVersion(real.procedure, paper))
  },
  toString: () => 'transcribe the next issue',
})

type Submission = {
  by: number
  chosen: number[]
  revision: boolean
  content: string
  /** Seconds from now; null is "from the day of the decision". */
  effectIn: number | null
}

const submit = ({ by, chosen, revision, content, effectIn }: Submission): Command => ({
  check: always,
  run(model, real) {
    const numbers = nextNumbers(real.procedure)
    const number = (revision ? numbers.at(-1) : numbers[0])!
    const [author, reviewer, approver] = chosen.map((index) => people[index]!.personId)
    const signers = { author: author!, reviewer: reviewer!, approver: approver! }
    const effective: EffectiveCondition =
      effectIn === null ? { kind: 'on-issue' } : { kind: 'at', at: later(real.now, effectIn) }
    const expected =
      model.pending === null &&
      new Set(chosen).size === 3 &&
      by === chosen[0] &&
      (effectIn === null || effectIn > 0)
    const outcome = submitVersion(
      real.procedure,
      {
        ...number,
        actor: people[by]!,
        code: real.procedure.code,
        contentSha256: content,
        header: aHeader(),
        signers,
        effective,
        diagnosticsSha256: 'diagnostics',
        warnings: [],
        errorCount: 0,
        signsAs: 'self',
      },
      real.now,
    )
    if (expected) {
      const moment = effectIn === null ? ('on-issue' as const) : model.now + effectIn
      model.pending = { number, signers, signed: 1, content, effective: moment }
    }
    carryOut(real, expected, outcome)
  },
  toString: () => `submit by ${by} for ${chosen}, ${content}, effect in ${effectIn}`,
})

/** `who: null` is the person whose turn it is, so that runs get further than chance would take them. */
function whoOf(model: Model, who: number | null): Actor {
  if (who !== null) return people[who]!
  const role = ROLES[Math.min(model.pending?.signed ?? 0, 2)]!
  return people.find(({ personId }) => personId === model.pending?.signers[role]) ?? people[0]!
}

/** `shown: null` is the content of the version. */
const sign = (who: number | null, shown: string | null): Command => ({
  check: isPending,
  run(model, real) {
    const pending = model.pending!
    const actor = whoOf(model, who)
    const content = shown ?? pending.content
    const role = ROLES[pending.signed]
    const expected =
      role !== undefined &&
      pending.signers[role] === actor.personId &&
      content === pending.content &&
      (pending.effective === 'on-issue' || model.now < pending.effective)
    const outcome = signVersion(
      real.procedure,
      { ...pending.number, actor, contentSha256: content, signsAs: 'self', review: nothingToReview },
      real.now,
    )
    if (expected) pending.signed += 1
    carryOut(real, expected, outcome)
  },
  toString: () => `sign by ${who ?? 'whose turn it is'}, ${shown ?? 'the content shown'}`,
})

const sendBack = (who: number | null, reason: string): Command => ({
  check: isPending,
  run(model, real) {
    const pending = model.pending!
    const actor = whoOf(model, who)
    const expected =
      reason.trim() !== '' && pending.signers[ROLES[Math.min(pending.signed, 2)]!] === actor.personId
    const outcome = returnVersion(
      real.procedure,
      { ...pending.number, actor, reason, comments: [] },
      real.now,
    )
    if (expected) {
      model.pending = null
      returns += 1
    }
    carryOut(real, expected, outcome)
    if (expected)
      expect(real.procedure.versions.some((version) => sameNumber(version, pending.number))).toBe(false)
  },
  toString: () => `return by ${who ?? 'whose turn it is'} because "${reason}"`,
})

const issue = (): Command => ({
  check: isPending,
  run(model, real) {
    const pending = model.pending!
    const effect = pending.effective === 'on-issue' ? model.now : pending.effective
    const expected =
      pending.signed === 3 &&
      effect >= model.now &&
      effect > (model.effects.at(-1) ?? Number.NEGATIVE_INFINITY)
    const decision = { number: '1/QĐ', date: localDateOf(real.now) }
    const outcome = issueVersion(real.procedure, { ...pending.number, decision }, real.now)
    if (expected) {
      model.effects.push(effect)
      model.pending = null
      issues += 1
    }
    carryOut(real, expected, outcome)
  },
  toString: () => 'issue',
})

const person = fc.integer({ min: 0, max: people.length - 1 })
const mostlyInTurn = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: person })
const effectIn = fc.oneof(fc.constant(null), fc.constantFrom(-1, 0, 1), fc.integer({ min: 100, max: 20_000 }))
const rest = fc.record({ revision: fc.boolean(), content: fc.constantFrom('text-a', 'text-b'), effectIn })
const threePeople = fc
  .shuffledSubarray([0, 1, 2, 3], { minLength: 3, maxLength: 3 })
  .map((chosen) => ({ by: chosen[0]!, chosen }))
const anyPeople = fc.record({ by: person, chosen: fc.array(person, { minLength: 3, maxLength: 3 }) })
const submission = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: threePeople }, { weight: 1, arbitrary: anyPeople }), rest)
  .map(([signing, each]) => submit({ ...signing, ...each }))
const signing = fc
  .tuple(
    mostlyInTurn,
    fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constantFrom('text-a', 'text-b')),
  )
  .map(([who, shown]) => sign(who, shown))
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map(wait),
  fc.constantFrom(-1, 0, 1).map(waitForEffect),
  fc.constant(transcribe()),
  submission,
  submission,
  signing,
  signing,
  signing,
  signing,
  fc.tuple(person, fc.constantFrom('Sai', ' ')).map(([who, reason]) => sendBack(who, reason)),
  fc.constant(issue()),
  fc.constant(issue()),
)
const commands = fc.array(command, { minLength: 20, maxLength: 40 })

test('however people act, never two versions are in force, no gap opens, and three people have signed in order', () => {
  fc.assert(
    fc.property(commands, (each) => {
      const model: Model = { now: secondsOf(START), pending: null, effects: [] }
      const real: Real = { procedure: aProcedure(), history: [], now: START }
      fc.modelRun(() => ({ model, real }), each)
      const folded = real.history.reduce(
        (state, { fact, at }) => evolveProcedure(state, fact, at),
        aProcedure(),
      )
      expect(folded).toEqual(real.procedure)
    }),
    { numRuns },
  )
  console.log({ issues, returns, refusals })
  // Runs in which nothing was ever issued, superseded, returned or refused would show nothing.
  const seen = { issues: issues > numRuns / 4, supersessions: supersessions > numRuns / 10 }
  expect({ ...seen, returns: returns > numRuns / 20, refusals: refusals > numRuns }).toEqual({
    issues: true,
    supersessions: true,
    returns: true,
    refusals: true,
  })
})
