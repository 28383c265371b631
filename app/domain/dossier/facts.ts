import type { DerivationLine } from '../calendar/derivation.ts'
import type { CalendarRef } from '../calendar/facts.ts'
import type { Officer, OnBehalfOf } from '../organisation/actor.ts'
import type { Instant, LocalDate } from '../shared/instant.ts'

/** Kênh tiếp nhận: the three national channels (QĐ 766/QĐ-TTg as implemented). */
export const CHANNELS = ['in-person', 'online', 'post'] as const
export type Channel = (typeof CHANNELS)[number]

/** One step of the plan a dossier runs under, taken from the pinned version when it was accepted. */
export type PlannedStep = {
  code: string
  title: string
  responsible: string[]
  performer: 'unit' | 'outside'
  /** `4wh`, `2wd`, `immediate`, or `none` when the version gives no number. See `plan.ts`. */
  allotment: string
}

/** The exact version, calendar and counting rule a dossier is judged by; nothing moves them by itself. */
export type Pinned = {
  procedureId: string
  procedureCode: string
  issueNumber: number
  revision: number
  contentSha256: string
  calendarCode: string
  calendarVersion: number
  calendarSha256: string
  /** `next-day`, `exact`, or `cut-off HH:MM`. */
  countingRule: string
}

/** Bảng phân bổ that a dossier is done by, named so that it cannot be mistaken for another, as it was called then. */
export type PinnedTimePlan = {
  unitId: string
  unitName: string
  number: number
  contentSha256: string
  signedBy: string
  signedAt: Instant
}

/** Văn bản đề nghị of a procedural authority: number, date and agency only, never its content. */
export type RequestDocument = { number: string; date: LocalDate; agency: string }

export type ReceivedItem = { name: string; original: boolean; copy: boolean }

/** A person of the system, or a body outside it of which only the name is known. */
export type Party = { kind: 'officer'; officer: Officer } | { kind: 'outside'; body: string }

/** What happened to a dossier. One stream per dossier. */
export type DossierFact =
  | {
      type: 'dossier-accepted'
      dossierId: string
      code: string
      unitId: string
      pinned: Pinned
      procedureTitle: string
      variant: string
      /** Thời hạn theo luật as in `PlannedStep.allotment`. */
      term: string
      plan: PlannedStep[]
      /** The unit's own plan that `plan` comes from; null where the version's own times hold. */
      timePlan: PinnedTimePlan | null
      channel: Channel
      /** Commitment to the applicant's particulars, which lie outside the record (salt and bytes erasable). */
      applicant: string
      request: RequestDocument | null
      items: ReceivedItem[]
      submittedAt: Instant
      /** Nhận hồ sơ hợp lệ: when time begins; the next opening when submitted outside the reception window. */
      acceptedAt: Instant
      /** Why an officer took it in person outside the window; null otherwise. */
      outsideWindowReason: string | null
      /** Hẹn trả, as printed on the receipt; never overwritten. */
      promisedAt: Instant | null
      /** Hạn theo luật. */
      dueAt: Instant | null
      /** Whether a year not yet announced was counted. */
      provisional: boolean
      derivation: DerivationLine[]
      holder: Officer
      stepDueAt: Instant | null
    }
  | {
      type: 'step-handed-over'
      step: number
      giver: Officer
      /** In whose place it was given; null for one's own right. So in each act below. */
      onBehalfOf: OnBehalfOf | null
      receiver: Party
      usedMinutes: number
      /** Why the step took longer than allotted; goes to Ghi chú. */
      lateReason: string | null
      note: string | null
      /** Means and paper of a hand-over to a body outside; null inside. */
      means: string | null
      paper: string | null
    }
  /** Nhận bàn giao inside; opens the next step. */
  | {
      type: 'step-received'
      step: number
      receiver: Officer
      onBehalfOf: OnBehalfOf | null
      waitedMinutes: number
      dueAt: Instant | null
    }
  | { type: 'receipt-refused'; step: number; by: Officer; onBehalfOf: OnBehalfOf | null; reason: string }
  | { type: 'hand-over-taken-back'; step: number; by: Officer; onBehalfOf: OnBehalfOf | null }
  /** One-sided: our officer records that it went out to, or came back from, a body outside the system. */
  | { type: 'outside-step-opened'; step: number; body: string; dueAt: Instant | null }
  | {
      type: 'returned-from-outside'
      step: number
      receiver: Officer
      usedMinutes: number
      means: string
      paper: string | null
      /** Due of the step that opens with the return; null when it has no time of its own. */
      nextDueAt: Instant | null
      /** The calendar that time was counted by, which a dossier that ends here keeps; null: the pinned one. */
      calendar: CalendarRef | null
    }
  | {
      type: 'dossier-finished'
      step: number
      by: Officer
      onBehalfOf: OnBehalfOf | null
      usedMinutes: number
      lateReason: string | null
      calendar: CalendarRef | null
    }
  /**
   * Hạn được tính lại because the calendar changed: old, new and on what ground. `promisedAt` stays. One for many
   * dossiers is recorded once, as `due-moments-recomputed` of the calendar, and read here as one of each.
   */
  | {
      type: 'due-recomputed'
      calendar: CalendarRef
      /** Of the version; null when the step went back to its giver and met a calendar newer than its due moment. */
      citation: string | null
      due: { from: Instant; to: Instant } | null
      /** The stay whose due moment moved, by its place among the stays. */
      step: { run: number; from: Instant; to: Instant } | null
    }
  | { type: 'result-returned'; by: Officer }
