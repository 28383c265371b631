import { afterAll, beforeAll, expect, test } from 'vitest'
import { officerOf } from '#app/domain/organisation/actor.ts'
import type { ProcedureFact } from '#app/domain/procedure/facts.ts'
import { rootOf } from '#app/record/merkle.ts'
import { dossierViews } from '#app/storage/views/dossiers.ts'
import { procedureViews } from '#app/storage/views/procedures.ts'
import { recordViews } from '#app/storage/views/record.ts'
import { aHeader, anAcceptance, approver, atVietnam, author, reviewer, signers } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import {
  acceptedDossier,
  aPerson,
  aUnit,
  type Migrated,
  openMigrated,
  START,
} from '../support/migrated-database.ts'

const EFFECT = atVietnam('2026-02-01 00:00')

const submitted = (issueNumber: number): ProcedureFact => ({
  type: 'version-submitted',
  issueNumber,
  revision: 0,
  contentSha256: `sha-${issueNumber}`,
  header: aHeader({ title: `Bản thứ ${issueNumber}` }),
  signers,
  effective: { kind: 'on-issue' },
  diagnosticsSha256: 'none',
  acceptedWarnings: [],
})
const signed = (issueNumber: number, by: 'author' | 'reviewer' | 'approver'): ProcedureFact => ({
  type: 'version-signed',
  issueNumber,
  revision: 0,
  contentSha256: `sha-${issueNumber}`,
  role: by,
  signer: officerOf({ author, reviewer, approver }[by]),
  capacity: null,
  onBehalfOf: null,
  viewedSections: [],
})
const allSigned = (issueNumber: number) =>
  (['author', 'reviewer', 'approver'] as const).map((by) => signed(issueNumber, by))

describeOnEachEngine('Procedures and the record on pages', (engine) => {
  let test1: Migrated
  let views: ReturnType<typeof procedureViews>
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    views = procedureViews(test1.database.reader)
    const register = (procedureId: string, code: string, facts: ProcedureFact[]) =>
      test1.must(({ procedures }) =>
        procedures.record({ id: procedureId, state: null, nextSeq: 0 }, [
          { type: 'procedure-registered', procedureId, code, demonstration: procedureId === 'procedure-1' },
          ...facts,
        ]),
      )
    await test1.must(async ({ people, units, note }) => {
      await note('record/log', 0, { type: 'genesis' })
      await units.add(aUnit())
      await people.addPerson(aPerson())
    })
    await register('procedure-1', 'QT10.AA', [
      { type: 'version-transcribed', issueNumber: 1, revision: 0, contentSha256: 'sha-1', header: aHeader() },
      submitted(2),
      ...allSigned(2),
      {
        type: 'version-issued',
        issueNumber: 2,
        revision: 0,
        decision: { number: '1/QĐ', date: '2026-01-05' },
        effectiveFrom: EFFECT,
      },
      {
        type: 'version-superseded',
        issueNumber: 1,
        revision: 0,
        effectiveUntil: EFFECT,
        by: { issueNumber: 2, revision: 0 },
      },
    ])
    await register('procedure-2', 'QT9.BB', [submitted(1), signed(1, 'author')])
    await register('procedure-3', 'QT9.CC', [submitted(1), ...allSigned(1)])
    await acceptedDossier(test1, '1')
    await acceptedDossier(test1, '2')
    await acceptedDossier(test1, '3', { pinned: { ...anAcceptance().pinned, issueNumber: 2 } })
    const by = officerOf(author)
    await acceptedDossier(test1, 'gone', {}, [
      {
        type: 'dossier-finished',
        step: 0,
        by,
        onBehalfOf: null,
        usedMinutes: 1,
        lateReason: null,
        calendar: null,
      },
      { type: 'result-returned', by },
    ])
  })
  afterAll(() => test1.close())

  test('the register lists every version by code and newest number, with the dossiers that run under each', async () => {
    const lines = await views.register('')
    expect(
      lines.map(({ code, issueNumber, runningDossiers }) => [code, issueNumber, runningDossiers]),
    ).toEqual([
      ['QT9.BB', 1, 0],
      ['QT9.CC', 1, 0],
      ['QT10.AA', 2, 1],
      ['QT10.AA', 1, 2],
    ])
    expect(lines[2]).toMatchObject({
      demonstration: true,
      signatureCount: 3,
      effectiveFrom: EFFECT,
      effectiveUntil: null,
      origin: 'system',
    })
    expect(lines[3]).toMatchObject({ origin: 'paper', signatureCount: 0, effectiveUntil: EFFECT })
    expect(await views.runningDossiers('procedure-1')).toEqual(
      expect.arrayContaining([
        { issueNumber: 1, revision: 0, count: 2 },
        { issueNumber: 2, revision: 0, count: 1 },
      ]),
    )
    expect(await views.runningDossiers('nowhere')).toEqual([])
  })

  test('a signer sees what waits for him, and nobody else does', async () => {
    expect(await views.waitingForSignature(['reviewer'])).toEqual([
      { code: 'QT9.BB', title: 'Bản thứ 1', issueNumber: 1, revision: 0, signatureCount: 1 },
    ])
    expect(await views.waitingForSignature(['author', 'approver', 'handler'])).toEqual([])
    expect(await views.waitingForIssue()).toEqual([
      { code: 'QT9.CC', title: 'Bản thứ 1', issueNumber: 1, revision: 0 },
    ])
  })

  test('a procedure is the fold of its facts, found by a spelling that folds alike', async () => {
    const procedure = await views.byCode('qt10.aa')
    expect(
      procedure?.versions.map(({ issueNumber, signatures }) => [issueNumber, signatures.length]),
    ).toEqual([
      [1, 0],
      [2, 3],
    ])
    expect(await views.byCode('QT10')).toBeNull()
    expect((await views.codes()).sort()).toEqual(['QT10.AA', 'QT9.BB', 'QT9.CC'])
  })

  test('a dossier’s page knows every version beside its own', async () => {
    const beside = await dossierViews(test1.database.reader).versionsBeside('procedure-1')
    expect(beside).toEqual([
      {
        issueNumber: 1,
        revision: 0,
        origin: 'paper',
        contentSha256: 'sha-1',
        signatures: { length: 0 },
        effectiveFrom: null,
        withdrawn: false,
        effectiveUntil: EFFECT,
      },
      {
        issueNumber: 2,
        revision: 0,
        origin: 'system',
        contentSha256: 'sha-2',
        signatures: { length: 3 },
        effectiveFrom: EFFECT,
        withdrawn: false,
        effectiveUntil: null,
      },
    ])
  })

  test('the record is read from its newest entry backwards, page by page, to its first', async () => {
    const views = recordViews(test1.database.reader)
    const { size, frontier } = await test1.head()
    expect(await views.anchor()).toEqual({ size, root: rootOf(frontier) })
    const seen: number[] = []
    for (let before: number | null = null; ; before = seen.at(-1)!) {
      const lines = await views.newest(before, 7)
      if (lines.length === 0) break
      seen.push(...lines.map(({ seq }) => seq))
    }
    expect(seen).toEqual(Array.from({ length: size }, (_, index) => size - 1 - index))
    const [first] = await views.ofSubject('record', 'log')
    expect(first).toMatchObject({ seq: 0, type: 'genesis', kind: 'record', id: 'log', at: START })
    const entries = await views.ofSubject('procedure', 'procedure-2')
    expect(entries.map(({ type, actorName }) => [type, actorName])).toEqual([
      ['procedure-registered', 'Vũ Văn Xử Lý Mẫu'],
      ['version-submitted', 'Vũ Văn Xử Lý Mẫu'],
      ['version-signed', 'Vũ Văn Xử Lý Mẫu'],
    ])
    expect(await views.ofSubject('procedure', 'nowhere')).toEqual([])
    expect(await views.lastCheckpoint()).toBeNull()
    await test1.checkpoint()
    expect(await views.lastCheckpoint()).toMatchObject({ size })
  })
})
