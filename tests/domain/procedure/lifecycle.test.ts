import { describe, expect, test } from 'vitest'
import { officerOf } from '#app/domain/organisation/actor.ts'
import type { ProcedureFact } from '#app/domain/procedure/facts.ts'
import { issueVersion } from '#app/domain/procedure/issue-version.ts'
import {
  evolveProcedure,
  nextSignatureRole,
  type Procedure,
  statusOf,
  versionForIntake,
  versionInApproval,
  versionInForce,
  versionOf,
} from '#app/domain/procedure/procedure.ts'
import { registerProcedure, transcribeVersion } from '#app/domain/procedure/register-procedure.ts'
import {
  returnVersion as decideReturn,
  signVersion as decideSignature,
  reasonsNotToReturn,
  reasonsNotToSign,
} from '#app/domain/procedure/sign-version.ts'
import {
  LONGEST_REASON,
  nextNumbers,
  type SubmitCommand,
  submitVersion,
} from '#app/domain/procedure/submit-version.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import {
  aHeader,
  aHolding,
  anActor,
  aProcedure,
  approver,
  aStandIn,
  atVietnam,
  author,
  aVersion,
  codesOf,
  deepFrozen,
  factsOf,
  nothingToReview,
  procedureAfter,
  refusalsOf,
  reviewer,
  signers,
} from '#tests/support/builders.ts'

const signVersion = (
  procedure: Procedure,
  command: Omit<Parameters<typeof decideSignature>[1], 'review'>,
  at: Instant,
) => decideSignature(procedure, { ...command, review: nothingToReview }, at)
const returnVersion = (
  procedure: Procedure,
  command: Omit<Parameters<typeof decideReturn>[1], 'comments'>,
  at: Instant,
) => decideReturn(procedure, { ...command, comments: [] }, at)

const NOW = atVietnam('2026-03-02 08:00')
const EFFECT = atVietnam('2026-04-01 00:00')
const aSecondBefore = atVietnam('2026-03-31 23:59:59')
const first = { issueNumber: 1, revision: 0 }
const second = { issueNumber: 2, revision: 0 }
const decision = { number: '12/QĐ-MH', date: '2026-03-02' }

const submission = (over: Partial<SubmitCommand> = {}): SubmitCommand => ({
  actor: author,
  code: 'QT00.MAU',
  issueNumber: 1,
  revision: 0,
  contentSha256: 'sha256-of-the-text',
  header: aHeader(),
  signers,
  effective: { kind: 'on-issue' },
  diagnosticsSha256: 'sha256-of-the-diagnostics',
  warnings: [],
  errorCount: 0,
  signsAs: 'self',
  ...over,
})

describe('a procedure is registered', () => {
  const command = { procedureId: 'p', code: 'QT17.ĐDĐT', demonstration: false, existing: null }

  test('under its code', () => {
    expect(factsOf(registerProcedure(command))).toEqual([
      { type: 'procedure-registered', procedureId: 'p', code: 'QT17.ĐDĐT', demonstration: false },
    ])
  })

  test('once: another spelling of the same code is refused and the registered one named', () => {
    expect(refusalsOf(registerProcedure({ ...command, code: 'QT17.ĐDDT', existing: 'QT17.ĐDĐT' }))).toEqual([
      { code: 'procedure.code-taken', procedureCode: 'QT17.ĐDDT', existing: 'QT17.ĐDĐT' },
    ])
  })

  test.each([['QT17'], ['qt17.cc'], ['QT17.CC.X'], ['QT 17.CC'], ['Q.CC'], ['QT17.CC '], ['']])(
    'and not under %j, which is no code',
    (code) => {
      expect(codesOf(registerProcedure({ ...command, code }))).toEqual(['procedure.code-malformed'])
    },
  )
})

describe('a text copied from paper', () => {
  const copy = { ...first, contentSha256: 'sha256-of-the-paper', header: aHeader() }

  test('is taken in without any claim about its effect or its signatures', () => {
    const procedure = procedureAfter(aProcedure(), factsOf(transcribeVersion(aProcedure(), copy)), NOW)
    const version = versionOf(procedure, first)!
    expect(version).toMatchObject({ signatures: [], signers: null, decision: null, effectiveFrom: null })
    expect(statusOf(version, NOW)).toBe('paper')
    expect(versionInForce(procedure, NOW)).toBeNull()
  })

  test('serves intake while nothing was issued here, the newest one first', () => {
    const older = aVersion({ progress: 'paper' })
    const newer = aVersion({ progress: 'paper', revision: 1 })
    expect(versionForIntake(aProcedure({ versions: [older, newer] }), NOW)).toBe(newer)
    expect(versionForIntake(aProcedure(), NOW)).toBeNull()
  })

  test('gives way to a version issued here, from the second it takes effect', () => {
    const approved = aVersion({ ...second, progress: 'approved', effective: { kind: 'at', at: EFFECT } })
    const before = aProcedure({ versions: [aVersion({ progress: 'paper' }), approved] })
    const after = procedureAfter(before, factsOf(issueVersion(before, { ...second, decision }, NOW)), NOW)
    expect(versionForIntake(after, aSecondBefore)).toMatchObject(first)
    expect(versionForIntake(after, EFFECT)).toMatchObject(second)
    expect(statusOf(versionOf(after, first)!, EFFECT)).toBe('superseded')
  })

  test('cannot take a number that stands already', () => {
    const procedure = aProcedure({ versions: [aVersion()] })
    expect(refusalsOf(transcribeVersion(procedure, copy))).toEqual([
      { code: 'version.number-taken', ...first },
    ])
  })

  test('cannot be signed, returned or issued here', () => {
    const procedure = aProcedure({ versions: [aVersion({ progress: 'paper' })] })
    const contentSha256 = 'sha256-of-1-0'
    const by = { ...first, actor: author }
    expect(codesOf(signVersion(procedure, { ...by, contentSha256, signsAs: 'self' }, NOW))).toEqual([
      'version.not-in-signing',
    ])
    expect(codesOf(returnVersion(procedure, { ...by, reason: 'Sai' }, NOW))).toEqual([
      'version.not-in-signing',
    ])
    expect(codesOf(issueVersion(procedure, { ...first, decision }, NOW))).toEqual(['version.not-approved'])
  })
})

describe('the author submits', () => {
  test('and signs the text in the same act', () => {
    const facts = factsOf(submitVersion(aProcedure(), submission(), NOW))
    expect(facts.map(({ type }) => type)).toEqual(['version-submitted', 'version-signed'])
    const version = versionOf(procedureAfter(aProcedure(), facts, NOW), first)!
    expect(statusOf(version, NOW)).toBe('submitted')
    expect(version.signatures).toMatchObject([
      { role: 'author', signer: { personId: 'author' }, signedAt: NOW },
    ])
    expect(nextSignatureRole(version)).toBe('reviewer')
  })

  test.each<[string, Partial<SubmitCommand>, string[]]>([
    ['a text of another procedure', { code: 'QT99.KHAC' }, ['version.code-differs']],
    ['a text with errors', { errorCount: 2 }, ['version.has-errors']],
    [
      'two roles for one person',
      { signers: { ...signers, approver: 'reviewer' } },
      ['signers.not-three-people'],
    ],
    ['a text in another author’s name', { actor: reviewer }, ['signers.author-not-you']],
    [
      'an effect that begins this very second',
      { effective: { kind: 'at', at: NOW } },
      ['version.effective-in-the-past'],
    ],
    ['an issue number that skips one', { issueNumber: 3 }, ['version.number-not-next']],
    ['a revision before any issue', { revision: 1 }, ['version.number-not-next']],
  ])('but not %s', (_what, over, codes) => {
    expect(codesOf(submitVersion(aProcedure(), submission(over), NOW))).toEqual(codes)
  })

  test('a text with warnings with a written reason for each, which is kept with the version', () => {
    const warnings = [
      { rule: 'F2', line: 104, column: 1, reason: '  Biểu mẫu dùng từ quý sau. ' },
      { rule: 'D2', line: 60, column: 5, reason: 'Chờ quyết định thay thế.' },
    ]
    const facts = factsOf(submitVersion(aProcedure(), submission({ warnings }), NOW))
    const version = versionOf(procedureAfter(aProcedure(), facts, NOW), first)!
    expect(version.acceptedWarnings).toEqual([
      { ...warnings[0], reason: 'Biểu mẫu dùng từ quý sau.' },
      warnings[1],
    ])
    const silent = { ...warnings[1]!, reason: ' \n ' }
    expect(
      refusalsOf(submitVersion(aProcedure(), submission({ warnings: [warnings[0]!, silent] }), NOW)),
    ).toEqual([{ code: 'version.warnings-without-reason', places: [{ rule: 'D2', line: 60, column: 5 }] }])
    const long = { ...warnings[1]!, reason: 'x'.repeat(LONGEST_REASON + 1) }
    expect(refusalsOf(submitVersion(aProcedure(), submission({ warnings: [long] }), NOW))).toEqual([
      {
        code: 'version.reason-too-long',
        most: LONGEST_REASON,
        places: [{ rule: 'D2', line: 60, column: 5 }],
      },
    ])
    const longest = { ...warnings[1]!, reason: 'x'.repeat(LONGEST_REASON) }
    expect(submitVersion(aProcedure(), submission({ warnings: [longest] }), NOW).ok).toBe(true)
  })

  test('and hears every reason at once', () => {
    const wrong = submission({ code: 'QT99.KHAC', errorCount: 1, actor: reviewer, issueNumber: 4 })
    expect(codesOf(submitVersion(aProcedure(), wrong, NOW))).toEqual([
      'version.code-differs',
      'version.number-not-next',
      'version.has-errors',
      'signers.author-not-you',
    ])
  })

  test('but not while another text is being signed, nor under a number that stands', () => {
    const procedure = aProcedure({ versions: [aVersion({ progress: 'approved' })] })
    expect(refusalsOf(submitVersion(procedure, submission(), NOW))).toEqual([
      { code: 'version.already-in-approval', ...first },
      { code: 'version.number-taken', ...first },
    ])
  })

  test('under the next issue or the next revision, and no other number', () => {
    expect(nextNumbers(aProcedure())).toEqual([first])
    const procedure = aProcedure({ versions: [aVersion(), aVersion({ issueNumber: 2, revision: 3 })] })
    const allowed = [
      { issueNumber: 3, revision: 0 },
      { issueNumber: 2, revision: 4 },
    ]
    expect(nextNumbers(procedure)).toEqual(allowed)
    for (const number of allowed)
      expect(submitVersion(procedure, submission(number), NOW).ok, JSON.stringify(number)).toBe(true)
    expect(refusalsOf(submitVersion(procedure, submission({ issueNumber: 1, revision: 1 }), NOW))).toEqual([
      { code: 'version.number-not-next', issueNumber: 1, revision: 1, allowed },
    ])
  })
})

describe('the reviewer and then the approver sign', () => {
  const inApproval = (progress: 'submitted' | 'reviewed' | 'approved', effectiveAt?: string) =>
    aProcedure({
      versions: [
        aVersion({
          progress,
          contentSha256: 'the-text',
          effective: effectiveAt ? { kind: 'at', at: effectiveAt } : { kind: 'on-issue' },
        }),
      ],
    })
  const signature = { ...first, contentSha256: 'the-text', signsAs: 'self' }

  test('over exactly the content that was shown, in a capacity that is theirs', () => {
    const procedure = inApproval('submitted')
    const deputy = { ...reviewer, standIns: [aStandIn()] }
    const command = { ...signature, actor: deputy, signsAs: 'delegation:delegation' }
    expect(factsOf(signVersion(procedure, command, NOW))).toMatchObject([
      {
        type: 'version-signed',
        role: 'reviewer',
        signer: { personId: 'reviewer' },
        capacity: 'KT.',
        onBehalfOf: { officer: { personId: 'head' }, document: { number: '01/QĐ-MH' } },
        contentSha256: 'the-text',
      },
    ])
    expect(codesOf(signVersion(procedure, { ...command, actor: reviewer }, NOW))).toEqual([
      'signature.capacity-not-yours',
    ])
    expect(
      codesOf(signVersion(procedure, { ...signature, actor: reviewer, contentSha256: 'another' }, NOW)),
    ).toEqual(['signature.content-differs'])
  })

  test('the approver waits for the reviewer, and the reviewer signs once', () => {
    expect(refusalsOf(signVersion(inApproval('submitted'), { ...signature, actor: approver }, NOW))).toEqual([
      { code: 'signature.not-your-turn', waitingFor: 'reviewer' },
    ])
    expect(refusalsOf(signVersion(inApproval('reviewed'), { ...signature, actor: reviewer }, NOW))).toEqual([
      { code: 'signature.not-your-turn', waitingFor: 'approver' },
    ])
    expect(signVersion(inApproval('reviewed'), { ...signature, actor: approver }, NOW).ok).toBe(true)
  })

  test('a signer whose post has ended signs no more, and is told what is missing', () => {
    const moved = { ...reviewer, holdings: [aHolding({ roles: ['reviewer'], until: NOW })] }
    expect(refusalsOf(signVersion(inApproval('submitted'), { ...signature, actor: moved }, NOW))).toEqual([
      { code: 'signature.role-not-held', roles: ['reviewer'] },
    ])
  })

  test('who stands in for the signer signs in his place while the delegation lasts, and both are named', () => {
    const ofApprover = aStandIn({ delegator: officerOf(approver), until: EFFECT })
    const deputy = anActor({ personId: 'deputy', roles: ['officer'], standIns: [ofApprover] })
    const command = { ...signature, actor: deputy, signsAs: 'delegation:delegation' }
    expect(factsOf(signVersion(inApproval('reviewed'), command, aSecondBefore))).toMatchObject([
      { role: 'approver', signer: { personId: 'deputy' }, onBehalfOf: { officer: { personId: 'approver' } } },
    ])
    expect(codesOf(signVersion(inApproval('reviewed'), command, EFFECT))).toEqual(['signature.not-a-signer'])
    expect(codesOf(signVersion(inApproval('submitted'), command, NOW))).toEqual(['signature.not-a-signer'])
  })

  test('one person never gives two of the three signatures, not even in the place of another', () => {
    const both = { ...reviewer, standIns: [aStandIn({ delegator: officerOf(approver) })] }
    const command = { ...signature, actor: both, signsAs: 'delegation:delegation' }
    expect(codesOf(signVersion(inApproval('reviewed'), command, NOW))).toEqual(['signature.signed-already'])
  })

  test('nobody else signs, whatever his role', () => {
    const stranger = anActor({ personId: 'stranger', roles: ['approver'] })
    expect(codesOf(signVersion(inApproval('submitted'), { ...signature, actor: stranger }, NOW))).toEqual([
      'signature.not-a-signer',
    ])
  })

  test('a version with all three signatures, or none by that number, takes no more', () => {
    expect(codesOf(signVersion(inApproval('approved'), { ...signature, actor: approver }, NOW))).toEqual([
      'version.not-in-signing',
    ])
    expect(refusalsOf(signVersion(aProcedure(), { ...signature, actor: approver }, NOW))).toEqual([
      { code: 'version.unknown', ...first },
    ])
  })

  test('up to one second before the moment of effect, and not at it', () => {
    const procedure = inApproval('reviewed', EFFECT)
    expect(signVersion(procedure, { ...signature, actor: approver }, aSecondBefore).ok).toBe(true)
    expect(refusalsOf(signVersion(procedure, { ...signature, actor: approver }, EFFECT))).toEqual([
      { code: 'signature.after-effect', effectiveFrom: EFFECT },
    ])
  })

  test('the page is told the same reasons as the act', () => {
    const version = versionOf(inApproval('submitted', EFFECT), first)!
    expect(reasonsNotToSign({ procedureId: 'p', version }, reviewer, NOW)).toEqual([])
    expect(reasonsNotToSign({ procedureId: 'p', version }, approver, EFFECT)).toEqual([
      { code: 'signature.not-your-turn', waitingFor: 'reviewer' },
      { code: 'signature.after-effect', effectiveFrom: EFFECT },
    ])
  })
})

describe('a text is returned', () => {
  const inApproval = (progress: 'submitted' | 'reviewed' | 'approved' | 'issued') =>
    aProcedure({ versions: [aVersion({ progress, effective: { kind: 'at', at: EFFECT } })] })

  test('by the one whose turn it is, with a reason', () => {
    const outcome = returnVersion(
      inApproval('submitted'),
      {
        ...first,
        actor: reviewer,
        reason: ' Thiếu B3 ',
      },
      NOW,
    )
    expect(factsOf(outcome)).toMatchObject([
      { type: 'version-returned', role: 'reviewer', by: { personId: 'reviewer' }, reason: 'Thiếu B3' },
    ])
  })

  test('not without a reason, not out of turn, not by a stranger', () => {
    const procedure = inApproval('submitted')
    const by = { ...first, reason: 'Sai' }
    expect(codesOf(returnVersion(procedure, { ...by, actor: reviewer, reason: '  ' }, NOW))).toEqual([
      'return.reason-missing',
    ])
    expect(codesOf(returnVersion(procedure, { ...by, actor: approver }, NOW))).toEqual([
      'signature.not-your-turn',
    ])
    expect(codesOf(returnVersion(procedure, { ...by, actor: anActor() }, NOW))).toEqual([
      'signature.not-a-signer',
    ])
    expect(codesOf(returnVersion(aProcedure(), { ...by, actor: reviewer }, NOW))).toEqual(['version.unknown'])
  })

  test('and every signature under it is void: the author begins anew, under the same number', () => {
    const procedure = inApproval('reviewed')
    const facts = factsOf(returnVersion(procedure, { ...first, actor: approver, reason: 'Sai căn cứ' }, NOW))
    const returned = procedureAfter(procedure, facts, NOW)
    expect(versionOf(returned, first)).toBeUndefined()
    expect(versionInApproval(returned)).toBeNull()
    const again = procedureAfter(returned, factsOf(submitVersion(returned, submission(), NOW)), NOW)
    expect(versionOf(again, first)!.signatures.map(({ role }) => role)).toEqual(['author'])
  })

  test('by its approver also when the moment of effect passed before the decision, so that nothing is stuck', () => {
    const procedure = inApproval('approved')
    const late = atVietnam('2026-04-01 08:00')
    expect(codesOf(issueVersion(procedure, { ...first, decision }, late))).toEqual(['version.effect-passed'])
    expect(codesOf(submitVersion(procedure, submission(second), late))).toEqual([
      'version.already-in-approval',
    ])
    expect(codesOf(returnVersion(procedure, { ...first, actor: reviewer, reason: 'Sai' }, NOW))).toEqual([
      'signature.not-your-turn',
    ])
    const facts = factsOf(
      returnVersion(procedure, { ...first, actor: approver, reason: 'Quá ngày hiệu lực' }, NOW),
    )
    expect(submitVersion(procedureAfter(procedure, facts, late), submission(), late).ok).toBe(true)
  })

  test('never once it was issued', () => {
    const procedure = inApproval('issued')
    expect(
      reasonsNotToReturn({ procedureId: 'p', version: versionOf(procedure, first)! }, approver, NOW),
    ).toEqual([{ code: 'version.not-in-signing' }])
  })
})

describe('a version is issued', () => {
  const approved = (over: Parameters<typeof aVersion>[0] = {}) => aVersion({ progress: 'approved', ...over })

  test('by a decision with number and date, and takes effect there and then when so approved', () => {
    const procedure = aProcedure({ versions: [approved()] })
    const facts = factsOf(issueVersion(procedure, { ...first, decision }, NOW))
    expect(facts).toEqual([{ type: 'version-issued', ...first, decision, effectiveFrom: NOW }])
    expect(versionInForce(procedureAfter(procedure, facts, NOW), NOW)).toMatchObject({ ...first, decision })
  })

  test.each([
    ['without a number', { number: ' ', date: '2026-03-02' }, 'decision.number-missing'],
    ['with the date of tomorrow', { number: '12/QĐ-MH', date: '2026-03-03' }, 'decision.date-in-the-future'],
  ])('not by a decision %s', (_what, wrong, code) => {
    const procedure = aProcedure({ versions: [approved()] })
    expect(codesOf(issueVersion(procedure, { ...first, decision: wrong }, NOW))).toEqual([code])
  })

  test('not before all three signed, not twice, not under an unknown number', () => {
    const reviewed = aProcedure({ versions: [aVersion({ progress: 'reviewed' })] })
    expect(codesOf(issueVersion(reviewed, { ...first, decision }, NOW))).toEqual(['version.not-approved'])
    const issued = aProcedure({ versions: [aVersion()] })
    expect(codesOf(issueVersion(issued, { ...first, decision }, NOW))).toEqual(['version.already-issued'])
    expect(codesOf(issueVersion(issued, { ...second, decision }, NOW))).toEqual(['version.unknown'])
  })

  test('not with an effect that has passed, though exactly at its moment it may be', () => {
    const procedure = aProcedure({ versions: [approved({ effective: { kind: 'at', at: EFFECT } })] })
    expect(issueVersion(procedure, { ...first, decision }, EFFECT).ok).toBe(true)
    expect(
      refusalsOf(issueVersion(procedure, { ...first, decision }, atVietnam('2026-04-01 00:00:01'))),
    ).toEqual([{ code: 'version.effect-passed', effectiveFrom: EFFECT }])
  })

  test('not with an effect before, or at the same moment as, that of a version issued already', () => {
    const waiting = aVersion({ effective: { kind: 'at', at: EFFECT }, effectiveFrom: EFFECT })
    for (const at of [aSecondBefore, EFFECT]) {
      const procedure = aProcedure({
        versions: [waiting, approved({ ...second, effective: { kind: 'at', at } })],
      })
      expect(refusalsOf(issueVersion(procedure, { ...second, decision }, NOW))).toEqual([
        { code: 'version.effect-before-last', effectiveFrom: at, last: EFFECT },
      ])
    }
  })

  test('one second before T the old one is in force, at T the new one, and at no second both or none', () => {
    const procedure = aProcedure({
      versions: [aVersion(), approved({ ...second, effective: { kind: 'at', at: EFFECT } })],
    })
    const facts = factsOf(issueVersion(procedure, { ...second, decision }, NOW))
    expect(facts).toMatchObject([
      { type: 'version-issued', ...second, effectiveFrom: EFFECT },
      { type: 'version-superseded', ...first, effectiveUntil: EFFECT, by: second },
    ])
    const issued = procedureAfter(procedure, facts, NOW)
    const inForce = (at: string) => issued.versions.filter((version) => statusOf(version, at) === 'in-force')
    expect(inForce(NOW)).toMatchObject([first])
    expect(statusOf(versionOf(issued, second)!, NOW)).toBe('issued-future')
    expect(inForce(aSecondBefore)).toMatchObject([first])
    expect(inForce(EFFECT)).toMatchObject([second])
    expect(statusOf(versionOf(issued, first)!, EFFECT)).toBe('superseded')
  })

  test('a version that waits for its day is itself followed by a later one: each has its stretch of time', () => {
    const later = atVietnam('2026-05-01 00:00')
    const third = { issueNumber: 3, revision: 0 }
    const procedure = aProcedure({
      versions: [
        aVersion({ effectiveUntil: EFFECT }),
        aVersion({ ...second, effective: { kind: 'at', at: EFFECT }, effectiveFrom: EFFECT }),
        approved({ ...third, effective: { kind: 'at', at: later } }),
      ],
    })
    const facts = factsOf(issueVersion(procedure, { ...third, decision }, NOW))
    expect(facts).toMatchObject([
      { type: 'version-issued', ...third },
      { type: 'version-superseded', ...second, effectiveUntil: later, by: third },
    ])
    const issued = procedureAfter(procedure, facts, NOW)
    const inForce = (at: string) =>
      issued.versions
        .filter((version) => statusOf(version, at) === 'in-force')
        .map(({ issueNumber }) => issueNumber)
    expect([NOW, aSecondBefore, EFFECT, atVietnam('2026-04-30 23:59:59'), later].map(inForce)).toEqual([
      [1],
      [1],
      [2],
      [2],
      [3],
    ])
  })

  test('nothing shows the moment of effect but the moment itself: no job has to run', () => {
    const procedure = deepFrozen(
      aProcedure({ versions: [aVersion({ effectiveFrom: EFFECT, effective: { kind: 'at', at: EFFECT } })] }),
    )
    expect([aSecondBefore, EFFECT].map((at) => statusOf(procedure.versions[0]!, at))).toEqual([
      'issued-future',
      'in-force',
    ])
  })
})

describe('what is known of a procedure', () => {
  test('follows from its facts alone, and a fact changes no earlier state', () => {
    const facts: ProcedureFact[] = [
      { type: 'procedure-registered', procedureId: 'p', code: 'QT00.MAU', demonstration: true },
      { type: 'version-transcribed', ...first, contentSha256: 'paper', header: aHeader() },
    ]
    const registered = deepFrozen(evolveProcedure(null, facts[0]!, NOW))
    const transcribed = deepFrozen(evolveProcedure(registered, facts[1]!, NOW))
    const submitted = factsOf(submitVersion(transcribed, submission(second), NOW))
    const after = submitted.reduce(
      (state, fact) => deepFrozen(evolveProcedure(state, fact, NOW)),
      transcribed,
    )
    expect(registered.versions).toEqual([])
    expect(transcribed.versions.map(({ origin }) => origin)).toEqual(['paper'])
    expect(after.versions.map(({ issueNumber, origin }) => [issueNumber, origin])).toEqual([
      [1, 'paper'],
      [2, 'system'],
    ])
    expect(
      [...facts, ...submitted].reduce((state, fact) => evolveProcedure(state, fact, NOW), transcribed),
    ).toBeDefined()
  })

  test('begins with its registration: a log that begins otherwise is a fault, not a refusal', () => {
    const orphan: ProcedureFact = {
      type: 'version-transcribed',
      ...first,
      contentSha256: 'x',
      header: aHeader(),
    }
    expect(() => evolveProcedure(null, orphan, NOW)).toThrow(
      'version-transcribed before procedure-registered',
    )
  })
})
