import { FocusKeys, focusZone } from '@primer/behaviors'

/**
 * Phím mũi tên in the year view: one stop of Tab for the whole year, then arrows by day and by week, Home and End
 * within the week, PageUp and PageDown by month. Without this script every day is a stop of its own.
 */
const zone = document.querySelector<HTMLElement>('[data-days-of-year]')
const days = zone ? [...zone.querySelectorAll<HTMLButtonElement>('button[name="day"]')] : []

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const monthOf = (day: HTMLButtonElement) => day.value.slice(0, 7)

/** The day to go to; undefined beyond the year. */
function target(from: HTMLButtonElement, code: string): HTMLButtonElement | undefined {
  const step = STEPS[code]
  if (step !== undefined) return days[days.indexOf(from) + step]
  const ofWeek = days.filter((day) => day.closest('tr') === from.closest('tr'))
  if (code === 'Home') return ofWeek[0]
  if (code === 'End') return ofWeek.at(-1)
  const months = [...new Set(days.map(monthOf))]
  const month = months[months.indexOf(monthOf(from)) + (code === 'PageUp' ? -1 : 1)]
  const ofMonth = days.filter((day) => monthOf(day) === month)
  // From the 31st to the last day of a shorter month.
  return ofMonth[Math.min(Number(from.value.slice(8)), ofMonth.length) - 1]
}

const focusedDay = () => days.find((day) => day === document.activeElement)
const first =
  days.find((day) => day.hasAttribute('aria-current')) ?? days.find((day) => 'today' in day.dataset)

if (zone)
  focusZone(zone, {
    bindKeys: FocusKeys.ArrowAll | FocusKeys.HomeAndEnd | FocusKeys.PageUpDown,
    // Whoever comes to a day by another way than Tab, as a screen reader does, stays on it.
    focusInStrategy: () => focusedDay() ?? first ?? days[0],
    getNextFocusable: (_direction, from, { code }) => {
      const day = days.find((each) => each === from)
      // Itself at the edge of the year: left to itself the zone would step to the next day.
      return day && (target(day, code) ?? day)
    },
  })
