import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { findChromium } from '#app/documents/find-chromium.mjs'
import { openPrinter, type Printer } from '#app/documents/pdf.ts'
import { loadPrintAssets, type PrintAssets } from '#app/documents/print-assets.ts'
import { readCalendarFile } from '#app/domain/calendar/calendar-file.ts'
import { indexCalendar } from '#app/domain/calendar/calendar-index.ts'
import { writeCalendarFile } from '#app/domain/calendar/write-calendar-file.ts'
import { calendarPinned, type Dossier } from '#app/domain/dossier/dossier.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import { type Instant, instantOf, secondsOf } from '#app/domain/shared/instant.ts'
import { canonical } from '#app/record/canonical.ts'
import { sha256Hex } from '#app/record/hash.ts'
import { type LogKey, publicKeyOf } from '#app/record/log-key.ts'
import { verifierKey } from '#app/record/note.ts'
import { attemptStore } from '#app/storage/attempt-store.ts'
import { logKeyAt, writeCheckpoint } from '#app/storage/checkpoints.ts'
import { credentialKeyAt } from '#app/storage/credential-key.ts'
import { credentialStore } from '#app/storage/credential-store.ts'
import { settleChanges } from '#app/storage/due-moves.ts'
import { type Database, openDatabase } from '#app/storage/engine/connection.ts'
import { sessionStore } from '#app/storage/sessions.ts'
import { timePlanReads } from '#app/storage/time-plan-store.ts'
import { unitOfWork } from '#app/storage/unit-of-work.ts'
import { accountViews } from '#app/storage/views/accounts.ts'
import { calendarViews, publishingReads } from '#app/storage/views/calendars.ts'
import { distributionViews } from '#app/storage/views/distributions.ts'
import { dossierViews } from '#app/storage/views/dossiers.ts'
import { peopleViews } from '#app/storage/views/people.ts'
import { procedureViews } from '#app/storage/views/procedures.ts'
import { recordViews } from '#app/storage/views/record.ts'
import { unitViews } from '#app/storage/views/units.ts'
import type { Deps, ReadyCalendar } from '#app/usecases/deps.ts'
import { checkSettings } from './check-settings.ts'
import { isCommonPassword } from './common-passwords.ts'
import { procedureDocuments } from './documents.ts'
import { accountCodes } from './one-time-codes.ts'
import { passwordChecks } from './passwords.ts'
import { throttleOn } from './throttle.ts'

/** The national calendar: of every unit that has none of its own. */
export const NATIONAL_CALENDAR = 'VN'

/** A calendar made ready for counting, whatever its number: its text is its identity. */
export type CountedCalendar = Pick<ReadyCalendar, 'index' | 'minutesPerDay'>

export type AppOptions = {
  /** `postgres://…`, or the path of a SQLite file. */
  databaseUrl: string
  /** The project's folder: migrations, style sheets and fonts are read from it. */
  root: string
  /** Where the log key lies: outside the database and its backups. */
  keyFile: string
  /** The record's name in its checkpoints; no spaces, no plus sign. */
  origin: string
  /** Told of faults in work that nobody waits for. */
  onFault?: (fault: unknown) => void
  /** Tests and the demonstration's seeding hand in a clock of their own. */
  now?: () => Instant
}

/** Opens the product on a database. The one place where the rooms are put together. */
export function openApp(options: AppOptions) {
  const database: Database = openDatabase(options.databaseUrl)
  const now = options.now ?? (() => instantOf(Math.floor(Date.now() / 1000)))
  const key: LogKey = logKeyAt(options.keyFile)
  const log = { origin: options.origin, publicKey: publicKeyOf(key) }
  const people = peopleViews(database.reader)
  const accounts = accountViews(database.reader)
  const attempts = attemptStore(database.writer)
  const codes = accountCodes(credentialKeyAt(path.join(path.dirname(options.keyFile), 'credential-key')))
  const record = recordViews(database.reader)
  const calendarReads = calendarViews(database.reader)
  const calendars = new Map<string, CountedCalendar>()

  const procedures = procedureViews(database.reader)
  const documents = procedureDocuments()

  const deps: Deps = {
    work: unitOfWork(database.writer, now),
    clock: { now },
    checkpoint: () => writeCheckpoint(database.writer, { origin: options.origin, key }, now()),
    // In the order of time, so that what is taken in together lies together in the tables.
    ids: { next: () => secondsOf(now()).toString(16).padStart(8, '0') + randomBytes(8).toString('hex') },
    documents,
    settingsFor: checkSettings({
      now,
      nationalCalendar: async () => {
        const national = (await calendarReads.inForce()).find(({ code }) => code === NATIONAL_CALENDAR)
        return national ? calendarOfText(national.sha256) : null
      },
      procedures,
      modelOf,
    }),
    publishing: { ...publishingReads(database.reader), settle: () => settle().then(() => undefined) },
    calendarDraft: (code) => calendarReads.draft(code),
    calendarText: (calendar) => canonical(writeCalendarFile(calendar)),
    hashOf: sha256Hex,
    indexOf: async ({ sha256 }) => (await calendarOfText(sha256)).index,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    readyCalendar(code, version, sha256, text) {
      return { code, version, sha256, ...countedCalendar(sha256, text) }
    },
    passwords: { ...passwordChecks(accounts, now), isCommon: isCommonPassword },
    people: { ofAccount: (account) => people.personOfAccount(account, now()) },
    accounts,
    credentials: credentialStore(database.writer),
    sessions: sessionStore(database.writer),
    throttle: throttleOn(attempts, codes, now),
    codes,
  }

  function countedCalendar(sha256: string, text: string): CountedCalendar {
    const kept = calendars.get(sha256)
    if (kept) return kept
    const read = readCalendarFile(JSON.parse(text))
    if (!read.ok) throw new Error(`the stored calendar ${sha256} cannot be read`)
    const { calendar } = read
    const counted = { index: indexCalendar(calendar), minutesPerDay: calendar.minutesPerDay }
    calendars.set(sha256, counted)
    return counted
  }

  /** A calendar by the hash of its text, from memory after the first time. */
  async function calendarOfText(sha256: string): Promise<CountedCalendar> {
    const kept = calendars.get(sha256)
    if (kept) return kept
    const text = await record.blobText(sha256)
    if (text === null) throw new Error(`no calendar ${sha256}`)
    return countedCalendar(sha256, text)
  }

  async function modelOf(contentSha256: string): Promise<ProcedureModel> {
    const kept = documents.keptModel(contentSha256)
    if (kept) return kept
    const text = await record.blobText(contentSha256)
    if (text === null) throw new Error(`no text ${contentSha256}`)
    return documents.modelOf(contentSha256, text)
  }

  /** Lays what calendars moved into the tables; a second call while one is at it waits for the same. */
  let settling: Promise<number> | null = null
  function settle(laidIn?: (spentMilliseconds: number) => void): Promise<number> {
    settling ??= settleChanges(
      database.reader,
      async (piece) => {
        await deps.work({ actor: 'system', unit: null }, async ({ calendars }) => {
          await calendars.layInPiece(piece)
          return { ok: true as const }
        })
      },
      laidIn,
    ).finally(() => {
      settling = null
    })
    return settling
  }

  /** The newest calendar of that unit. */
  async function calendarOf(unitId: string): Promise<ReadyCalendar> {
    const calendar = (await calendarReads.calendarOfEach(now()))(unitId)
    if (!calendar) throw new Error('no calendar was published')
    const { code, version, sha256 } = calendar
    return { code, version, sha256, ...(await calendarOfText(sha256)) }
  }

  let printer: Printer | null = null
  let assets: PrintAssets | null = null
  return {
    ...deps,
    database,
    log,
    /** What an auditor pins to check this record's checkpoints with (C2SP signed-note). */
    verifierKey: verifierKey(options.origin, log.publicKey),
    root: options.root,
    attempts,
    codes,
    views: {
      people,
      units: unitViews(database.reader),
      record,
      procedures,
      distributions: distributionViews(database.reader),
      dossiers: dossierViews(database.reader),
      calendars: calendarReads,
      timePlans: timePlanReads(database.reader),
    },
    calendarOfText,
    /** A calendar version by its hash, from memory after the first time. */
    calendar: async (pinned: { code: string; version: number; sha256: string }): Promise<ReadyCalendar> => ({
      ...pinned,
      ...(await calendarOfText(pinned.sha256)),
    }),
    calendarOf,
    /** The newest calendars of these units, each asked for once. */
    async calendarsOf(unitIds: Iterable<string>): Promise<ReadonlyMap<string, CountedCalendar>> {
      const calendarOfUnit = await calendarReads.calendarOfEach(now())
      const found = new Map<string, CountedCalendar>()
      for (const unitId of new Set(unitIds)) {
        const calendar = calendarOfUnit(unitId)
        if (calendar) found.set(unitId, await calendarOfText(calendar.sha256))
      }
      return found
    },
    /** The calendar that a dossier is counted by: its unit's newest while it is open, then the one that it ended on. */
    async calendarOfDossier(dossier: Dossier): Promise<ReadyCalendar> {
      if (dossier.finishedAt === null) return calendarOf(dossier.unitId)
      const kept = dossier.endedUnder ?? calendarPinned(dossier)
      return { ...kept, ...(await calendarOfText(kept.sha256)) }
    },
    /** Lays due moments that a published calendar moved into the tables; answers how many pieces were left. */
    settleCalendarChanges: settle,
    /** The same without waiting; what goes wrong is logged, and taken up again at the next start. */
    settleInBackground(): void {
      settle().catch((fault: unknown) => options.onFault?.(fault))
    },
    /** What a version's text says, compiled; from memory after the first time. */
    model: modelOf,
    printAssets: () => (assets ??= loadPrintAssets(options.root)),
    printer: () => (printer ??= openPrinter({ executablePath: findChromium() })),
    async close() {
      await printer?.close()
      await database.close()
    },
  }
}

export type App = ReturnType<typeof openApp>

/** Where things lie when nothing else is said. */
export function defaultOptions(root: string, environment: NodeJS.ProcessEnv): AppOptions {
  const data = path.resolve(root, environment.MINH_TRINH_DATA ?? 'data')
  return {
    databaseUrl: environment.DATABASE_URL || path.join(data, 'minhtrinh.db'),
    root,
    keyFile: path.join(data, 'keys', 'log-key.pem'),
    origin: environment.MINH_TRINH_ORIGIN ?? 'minhtrinh.localhost/record',
  }
}
