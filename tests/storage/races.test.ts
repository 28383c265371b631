import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handOverStep } from '#app/domain/dossier/hand-over-step.ts'
import { officerOf } from '#app/domain/organisation/actor.ts'
import type { ProcedureFact } from '#app/domain/procedure/facts.ts'
import { signVersion } from '#app/domain/procedure/sign-version.ts'
import { refused } from '#app/domain/shared/outcome.ts'
import { emptyHead } from '#app/record/entry.ts'
import { openDatabase } from '#app/storage/engine/connection.ts'
import { factsOf } from '#app/storage/record-writer.ts'
import { unitOfWork, type Work } from '#app/storage/unit-of-work.ts'
import {
  aHeader,
  anAcceptance,
  anIndex,
  author,
  handler,
  nothingToReview,
  partyOf,
  receptionist,
  reviewer,
  signers,
} from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { acceptedDossier, type Migrated, openMigrated, START } from '../support/migrated-database.ts'

const ROUNDS = process.env.SOAK ? 200 : 20
const AT_ONCE = 4
const index = anIndex()

/** What became of things done at once: how many were carried out, refused by the rule, overtaken by another. */
type Fates = { done: number; refused: number; overtaken: number }

async function atOnce(tasks: (() => Promise<{ ok: boolean }>)[]): Promise<Fates> {
  const settled = await Promise.allSettled(tasks.map((task) => task()))
  const fates: Fates = { done: 0, refused: 0, overtaken: 0 }
  for (const each of settled)
    if (each.status === 'fulfilled') fates[each.value.ok ? 'done' : 'refused'] += 1
    else if (each.reason?.name === 'Overtaken') fates.overtaken += 1
    else throw each.reason
  return fates
}

const handOver = (work: Work, code: string) => () =>
  work({ actor: receptionist.personId, unit: receptionist.unitId }, async ({ dossiers, at }) => {
    const taken = await dossiers.takeByCode(code)
    const command = {
      actor: receptionist,
      step: 0,
      receiver: partyOf(handler),
      lateReason: null,
      note: null,
      means: null,
      paper: null,
    }
    const outcome = handOverStep(taken.state, command, index, at)
    if (outcome.ok) await dossiers.record(taken, outcome.facts)
    return outcome
  })

const sign = (work: Work) => () =>
  work({ actor: reviewer.personId, unit: null }, async ({ procedures, at }) => {
    const taken = await procedures.takeByCode('QT00.MAU')
    const number = { issueNumber: 1, revision: 0 }
    const outcome = signVersion(
      taken.state,
      { ...number, actor: reviewer, contentSha256: 'sha', signsAs: 'self', review: nothingToReview },
      at,
    )
    if (outcome.ok) await procedures.record(taken, outcome.facts)
    return outcome
  })

const submitted: ProcedureFact = {
  type: 'version-submitted',
  issueNumber: 1,
  revision: 0,
  contentSha256: 'sha',
  header: aHeader(),
  signers,
  effective: { kind: 'on-issue' },
  diagnosticsSha256: 'none',
  acceptedWarnings: [],
}

const signedByAuthor: ProcedureFact = {
  type: 'version-signed',
  issueNumber: 1,
  revision: 0,
  contentSha256: 'sha',
  role: 'author',
  signer: officerOf(author),
  capacity: null,
  onBehalfOf: null,
  viewedSections: [],
}

/** One log, no fork, every row as the log tells it. */
async function expectWhole(test1: Migrated, size: number): Promise<void> {
  expect(await test1.check()).toMatchObject({ size, problems: [], differences: [] })
  const seqs = await test1.knex('log_entry').orderBy('seq').select('seq')
  expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, seq) => seq))
}

describeOnEachEngine('Of people who act at the same moment', (engine) => {
  let test1: Migrated
  /** Another process on the same database. */
  let other: ReturnType<typeof openDatabase>
  let works: Work[]
  beforeEach(async () => {
    test1 = await openMigrated(engine)
    other = openDatabase(test1.url)
    works = [test1.work, unitOfWork(other.writer, () => START)]
  })
  afterEach(async () => {
    await other.close()
    await test1.close()
  })

  describe.each([
    ['in one process', 1],
    ['in two processes', 2],
  ])('%s', (_where, processes) => {
    const workOf = (n: number) => works[n % processes]!

    test(`exactly one hands a dossier over, ${ROUNDS} dossiers by ${AT_ONCE} at once`, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await acceptedDossier(test1, String(round))
        const tasks = Array.from({ length: AT_ONCE }, (_, n) => handOver(workOf(n), `H00.06-260105-${round}`))
        const fates = await atOnce(tasks)
        expect(fates.done).toBe(1)
        expect(fates.refused + fates.overtaken).toBe(AT_ONCE - 1)
        expect(
          (await factsOf(test1.knex, `dossier/id-${round}`)).map(
            ({ fact }) => (fact as { type: string }).type,
          ),
        ).toEqual(['dossier-accepted', 'step-handed-over'])
      }
      await expectWhole(test1, ROUNDS * 2)
    })

    test('exactly one signature stands, however often it is sent at once', async () => {
      await test1.must(({ procedures }) =>
        procedures.record({ id: 'procedure-1', state: null, nextSeq: 0 }, [
          { type: 'procedure-registered', procedureId: 'procedure-1', code: 'QT00.MAU', demonstration: true },
          submitted,
          signedByAuthor,
        ]),
      )
      const fates = await atOnce(Array.from({ length: AT_ONCE * 2 }, (_, n) => sign(workOf(n))))
      expect(fates.done).toBe(1)
      await expectWhole(test1, 4)
    })

    test('a form sent twice at once is carried out once, and both are answered alike', async () => {
      const send = (n: number) =>
        workOf(n)({ actor: 'receptionist', unit: null, formKey: 'form' }, async ({ dossiers }) => {
          await dossiers.record({ id: 'id-1', state: null, nextSeq: 0 }, [
            anAcceptance({ dossierId: 'id-1' }),
          ])
          return { ok: true as const, result: 'H00.06-260105-0001' }
        })
      await acceptedDossier(test1, 'before')
      const answers = await Promise.allSettled([send(0), send(1), send(2), send(3)])
      expect(answers.map((each) => each.status === 'fulfilled' && each.value.result)).toEqual(
        Array.from({ length: 4 }, () => 'H00.06-260105-0001'),
      )
      expect(answers.filter((each) => each.status === 'fulfilled' && 'repeated' in each.value)).toHaveLength(
        3,
      )
      await expectWhole(test1, 2)
    })

    test('the serials of a day are given out once each', async () => {
      await acceptedDossier(test1, 'first', { code: 'H00-260105-0001' })
      const accept = (n: number) => () =>
        workOf(n)({ actor: 'receptionist', unit: null }, async ({ dossiers }) => {
          const serial = (await dossiers.countWithCodePrefix('H00-260105')) + 1
          const acceptance = anAcceptance({
            dossierId: `id-${n}`,
            code: `H00-260105-${String(serial).padStart(4, '0')}`,
          })
          await dossiers.record({ id: acceptance.dossierId, state: null, nextSeq: 0 }, [acceptance])
          return { ok: true as const }
        })
      expect((await atOnce(Array.from({ length: 12 }, (_, n) => accept(n)))).done).toBe(12)
      const codes = await test1.knex('dossier').orderBy('code').select('code')
      expect(codes.map(({ code }) => Number(code.slice(-4)))).toEqual(
        Array.from({ length: 13 }, (_, n) => n + 1),
      )
      await expectWhole(test1, 13)
    })

    test('one of two begins the record, and there is one first entry', async () => {
      const begin = (n: number) => () =>
        workOf(n)({ actor: 'system', unit: null }, async ({ head, note }) => {
          if (head().size > emptyHead.size) return refused({ code: 'begun' })
          await note('record/log', 0, { type: 'genesis' })
          return { ok: true as const }
        })
      const fates = await atOnce(Array.from({ length: 6 }, (_, n) => begin(n)))
      expect(fates.done).toBe(1)
      await expectWhole(test1, 1)
    })

    test('readers see a dossier as it was before an act or after it, never between', async () => {
      await acceptedDossier(test1, '1')
      const states: string[] = []
      const reading = (async () => {
        for (let n = 0; n < 30; n += 1) {
          const row = await test1.database
            .reader('dossier')
            .where('dossier_id', 'id-1')
            .first(
              'dossier.place',
              test1.database
                .reader('log_entry')
                .where('subject', 'dossier/id-1')
                .count({ n: '*' })
                .as('facts'),
            )
          states.push(`${row.place} ${row.facts}`)
        }
      })()
      await handOver(workOf(1), 'H00.06-260105-1')()
      await reading
      expect(['at-step 1', 'awaiting-receipt 2']).toEqual(expect.arrayContaining([...new Set(states)]))
    })
  })
})
