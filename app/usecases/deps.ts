import type { CalendarIndex } from '#app/domain/calendar/calendar-index.ts'
import type { CalendarRef } from '#app/domain/calendar/facts.ts'
import type { WorkingCalendar } from '#app/domain/calendar/working-calendar.ts'
import type { Actor } from '#app/domain/organisation/actor.ts'
import type { Passage } from '#app/domain/procedure/comment-anchor.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import type { UnreadablePlace } from '#app/domain/procedure/draft-refusals.ts'
import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import type { CompileFinding } from '#app/domain/procedure/findings.ts'
import type { ProcedureHeader, ProcedureModel } from '#app/domain/procedure/model.ts'
import type { CheckSettings } from '#app/domain/procedure/rule.ts'
import type { Instant } from '#app/domain/shared/instant.ts'
import type { BegunTry, RefusedTry } from '#app/storage/attempt-store.ts'
import type { CalendarDraft } from '#app/storage/calendar-draft-store.ts'
import type { credentialStore } from '#app/storage/credential-store.ts'
import type { SavedRendering } from '#app/storage/procedure-store.ts'
import type { sessionStore } from '#app/storage/sessions.ts'
import type { Work } from '#app/storage/unit-of-work.ts'
import type { Account, accountViews } from '#app/storage/views/accounts.ts'
import type { PublishingReads } from '#app/storage/views/calendars.ts'

/** A procedure file read and compiled. */
export type ReadDocument = {
  header: ProcedureHeader
  body: string
  /** How many lines of the file stand before the body. */
  bodyLine: number
  /** What the signatures stand over: body and header without the facts of ban hành. */
  signedText: string
  model: ProcedureModel
  /** What the compiler noticed; `diagnose` takes it. */
  findings: CompileFinding[]
}

/** Reads, compiles and renders procedure files; handed in, because rules and use cases know no Markdown. */
export type Documents = {
  read(text: string): { ok: true; document: ReadDocument } | { ok: false; problems: UnreadablePlace[] }
  /** Every broken rule of a text that was read, with the severity that it has at that moment of its life. */
  diagnose(document: ReadDocument, at: 'draft' | 'submission', settings: CheckSettings): Diagnostic[]
  /** Immutable text, compiled once a process. */
  modelOf(contentSha256: string, text: string): ProcedureModel
  render(body: string): Omit<SavedRendering, 'contentSha256'>
  /** Các mục của `after` có thay đổi against `before`, by key and title; all of them when there is nothing before. */
  changedSections(before: string | null, after: string): { key: string; title: string }[]
  /** Các đoạn của văn bản, in order, each with the key of its section: what comments are pinned to. */
  passages(text: string): Passage[]
}

/** A calendar version made ready for counting. */
export type ReadyCalendar = {
  code: string
  version: number
  sha256: string
  index: CalendarIndex
  minutesPerDay: number
}

/** What every use case is handed. */
export type Deps = {
  work: Work
  clock: { now(): Instant }
  ids: { next(): string }
  documents: Documents
  /** What the rules ask besides a procedure's text, as of now: calendar, registers, other documents, the version before (that before `before`, else the newest). */
  settingsFor(procedureCode: string, before?: VersionNumber): Promise<CheckSettings>
  /** Signs the head of the record: after every signature, so that each is under a checkpoint at once. */
  checkpoint(): Promise<string | null>
  /** What publishing a calendar reads before it takes the record's lock. */
  publishing: PublishingReads & {
    /** Lays moved due moments that still wait into the tables. */
    settle(): Promise<void>
  }
  /** The one open draft of a calendar; null when there is none. */
  calendarDraft(code: string): Promise<CalendarDraft | null>
  /** The calendar's file, as it is kept: canonical, so that one calendar has one hash. */
  calendarText(calendar: WorkingCalendar): string
  /** SHA-256 of the text's bytes, as it is kept by. */
  hashOf(text: string): string
  /** A calendar version by its hash, indexed once a process. */
  indexOf(calendar: CalendarRef): Promise<CalendarIndex>
  /** Lets other requests have their turn in the middle of long work. */
  pause(): Promise<void>
  /** Immutable calendar text, indexed once a process. */
  readyCalendar(code: string, version: number, sha256: string, text: string): ReadyCalendar
  passwords: {
    /** Whether the password is the person's. Takes as long for a person without one. */
    isOf(personId: string | null, password: string): Promise<boolean>
    /** Whether that is the account's password, or its temporary code while it serves. Takes as long for nobody. */
    matches(account: Pick<Account, 'verifier' | 'temporaryUntil'> | null, password: string): Promise<boolean>
    /** What is kept to recognise the password later. */
    verifierOf(password: string): Promise<string>
    /** Whether a text in small letters without marks is on the list of common passwords. */
    isCommon(folded: string): boolean
  }
  /** Who signs in under that name, however it is capitalised; null when nobody may. */
  people: { ofAccount(account: string): Promise<Actor | null> }
  accounts: ReturnType<typeof accountViews>
  credentials: ReturnType<typeof credentialStore>
  sessions: ReturnType<typeof sessionStore>
  /** Counts tries of passwords and codes, by the account's name and by address. */
  throttle: {
    begin(by: { account: string; address: string | null }): Promise<BegunTry | RefusedTry>
    /** Takes back a try that was right, or was not looked at. */
    undo(begun: BegunTry): Promise<void>
    clear(account: string): Promise<void>
  }
  codes: {
    /** A temporary code; 74 bits. */
    temporary(): string
    /** Recovery codes, ten of 80 bits. */
    recovery(): string[]
    recoveryHash(personId: string, code: string): string
    /** The counter that a one-time code stands for under the sealed secret; null when it stands for none now. */
    counterOf(personId: string, sealed: string, code: string, at: Instant): number | null
    /** The same under the secret that the session is offered, with that secret sealed. */
    confirmation(
      personId: string,
      sessionSha256: string,
      code: string,
      at: Instant,
    ): { counter: number; sealed: string } | null
  }
}
