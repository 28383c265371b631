import type { Session } from '#app/domain/calendar/working-calendar.ts'

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Giờ các buổi, in either language: `07:30–11:30, 13:30–17:30`; empty for a day off. */
export const sessionsText = (sessions: readonly Session[]): string =>
  sessions.map(({ start, end }) => `${clock(start)}–${clock(end)}`).join(', ')
