import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rolesAt } from '#app/domain/organisation/actor.ts'
import { KEPT_DRAFT_TEXTS } from '#app/domain/procedure/draft-texts.ts'
import { commitment } from '#app/record/hash.ts'
import { Missing } from '#app/storage/record-writer.ts'
import { sessionStore } from '#app/storage/sessions.ts'
import { Overtaken } from '#app/storage/unit-of-work.ts'
import { accountViews } from '#app/storage/views/accounts.ts'
import { dossierViews } from '#app/storage/views/dossiers.ts'
import { peopleViews } from '#app/storage/views/people.ts'
import { procedureViews } from '#app/storage/views/procedures.ts'
import { recordViews } from '#app/storage/views/record.ts'
import { unitViews } from '#app/storage/views/units.ts'
import { aHeader, aProcedure, UNIT_ID } from '../support/builders.ts'
import { describeOnEachEngine } from '../support/databases.ts'
import {
  acceptedDossier,
  aPerson,
  aSession,
  aUnit,
  type Migrated,
  openMigrated,
  START,
} from '../support/migrated-database.ts'

describeOnEachEngine('A store', (engine) => {
  let test1: Migrated
  beforeAll(async () => {
    test1 = await openMigrated(engine)
    await test1.must(async ({ people, units }) => {
      await units.add(aUnit())
      await people.addPerson(aPerson())
    })
  })
  afterAll(() => test1.close())

  /** What the task answers, without a trace left by it. */
  async function within<T>(task: Parameters<Migrated['must']>[0]): Promise<T> {
    let answer: unknown
    await test1.must(async (stores) => {
      answer = await task(stores)
    })
    return answer as T
  }

  describe('of texts', () => {
    test('keeps a text once, by the hash of its bytes, and gives it back to the letter', async () => {
      const text = `Căn cước 😀 ${'điện tử\n'.repeat(1000)}`
      const one = await within<string>(({ blobs }) => blobs.add(text, 'text/markdown'))
      const two = await within<string>(({ blobs }) => blobs.add(text, 'text/plain'))
      expect(one).toMatch(/^[0-9a-f]{64}$/)
      expect(two).toBe(one)
      expect(await within(({ blobs }) => blobs.text(one))).toBe(text)
      expect(await recordViews(test1.database.reader).blobText(one)).toBe(text)
    })

    test('knows nothing of a hash that was never kept', async () => {
      await expect(within(({ blobs }) => blobs.text('0'.repeat(64)))).rejects.toThrow(Missing)
      expect(await recordViews(test1.database.reader).blobText('0'.repeat(64))).toBeNull()
    })
  })

  describe('of personal data', () => {
    test('tells the record a salted commitment alone, and an erasure leaves the record whole', async () => {
      const applicant = { name: 'Trần Thị Người Nộp', address: 'Bình An', phone: '0900000000' }
      const hash = await within<string>(({ personal }) => personal.add(applicant))
      const again = await within<string>(({ personal }) => personal.add(applicant))
      expect(again).not.toBe(hash)
      const row = await test1.knex('personal_blob').where('commitment', hash).first()
      expect(commitment(row!.salt, row!.bytes)).toBe(hash)
      await acceptedDossier(test1, 'personal', { applicant: hash })
      const bodies = await test1.knex('log_entry').select('body')
      expect(bodies.some(({ body }) => body.includes('Người Nộp'))).toBe(false)

      const views = dossierViews(test1.database.reader)
      expect(await views.personal(hash)).toEqual(applicant)
      expect(await within(({ personal }) => personal.find(hash))).toEqual(applicant)
      await test1.knex('personal_blob').where('commitment', hash).delete()
      expect(await views.personal(hash)).toBeNull()
      expect(await within(({ personal }) => personal.find(hash))).toBeNull()
      expect(await test1.check()).toMatchObject({ problems: [], differences: [] })
    })
  })

  describe('of drafts', () => {
    const draft = {
      procedureId: 'p',
      text: 'một',
      savedBy: 'handler',
      savedAt: START,
      returnedReason: null,
    }
    const save = (text: string, seen: number | null) =>
      within<number | null>(({ drafts }) => drafts.save({ ...draft, text }, seen))

    test('overwrites only the version that was seen', async () => {
      expect(await within(({ drafts }) => drafts.find('p'))).toBeNull()
      const first = await save('một', null)
      expect(first).not.toBeNull()
      expect(await save('hai', null)).toBeNull()
      const second = await save('hai', first)
      expect(second).not.toBe(first)
      expect(await save('ba', first)).toBeNull()
      expect(await within(({ drafts }) => drafts.find('p'))).toEqual({
        ...draft,
        text: 'hai',
        lockVersion: second,
      })
      expect(await procedureViews(test1.database.reader).draft('p')).toEqual({
        text: 'hai',
        lockVersion: second,
        savedAt: START,
        savedByName: 'Vũ Văn Xử Lý Mẫu',
        returnedReason: null,
      })
      await within(({ drafts }) => drafts.remove('p'))
      expect(await save('bốn', second)).toBeNull()
      expect(await procedureViews(test1.database.reader).draft('p')).toBeNull()
    })

    test('gives no draft the lock version of the one before it: an editor left open overwrites nothing', async () => {
      const before = await save('một', null)
      await within(({ drafts }) => drafts.remove('p'))
      await save('hai', null)
      expect(await save('ba', before)).toBeNull()
      await within(({ drafts }) => drafts.remove('p'))
    })

    test('keeps the texts of the last saves by their lock versions, and none once the draft is gone', async () => {
      const { draftText } = procedureViews(test1.database.reader)
      const locks = [(await save('0', null))!]
      for (let n = 1; n <= KEPT_DRAFT_TEXTS + 1; n++) locks.push((await save(String(n), locks.at(-1)!))!)
      expect(await draftText('p', locks[0]!)).toBeNull()
      expect(await draftText('p', locks[1]!)).toBe('1')
      expect(await draftText('p', locks.at(-1)!)).toBe(String(KEPT_DRAFT_TEXTS + 1))
      expect(await draftText('another', locks.at(-1)!)).toBeNull()
      await within(({ drafts }) => drafts.remove('p'))
      expect(await draftText('p', locks.at(-1)!)).toBeNull()
    })

    test('tells who edits it as it was last told, to the letter', async () => {
      const { draftHold } = procedureViews(test1.database.reader)
      const holder = {
        personId: 'handler',
        name: 'Vũ Văn Xử Lý Mẫu',
        rank: null,
        position: 'Cán bộ',
        unitId: UNIT_ID,
        unitName: 'Đơn vị thử',
      }
      const hold = { holder, from: START, renewedAt: START, takenFrom: null, askedBy: null }
      expect(await draftHold('p')).toBeNull()
      await within(({ drafts }) => drafts.saveHold('p', hold))
      expect(await draftHold('p')).toEqual(hold)
      const taken = {
        ...hold,
        takenFrom: { personId: 'một', at: START },
        askedBy: { personId: 'hai', name: 'Người hỏi', at: START },
      }
      await within(({ drafts }) => drafts.saveHold('p', taken))
      expect(await draftHold('p')).toEqual(taken)
      await within(({ drafts }) => drafts.remove('p'))
      expect(await draftHold('p')).toBeNull()
    })
  })

  describe('of people', () => {
    test('registers nobody twice, neither by id nor by an account that folds alike', async () => {
      const before = await test1.counts()
      for (const twice of [aPerson(), aPerson({ personId: 'other', account: 'HÀNDLER' })])
        await expect(test1.must(({ people }) => people.addPerson(twice))).rejects.toThrow(Overtaken)
      await expect(test1.must(({ units }) => units.add(aUnit()))).rejects.toThrow(Overtaken)
      expect(await test1.counts()).toEqual(before)
    })

    test('knows the officer as an act would name him now, and the code of a unit', async () => {
      expect(await within(({ people }) => people.officer('handler'))).toEqual({
        personId: 'handler',
        name: 'Vũ Văn Xử Lý Mẫu',
        rank: 'Đại úy',
        position: 'Cán bộ',
        unitId: UNIT_ID,
        unitName: aUnit().name,
      })
      expect(await within(({ units }) => units.code(UNIT_ID))).toBe('MH01.100.006')
      await expect(within(({ people }) => people.officer('nobody'))).rejects.toThrow(Missing)
      await expect(within(({ units }) => units.code('nowhere'))).rejects.toThrow(Missing)
    })

    test('keeps one verifier of a password for a person, and the newest', async () => {
      const kept = async () => (await accountViews(test1.database.reader).ofPerson('handler'))?.verifier
      expect(await kept()).toBeNull()
      await within(({ people }) => people.setVerifier('handler', 'scrypt$1'))
      await within(({ people }) => people.setVerifier('handler', 'scrypt$2'))
      expect(await kept()).toBe('scrypt$2')
    })

    test('finds an account however it is capitalised, and no other', async () => {
      const views = peopleViews(test1.database.reader)
      for (const account of ['handler', ' HANDLER ', 'Hàndler'])
        expect((await views.personOfAccount(account, START))?.personId, account).toBe('handler')
      for (const account of ['handle', "handler' or 1=1 --", '', '%'])
        expect(await views.personOfAccount(account, START)).toBeNull()
    })

    test('lists everyone with roles, and as receivers those of the unit whose work is dossiers', async () => {
      await test1.must(async ({ people, units }) => {
        await units.add(aUnit({ unitId: 'ward', name: 'Công an xã (minh họa)', level: 'commune' }))
        for (const person of [
          aPerson({
            personId: 'dao',
            account: 'dao',
            name: 'Đào Thị Đầu',
            roles: ['reception-officer', 'officer'],
          }),
          aPerson({ personId: 'an', account: 'an', name: 'Ân Văn Ân', roles: ['head-of-unit'] }),
          aPerson({ personId: 'soan', account: 'soan', name: 'Bùi Văn Soạn', roles: ['author'] }),
          aPerson({ personId: 'xa', account: 'xa', name: 'An Văn Xã', unitId: 'ward' }),
        ])
          await people.addPerson(person)
      })
      const views = peopleViews(test1.database.reader)
      expect((await views.officersOf(UNIT_ID, START)).map(({ name }) => name)).toEqual([
        'Ân Văn Ân',
        'Đào Thị Đầu',
        'Vũ Văn Xử Lý Mẫu',
      ])
      expect(await views.officersOf('nowhere', START)).toEqual([])
      const everyone = await views.everyone(START)
      expect(everyone.map(({ account }) => account)).toEqual(['xa', 'an', 'soan', 'dao', 'handler'])
      expect(rolesAt(everyone[3]!, START)).toEqual(['reception-officer', 'officer'])
      expect(everyone[3]).toMatchObject({
        unitLevel: 'province',
        rank: 'Đại úy',
      })
      expect(await unitViews(test1.database.reader).asOf('ward', START)).toMatchObject({
        unitId: 'ward',
        name: 'Công an xã (minh họa)',
        level: 'commune',
      })
      expect(await unitViews(test1.database.reader).asOf('nowhere', START)).toBeNull()
    })
  })

  describe('of sessions', () => {
    test('lets in by the hash of the id, ends one, and clears what has run out', async () => {
      const sessions = sessionStore(test1.knex)
      const views = peopleViews(test1.database.reader)
      const early = '2026-01-05T00:00:00Z'
      await sessions.add(aSession({ idSha256: 'one' }))
      await sessions.add(aSession({ idSha256: 'old', at: early }))
      await sessions.add(aSession({ idSha256: 'idle' }))
      expect(await views.actorOfSession('one', START)).toMatchObject({
        actor: { personId: 'handler', unitId: UNIT_ID, holdings: [{ roles: ['officer'] }] },
        session: { createdAt: START, seenAt: START, stage: 'open', secondFactor: false },
      })
      expect(await views.actorOfSession('two', START)).toBeNull()
      await sessions.seen('one', '2026-01-05T01:20:00Z')
      expect(await views.actorOfSession('one', START)).toMatchObject({
        session: { createdAt: START, seenAt: '2026-01-05T01:20:00Z' },
      })
      expect(await sessions.removeStale('2026-01-05T00:30:00Z', '2026-01-05T01:10:00Z')).toBe(2)
      expect(await views.actorOfSession('one', START)).not.toBeNull()
      await sessions.remove('one')
      expect(await views.actorOfSession('one', START)).toBeNull()
    })
  })

  describe('of calendars', () => {
    test('keeps every version and gives the newest', async () => {
      await expect(within(({ calendars }) => calendars.ofUnit(UNIT_ID))).rejects.toThrow(Missing)
      const views = recordViews(test1.database.reader)
      expect(await views.newestCalendar('VN')).toBeNull()
      for (const version of [1, 2])
        await test1.must(async ({ calendars }) => {
          const taken = await calendars.take('VN')
          expect(taken.state?.versions.length ?? 0).toBe(version - 1)
          await calendars.record(taken, [
            {
              type: 'calendar-published',
              code: 'VN',
              version,
              name: `Lịch ${version}`,
              citation: 'Mẫu',
              contentSha256: `sha-${version}`,
              unitId: null,
              base: null,
              way: { kind: 'set-up' },
            },
          ])
        })
      expect(await within(({ calendars }) => calendars.ofUnit(UNIT_ID))).toMatchObject({
        code: 'VN',
        version: 2,
        sha256: 'sha-2',
      })
      expect(await views.newestCalendar('VN')).toEqual({ version: 2, sha256: 'sha-2' })
      expect(
        (await views.calendars()).map(({ version, name, publishedAt }) => [version, name, publishedAt]),
      ).toEqual([
        [2, 'Lịch 2', START],
        [1, 'Lịch 1', START],
      ])
    })
  })

  describe('of procedures', () => {
    test('finds a procedure by every spelling that folds alike', async () => {
      const { procedureId } = aProcedure()
      await test1.must(({ procedures }) =>
        procedures.record({ id: procedureId, state: null, nextSeq: 0 }, [
          { type: 'procedure-registered', procedureId, code: 'QT17.ĐDĐT', demonstration: false },
          {
            type: 'version-transcribed',
            issueNumber: 1,
            revision: 0,
            contentSha256: 'sha',
            header: aHeader(),
          },
        ]),
      )
      for (const code of ['QT17.ĐDĐT', 'QT17.ĐDDT', 'qt17.dddt', 'QT17.ĐDĐT'.normalize('NFD')])
        expect((await within<{ id: string }>(({ procedures }) => procedures.takeByCode(code))).id, code).toBe(
          procedureId,
        )
      await expect(within(({ procedures }) => procedures.takeByCode('QT17'))).rejects.toThrow(Missing)
      await expect(within(({ procedures }) => procedures.take('nowhere'))).rejects.toThrow(Missing)
      expect(await within(({ procedures }) => procedures.existingCode('qt17.DDDT'))).toBe('QT17.ĐDĐT')
      expect(await within(({ procedures }) => procedures.existingCode('QT99'))).toBeNull()
    })

    test('keeps a rendering once for a renderer, byte for byte', async () => {
      const rendering = {
        contentSha256: 'sha',
        renderer: 7,
        html: randomBytes(300),
        deflated: randomBytes(200),
      }
      await within(({ procedures }) => procedures.saveRendering(rendering))
      await within(({ procedures }) => procedures.saveRendering({ ...rendering, html: Buffer.from('khác') }))
      const sha256 = await within<string>(({ blobs }) => blobs.add('# văn bản', 'text/markdown'))
      await within(({ procedures }) => procedures.saveRendering({ ...rendering, contentSha256: sha256 }))
      const views = procedureViews(test1.database.reader)
      expect(await views.versionText(sha256, 7)).toEqual({
        text: '# văn bản',
        rendering: { html: rendering.html, deflated: rendering.deflated },
      })
      expect(await views.versionText(sha256, 8)).toEqual({ text: '# văn bản', rendering: null })
      expect(await views.versionText('0'.repeat(64), 7)).toBeNull()
      expect((await test1.knex('rendering').where('content_sha256', 'sha'))[0]!.html).toEqual(rendering.html)
    })
  })

  describe('of dossiers', () => {
    test('counts the codes of a unit and a day, and no neighbour', async () => {
      for (const code of [
        'MH01.1-260105-0001',
        'MH01.1-260105-0002',
        'MH01.1-260106-0001',
        'MH01.11-260105-0001',
        'MH01.-1260105-0001',
      ])
        await acceptedDossier(test1, code, { code })
      expect(await within(({ dossiers }) => dossiers.countWithCodePrefix('MH01.1-260105'))).toBe(2)
      expect(await within(({ dossiers }) => dossiers.countWithCodePrefix('MH01.1-260107'))).toBe(0)
    })

    test('bears no code twice', async () => {
      await expect(acceptedDossier(test1, 'again', { code: 'MH01.1-260105-0001' })).rejects.toThrow(Overtaken)
    })
  })
})
