import type { Instant, LocalDate } from '#app/domain/shared/instant.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import { asOfAsked } from './organisation-form.ts'
import type { Ask } from './route.ts'

/** What `?as-of=` asks of a page that looks back: the day and its end; null days for now and for what is refused. */
export type LookingBack = {
  /** As it was typed. */
  asked: string
  wrong: 'not-a-day' | 'in-the-future' | null
  past: { day: LocalDate; at: Instant } | null
}

/** Xem tại một ngày đã qua: the end of that day in Vietnam. Today is now; a day that is to come is refused. */
export function lookingBack(ask: Pick<Ask, 'request' | 'now'>): LookingBack {
  const { asked, notADay, day, at } = asOfAsked(ask)
  const today = localDateOf(ask.now)
  if (notADay) return { asked, wrong: 'not-a-day', past: null }
  if (day > today) return { asked, wrong: 'in-the-future', past: null }
  return { asked, wrong: null, past: day < today ? { day, at } : null }
}
