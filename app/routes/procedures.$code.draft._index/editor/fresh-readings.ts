import type { MarkedFinding, ReadingAnswer } from '../../procedures.$code.draft.reading.tsx'

/** How long nobody types before the text is read again. */
const DEBOUNCE_MS = 400

/** Keeps the parts of the page that speak of the text (preview, findings) those of the text as typed. */
export function freshReadings({
  page,
  field,
  address,
}: {
  page: HTMLElement
  field: HTMLTextAreaElement
  address: string
}) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | null = null
  let told: (findings: readonly MarkedFinding[]) => void = () => undefined

  async function now(): Promise<void> {
    asking?.abort()
    const own = new AbortController()
    asking = own
    let answer: ReadingAnswer
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams({ text: field.value }),
        signal: own.signal,
        headers: { Accept: 'application/json' },
      })
      if (!response.ok || !response.headers.get('Content-Type')?.startsWith('application/json')) return
      answer = await response.json()
    } catch (fault) {
      // Typed on meanwhile, or no connection: what is shown stays until the next reading.
      if (fault instanceof DOMException || fault instanceof TypeError) return
      throw fault
    }
    if (asking !== own) return
    for (const [name, html] of Object.entries(answer.parts)) show(page, name, html)
    told(answer.findings)
  }

  return {
    now,
    changed() {
      clearTimeout(timer)
      timer = setTimeout(() => void now(), DEBOUNCE_MS)
    },
    onFindings(listener: (findings: readonly MarkedFinding[]) => void) {
      told = listener
    },
    /** Scrolls the preview to what stands in that line of the text. */
    showLine(line: number) {
      const paper = page.querySelector<HTMLElement>('[data-paper]')
      if (!paper || paper.scrollHeight <= paper.clientHeight) return
      let nearest: HTMLElement | null = null
      for (const block of paper.querySelectorAll<HTMLElement>('[data-line]'))
        if (Number(block.dataset.line) <= line) nearest = block
      const top = nearest
        ? nearest.getBoundingClientRect().top - paper.getBoundingClientRect().top + paper.scrollTop
        : 0
      paper.scrollTop = top
    },
  }
}

/** Puts new HTML, which our own server printed, into a part; what is open or scrolled there stays so. */
function show(page: HTMLElement, name: string, html: string): void {
  const part = page.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (!part || part.innerHTML === html) return
  const open = [...part.querySelectorAll('details')].map((details) => details.open)
  const scrolled = part.querySelector('[data-paper]')?.scrollTop ?? 0
  part.innerHTML = html
  part.querySelectorAll('details').forEach((details, index) => {
    details.open = open[index] ?? false
  })
  const paper = part.querySelector('[data-paper]')
  if (paper) paper.scrollTop = scrolled
}
