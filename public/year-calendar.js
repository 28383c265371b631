// Arrow keys in the year view. The page works without it: every day is a button that Tab reaches.
const form = document.querySelector('[data-year-calendar]')
const days = form ? [...form.querySelectorAll('button[name="day"]')] : []
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const monthOf = (day) => day.value.slice(0, 7)

/** The day to go to, or undefined beyond the year. */
function target(at, event) {
  // By code: Vietnamese input methods rewrite letters, not these.
  if (event.code in STEPS) return days[at + STEPS[event.code]]
  const cell = days[at].closest('td')
  if (event.code === 'Home') return cell.parentElement.querySelector('button')
  if (event.code === 'End') return [...cell.parentElement.querySelectorAll('button')].at(-1)
  if (event.code !== 'PageUp' && event.code !== 'PageDown') return undefined
  const months = [...new Set(days.map(monthOf))]
  const month = months[months.indexOf(monthOf(days[at])) + (event.code === 'PageUp' ? -1 : 1)]
  const ofMonth = days.filter((day) => monthOf(day) === month)
  return ofMonth.find((day) => day.value.slice(8) === days[at].value.slice(8)) ?? ofMonth.at(-1)
}

form?.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const at = days.indexOf(event.target)
  if (at === -1) return
  const day = target(at, event)
  if (!day) return
  event.preventDefault()
  day.focus()
})
