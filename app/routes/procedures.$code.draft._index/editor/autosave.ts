import type { AutosaveAnswer } from '../../procedures.$code.draft.autosave.ts'
import type { HoldAnswer } from '../../procedures.$code.draft.hold.ts'
import type { localCopies } from './local-copies.ts'
import type { ScriptSettings } from './script-settings.ts'

/** How long nobody types before the text is saved. */
const IDLE_MS = 2000
/** How long after a save that did not reach the server the next one is tried. */
const RETRY_MS = 10_000
/** A status is read out no oftener than this; it is shown at once. */
const SPOKEN_MS = 10_000
/** How often an open editor gives a sign of life. */
const HEARTBEAT_MS = 60_000
/** A page that is being left may send no more than 64 KiB. */
const MOST_KEEPALIVE_BYTES = 60_000

type Parts = {
  page: HTMLElement
  form: HTMLFormElement
  field: HTMLTextAreaElement
  seen: HTMLInputElement
  settings: ScriptSettings
  copies: ReturnType<typeof localCopies>
}

/**
 * Tự lưu: two seconds after the last key, when the page loses the focus and when it is hidden. What the server did not
 * confirm stays on this machine. A conflict overwrites nothing: saving stops, and the form's own button leads to the
 * page where one chooses.
 */
export function autosave({ page, form, field, seen, settings, copies }: Parts) {
  const { words } = settings
  const shown = page.querySelector<HTMLElement>('[data-status]')!
  const spoken = page.querySelector<HTMLElement>('[data-spoken]')!
  const toldOf = page.querySelector<HTMLElement>('[data-told]')!
  let saved = field.value
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isStopped = false
  let isLeaving = false
  let lastSpoken = Number.NEGATIVE_INFINITY

  const isUnsaved = () => field.value !== saved
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }

  function show(status: string): void {
    shown.textContent = status
    if (Date.now() - lastSpoken < SPOKEN_MS) return
    lastSpoken = Date.now()
    spoken.textContent = status
  }

  async function keepHere(): Promise<boolean> {
    return copies.keep({ text: field.value, seen: seen.value, at: Date.now() })
  }

  async function save({ leaving = false } = {}): Promise<void> {
    if (isSaving || isStopped || isLeaving || !isUnsaved()) return
    isSaving = true
    clearTimeout(timer)
    const text = field.value
    const body = new URLSearchParams({ text, seen: seen.value })
    show(words.saving)
    const answer = await sent(settings.autosave, body, leaving)
    isSaving = false
    if (answer === null) {
      show((await keepHere()) ? words.offline : words.notKept)
      later(RETRY_MS)
      return
    }
    if (answer.ok) {
      saved = text
      seen.value = String(answer.lockVersion)
      show(answer.status)
      toldOf.textContent = answer.told
      if (isUnsaved()) later(IDLE_MS)
      else await copies.drop()
      return
    }
    await keepHere()
    show(answer.status)
    if (answer.conflict) stopAtConflict()
  }

  function stopAtConflict(): void {
    isStopped = true
    const look = document.createElement('button')
    look.type = 'submit'
    look.className = 'button button--secondary'
    look.textContent = words.seeConflict
    shown.append(' ', look)
  }

  async function giveSignOfLife(): Promise<void> {
    if (document.visibilityState === 'hidden') return
    const answer = await sent<HoldAnswer>(settings.hold, new URLSearchParams({ act: 'renew' }), false)
    if (answer) toldOf.textContent = answer.told
  }

  form.addEventListener('submit', () => {
    isLeaving = true
  })
  window.addEventListener('blur', () => void save())
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) void save()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save({ leaving: true })
  })
  window.addEventListener('online', () => void save())
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved() && !isLeaving) event.preventDefault()
  })
  setInterval(() => void giveSignOfLife(), HEARTBEAT_MS)
  void giveSignOfLife()

  return {
    changed() {
      if (isStopped) return void keepHere()
      if (!isSaving) show(words.unsaved)
      void keepHere()
      later(IDLE_MS)
    },
  }
}

/** The server's answer; null when it could not be reached, or when it is none of ours (signed out). */
async function sent<Answer = AutosaveAnswer>(
  address: string,
  body: URLSearchParams,
  leaving: boolean,
): Promise<Answer | null> {
  const keepalive = leaving && body.toString().length <= MOST_KEEPALIVE_BYTES
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      keepalive,
      headers: { Accept: 'application/json' },
    })
    if (!response.headers.get('Content-Type')?.startsWith('application/json')) return null
    const answer = await response.json()
    // A problem page's own answer says nothing of a save.
    return 'ok' in answer || 'told' in answer ? answer : null
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof SyntaxError) return null
    throw fault
  }
}
