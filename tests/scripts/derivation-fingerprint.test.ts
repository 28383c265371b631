import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DueDerivation } from '#app/domain/calendar/due-derivation.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { derivationFingerprint } from '#app/record/derivation-fingerprint.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { dueOutput } from '../../docs/contract/calendar-batch.ts'
import { type BuiltServer, openBuiltServer } from '../support/built-server.ts'
import { mt } from './mt-command.ts'

type Told = { derivation: DueDerivation; fingerprint: string; sentences: string[]; dueAt: string }

describe('The derivation of a dossier', () => {
  let server: BuiltServer
  let folder: string
  let number: string
  let told: Told
  beforeAll(async () => {
    server = await openBuiltServer()
    folder = await mkdtemp(path.join(tmpdir(), 'minh-trinh-fingerprint-'))
    number = (await server.app.database
      .reader('dossier')
      .where({ unit_id: 'pc06' })
      .orderBy('code')
      .first('code'))!.code
    told = JSON.parse((await server.send(`/dossiers/${number}/derivation/json`, { as: 'thu' })).text)
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('is counted again by a stranger with the calendar’s file, to the same fingerprint', async () => {
    const { calendar, from, term, rule } = told.derivation
    const address = `/calendars/${calendar.code}/versions/${calendar.version}/text`
    const { text } = await server.send(address, { as: 'thu' })
    // The file is what the dossier is pinned to, to the byte.
    expect(sha256Hex(text)).toBe(calendar.sha256)
    const file = path.join(folder, 'calendar.json')
    writeFileSync(file, text)
    const { code, stdout } = await mt([
      ...['calendar', 'due', '--calendar', file, '--from', withOffset(from)],
      ...['--work', term, '--rule', rule, '--explain', '--json'],
    ])
    expect(code).toBe(0)
    const again = dueOutput.parse(JSON.parse(stdout))
    expect(again.fingerprint).toBe(told.fingerprint)
    expect(again.due).toBe(withOffset(told.dueAt))
    expect(again.lines!.map((line) => line.text)).toEqual(told.sentences)
  })

  test('has another fingerprint as soon as one line of it is other', () => {
    const { derivation } = told
    expect(derivationFingerprint(derivation)).toBe(told.fingerprint)
    const lines = derivation.lines.map((line) =>
      line.code === 'make-up-day-counted' ? { ...line, document: 'Thông báo khác' } : line,
    )
    expect(lines).not.toEqual(derivation.lines)
    expect(derivationFingerprint({ ...derivation, lines })).not.toBe(told.fingerprint)
  })

  test('of another unit’s dossier is answered like one that is not there', async () => {
    const foreign = await server.send(`/dossiers/${number}/derivation/json`, { as: 'ly' })
    const missing = await server.send('/dossiers/MH01.100.006-260101-9999/derivation/json', { as: 'ly' })
    expect([foreign.status, missing.status]).toEqual([404, 404])
    expect(foreign.text.replaceAll(number, '')).toBe(missing.text.replaceAll('MH01.100.006-260101-9999', ''))
  })
})
