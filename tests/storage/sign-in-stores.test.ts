import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { attemptStore } from '#app/storage/attempt-store.ts'
import { credentialKeyAt } from '#app/storage/credential-key.ts'
import { credentialStore } from '#app/storage/credential-store.ts'
import { type Database, openDatabase } from '#app/storage/engine/connection.ts'
import { sessionStore } from '#app/storage/sessions.ts'
import { accountViews } from '#app/storage/views/accounts.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import { aPerson, aSession, aUnit, type Migrated, openMigrated, START } from '../support/migrated-database.ts'

const ROUNDS = process.env.SOAK ? 200 : 20
const AT_ONCE = 4
const later = (seconds: number): Instant => instantOf(secondsOf(START) + seconds)

describeOnEachEngine('What people sign in with', (engine) => {
  let test1: Migrated
  /** Another process on the same database. */
  let other: Database
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    other = openDatabase(test1.url)
    await test1.must(async ({ people, units }) => {
      await units.add(aUnit())
      await people.addPerson(aPerson())
    })
  })
  afterAll(async () => {
    await other.close()
    await test1.close()
  })
  beforeEach(async () => {
    for (const table of ['sign_in_attempt', 'recovery_code', 'credential', 'session'] as const)
      await test1.knex(table).delete()
  })

  const connections = () => [test1.knex, other.writer]
  /** How many of those done at once, in two processes, were carried out. */
  async function carriedOut(task: (n: number) => Promise<boolean>): Promise<number> {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => task(n)))
    return answers.filter(Boolean).length
  }
  const accounts = () => accountViews(test1.database.reader)
  const credentials = (n = 0) => credentialStore(connections()[n % 2]!)
  const attempts = (n = 0) => attemptStore(connections()[n % 2]!)
  const keys = (account = 'account', address: string | null = 'address') => ({
    accountKey: account,
    addressKey: address,
  })

  describe('tries', () => {
    test('are counted before anything is checked, and the sixth in a row is refused until its time', async () => {
      for (let failures = 1; failures <= 5; failures += 1) {
        expect((await attempts(failures).begin(keys(), START)).ok).toBe(true)
        expect(await attempts().ofAccount('account')).toEqual({ failures, lastAt: START })
      }
      expect(await attempts().begin(keys(), later(31))).toEqual({ ok: false, until: later(32) })
      expect((await attempts().begin(keys('another'), later(31))).ok).toBe(true)
      expect((await attempts().begin(keys(), later(32))).ok).toBe(true)
    })

    test('of an account are forgotten when one was right', async () => {
      for (let n = 0; n < 4; n += 1) await attempts().begin(keys(), START)
      await attempts().clear('account')
      expect(await attempts().ofAccount('account')).toEqual({ failures: 0, lastAt: null })
    })

    test('that were not looked at are taken back, unless another was begun since', async () => {
      const first = await attempts().begin(keys(), START)
      const second = await attempts().begin(keys(), later(1))
      if (first.ok) await attempts().undo(first)
      expect(await attempts().ofAccount('account')).toEqual({ failures: 2, lastAt: later(1) })
      if (second.ok) await attempts().undo(second)
      expect(await attempts().ofAccount('account')).toEqual({ failures: 1, lastAt: START })
    })

    test('from one address are refused from the thirty-first of a minute on, whatever accounts they name', async () => {
      for (let n = 0; n < 30; n += 1)
        expect((await attempts(n).begin(keys(`account-${n}`), later(n))).ok).toBe(true)
      expect(await attempts().begin(keys('one-more'), later(30))).toEqual({ ok: false, until: later(60) })
      expect((await attempts().begin(keys('one-more', 'elsewhere'), later(30))).ok).toBe(true)
      // Nothing was looked at, so nothing counts against the account.
      expect((await attempts().ofAccount('one-more')).failures).toBe(1)
      expect((await attempts().begin(keys('one-more'), later(60))).ok).toBe(true)
    })

    test(`at the same moment in two processes: of ${AT_ONCE} only the free one is let through, ${ROUNDS} times`, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const account = `account-${round}`
        for (let n = 0; n < 4; n += 1) await attempts().begin(keys(account, null), START)
        const passed = await carriedOut(
          async (n) => (await attempts(n).begin(keys(account), later(60 * round))).ok,
        )
        expect(passed).toBe(1)
        expect((await attempts().ofAccount(account)).failures).toBe(5)
      }
    })

    test('that no rule asks for any more are cleared', async () => {
      await attempts().begin(keys('old'), START)
      await attempts().begin(keys('new', 'elsewhere'), later(86_400))
      await attempts().removeForgotten(later(86_401))
      const rows = await test1.knex('sign_in_attempt').select('key')
      expect(rows.map(({ key }) => key).sort()).toEqual(['elsewhere', 'new'])
    })
  })

  describe('codes', () => {
    beforeEach(() =>
      credentials().setPassword('handler', { verifier: 'scrypt$1', temporaryUntil: later(86_400) }, START),
    )

    test('a temporary code serves once, however many try it at the same moment', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const password = { verifier: `scrypt$${round}`, temporaryUntil: later(86_400) }
        await credentials().setPassword('handler', password, START)
        expect(await carriedOut((n) => credentials(n).spendTemporaryCode('handler', password.verifier))).toBe(
          1,
        )
        expect(await accounts().ofPerson('handler')).toMatchObject({ verifier: null, temporaryUntil: null })
      }
    })

    test('a password is not taken for a temporary code, nor a code that was replaced', async () => {
      expect(await credentials().spendTemporaryCode('handler', 'scrypt$0')).toBe(false)
      await credentials().setPassword('handler', { verifier: 'scrypt$2', temporaryUntil: null }, START)
      expect(await credentials().spendTemporaryCode('handler', 'scrypt$2')).toBe(false)
      expect((await accounts().ofPerson('handler'))?.verifier).toBe('scrypt$2')
    })

    test('a second factor is enrolled once, and its counter only moves on', async () => {
      expect(await carriedOut((n) => credentials(n).enrol('handler', `sealed-${n}`, 100, START))).toBe(1)
      const { totpSecret } = (await accounts().ofPerson('handler'))!
      const spend = (counter: number, n = 0) => credentials(n).spendCounter('handler', totpSecret!, counter)
      expect(await spend(100)).toBe(false)
      expect(await spend(99)).toBe(false)
      for (let counter = 101; counter <= 100 + ROUNDS; counter += 1)
        expect(await carriedOut((n) => spend(counter, n))).toBe(1)
      expect(await credentials().spendCounter('handler', 'another secret', 999)).toBe(false)
    })

    test('a recovery code serves once, and its owner alone', async () => {
      const hashes = Array.from({ length: 10 }, (_, n) => `hash-${n}`)
      await credentials().setRecoveryCodes('handler', hashes)
      expect(await credentials().spendRecoveryCode('somebody', 'hash-0', START)).toBe(false)
      for (const hash of hashes)
        expect(await carriedOut((n) => credentials(n).spendRecoveryCode('handler', hash, START))).toBe(1)
      expect(await accounts().recoveryCodesLeft('handler')).toBe(0)
    })

    test('new recovery codes end the old ones, and so does removing the second factor', async () => {
      await credentials().enrol('handler', 'sealed', 1, START)
      await credentials().setRecoveryCodes('handler', ['old'])
      await credentials().setRecoveryCodes('handler', ['new-1', 'new-2'])
      expect(await credentials().spendRecoveryCode('handler', 'old', START)).toBe(false)
      expect(await accounts().recoveryCodesLeft('handler')).toBe(2)
      expect(await credentials().removeSecondFactor('handler')).toBe(true)
      expect(await credentials().removeSecondFactor('handler')).toBe(false)
      expect(await accounts().recoveryCodesLeft('handler')).toBe(0)
      expect(await credentials().spendCounter('handler', 'sealed', 5)).toBe(false)
    })
  })

  describe('sessions', () => {
    const sessions = (n = 0) => sessionStore(connections()[n % 2]!)

    test('pass a stage once, under a new id, and the old id opens nothing', async () => {
      await sessions().add(aSession({ stage: 'second-factor' }))
      const next = (n: number) =>
        ({ idSha256: `next-${n}`, from: ['second-factor'], stage: 'open', secondFactor: true }) as const
      expect(await carriedOut((n) => sessions(n).rotate('session', next(n)))).toBe(1)
      const rows = await test1.knex('session').select('*')
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ stage: 'open', second_factor: 1, tries: 0, created_at: START })
      expect(rows[0]!.id_sha256).toMatch(/^next-\d$/)
    })

    test('count tries of a code up to the most, also at the same moment', async () => {
      await sessions().add(aSession())
      for (let n = 0; n < 3; n += 1) expect(await sessions().countTry('session', 5)).toBe(true)
      expect(await carriedOut((n) => sessions(n).countTry('session', 5))).toBe(2)
      expect(await sessions().triesOf('session')).toBe(5)
      expect(await sessions().countTry('nobody', 5)).toBe(false)
    })

    test('are listed for their owner while they stand, and ended by nobody else', async () => {
      await sessions().add(aSession({ idSha256: 'one', at: START }))
      await sessions().add(aSession({ idSha256: 'two', at: later(10) }))
      await sessions().add(aSession({ idSha256: 'foreign', personId: 'somebody' }))
      const listed = async (since = { seen: START, begun: START }) =>
        (await accounts().sessionsOf('handler', since)).map(({ idSha256 }) => idSha256)
      expect(await listed()).toEqual(['two', 'one'])
      expect(await listed({ seen: later(5), begun: START })).toEqual(['two'])
      expect(await sessions().removeOf('somebody', 'one')).toBe(false)
      expect(await sessions().removeOf('handler', 'one')).toBe(true)
      await sessions().add(aSession({ idSha256: 'three' }))
      expect(await sessions().removeOthers('handler', 'two')).toBe(1)
      expect(await listed()).toEqual(['two'])
      expect(await sessions().removeOthers('handler', null)).toBe(1)
      expect(await test1.knex('session').select('id_sha256')).toEqual([{ id_sha256: 'foreign' }])
    })
  })
})

describe('The credential key', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minh-trinh-credential-key-'))
    return () => rmSync(folder, { recursive: true, force: true })
  })
  const file = () => path.join(folder, 'keys', 'credential-key')

  test('is made when it is first used, for the server alone, and is the same ever after', () => {
    const key = credentialKeyAt(file())
    expect(() => statSync(file())).toThrow()
    const sealed = key.seal('handler', Buffer.from('bí mật'))
    expect(statSync(file()).mode & 0o777).toBe(0o400)
    expect(credentialKeyAt(file()).open('handler', sealed).toString()).toBe('bí mật')
    expect(credentialKeyAt(file()).derived('a', 'b')).toEqual(key.derived('a', 'b'))
    expect(key.derived('a', 'b')).not.toEqual(key.derived('b', 'b'))
  })

  test('seals for one person alone, never twice alike, and tells a changed text', () => {
    const key = credentialKeyAt(file())
    const sealed = key.seal('handler', Buffer.from('bí mật'))
    expect(sealed).not.toBe(key.seal('handler', Buffer.from('bí mật')))
    expect(Buffer.from(sealed, 'base64').includes(Buffer.from('bí mật'))).toBe(false)
    expect(() => key.open('somebody', sealed)).toThrow()
    const bytes = Buffer.from(sealed, 'base64')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(() => key.open('handler', changed.toString('base64')), `byte ${at}`).toThrow()
    }
    expect(() => credentialKeyAt(`${file()}-other`).open('handler', sealed)).toThrow()
  })
})
