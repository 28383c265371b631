import { tmpdir } from 'node:os'
import type { Browser, Page } from 'puppeteer'

/** No Chromium on this machine: the program runs, printing says how to get one. */
export class PrinterMissing extends Error {
  override name = 'PrinterMissing'
}

/** Too many papers wait already; the caller may try again later. */
export class PrinterBusy extends Error {
  override name = 'PrinterBusy'
}

/** The paper was not ready in time; the browser that worked on it is thrown away. */
export class PrinterTimeout extends Error {
  override name = 'PrinterTimeout'
}

/** The printer was closed before or while it printed. */
export class PrinterClosed extends Error {
  override name = 'PrinterClosed'
}

export type PrinterOptions = {
  /** From `findChromium`; null gives a printer that always throws `PrinterMissing`. */
  executablePath: string | null
  /** Papers printed side by side, 2 when not said: more gain nothing on the machines this runs on. */
  pages?: number
  /** Papers that may wait besides, 20 when not said. */
  waiting?: number
  /** For one paper from its turn on, 20 000 ms when not said. */
  timeoutMs?: number
}

export type Printer = {
  /**
   * Prints one HTML document, which must hold its fonts, styles and images itself: nothing is fetched, no
   * script runs. `measuring` leaves out tags and outline, for a paper of which only the pages are counted. Throws `PrinterMissing`, `PrinterBusy`, `PrinterTimeout`, `PrinterClosed`, or the signal's reason.
   */
  pdf: (html: string, options?: { signal?: AbortSignal; measuring?: boolean }) => Promise<Uint8Array>
  /** The browser's own process, for those who watch it; null while none is running. */
  processId: () => number | null
  /** Ends the browser and refuses what waits. May be called twice. */
  close: () => Promise<void>
}

/**
 * A browser that can reach nothing: a proxy that is not there, also for this machine's own addresses, no
 * names, no background traffic. The sandbox stays on unless we are root, under which Chromium refuses to
 * start with it: run the service as a user of its own.
 */
const launchArguments = (): string[] => [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--dns-prefetch-disable',
  // Glyphs keep their true widths; hinted ones are rounded to screen pixels and paper shows it.
  '--font-render-hinting=none',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

async function launch(executablePath: string): Promise<Browser> {
  // Loaded late: most processes never print.
  const puppeteer = await import('puppeteer')
  return puppeteer.launch({
    executablePath,
    headless: 'shell',
    // When this process dies, the pipe closes and the browser ends by itself.
    pipe: true,
    args: launchArguments(),
    // The server decides what signals mean; secrets of our environment stay here.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { PATH: process.env.PATH, HOME: tmpdir(), TMPDIR: tmpdir(), LANG: 'C.UTF-8' },
  })
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const allowed = request.url() === 'about:blank' || request.url().startsWith('data:')
    // "aborted" cancels a navigation and leaves the document; other reasons would put an error page in its place.
    const answer = allowed ? request.continue() : request.abort('aborted')
    answer.catch(() => {})
  })
  return page
}

const TURN_OUT_MS = 3_000

/** Ends the browser politely, then by its own process group. */
async function end(browser: Browser): Promise<void> {
  const child = browser.process()
  let timer: NodeJS.Timeout | undefined
  await Promise.race([
    browser.close().catch(() => {}),
    new Promise((resolve) => {
      timer = setTimeout(resolve, TURN_OUT_MS)
    }),
  ])
  clearTimeout(timer)
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Máy in PDF: one warm browser, started at the first paper, started again after it died. */
export function openPrinter(options: PrinterOptions): Printer {
  const { executablePath, pages: lanes = 2, waiting = 20, timeoutMs = 20_000 } = options
  let browser: Promise<Browser> | null = null
  let running: Browser | null = null
  let closed = false
  let busy = 0
  const idle: Page[] = []
  const queue: { start: () => void; refuse: (reason: unknown) => void }[] = []
  const cancels = new Set<(reason: unknown) => void>()

  function warmBrowser(path: string): Promise<Browser> {
    browser ??= launch(path).then(
      (started) => {
        running = started
        started.on('disconnected', () => {
          if (running !== started) return
          running = null
          browser = null
          idle.length = 0
        })
        return started
      },
      (failure: unknown) => {
        browser = null
        throw failure
      },
    )
    // When cancelled while the browser starts, nobody waits for it any more; the next paper will use it.
    browser.catch(() => {})
    return browser
  }

  /** A place at one of the pages; waits in line, in order. */
  function turn(signal: AbortSignal | undefined): Promise<void> {
    if (busy < lanes) {
      busy++
      return Promise.resolve()
    }
    if (queue.length >= waiting) throw new PrinterBusy(`${waiting} papers wait already`)
    return new Promise((resolve, reject) => {
      const leave = () => {
        const at = queue.indexOf(entry)
        if (at >= 0) queue.splice(at, 1)
        reject(signal!.reason)
      }
      const entry = {
        start: () => {
          signal?.removeEventListener('abort', leave)
          resolve()
        },
        refuse: reject,
      }
      queue.push(entry)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  function next(): void {
    const entry = queue.shift()
    if (entry) entry.start()
    else busy--
  }

  /** A paper that took too long may have hung the whole browser; the next one starts a new one. */
  function drop(host: Browser): void {
    if (running === host) {
      running = null
      browser = null
      idle.length = 0
    }
    end(host).catch(() => {})
  }

  async function onPage(
    host: Browser,
    html: string,
    measuring: boolean,
    cancelled: Promise<never>,
  ): Promise<Uint8Array> {
    const opening = Promise.resolve(idle.pop() ?? openPage(host))
    let sound = false
    try {
      const page = await Promise.race([opening, cancelled])
      const printing = (async () => {
        await page.setContent(html, { waitUntil: 'load', timeout: timeoutMs })
        return page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: !measuring,
          outline: !measuring,
          timeout: timeoutMs,
        })
      })()
      printing.catch(() => {})
      const bytes = await Promise.race([printing, cancelled])
      sound = true
      return bytes
    } catch (failure) {
      if (failure instanceof PrinterTimeout) drop(host)
      throw failure
    } finally {
      opening
        .then((page) => {
          if (sound && running === host && !page.isClosed()) idle.push(page)
          else return page.close()
        })
        .catch(() => {})
    }
  }

  async function print(
    browserPath: string,
    html: string,
    measuring: boolean,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    let cancel: (reason: unknown) => void = () => {}
    const cancelled = new Promise<never>((_, reject) => {
      cancel = reject
    })
    cancelled.catch(() => {})
    const abort = () => cancel(signal!.reason)
    const timer = setTimeout(() => cancel(new PrinterTimeout(`not printed in ${timeoutMs} ms`)), timeoutMs)
    cancels.add(cancel)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      for (let attempt = 1; ; attempt++) {
        const host = await Promise.race([warmBrowser(browserPath), cancelled])
        try {
          return await onPage(host, html, measuring, cancelled)
        } catch (failure) {
          // A browser that died under the paper is no fault of the paper: once more, in a new one.
          const died = !host.connected && !closed && !signal?.aborted && !(failure instanceof PrinterTimeout)
          if (attempt > 1 || !died) throw failure
        }
      }
    } finally {
      clearTimeout(timer)
      cancels.delete(cancel)
      signal?.removeEventListener('abort', abort)
    }
  }

  return {
    pdf: async (html, { signal, measuring = false } = {}) => {
      if (executablePath === null) throw new PrinterMissing('no Chromium was found')
      if (closed) throw new PrinterClosed('the printer is closed')
      signal?.throwIfAborted()
      await turn(signal)
      try {
        // Much may have happened while the paper waited in line.
        if (closed) throw new PrinterClosed('the printer is closed')
        signal?.throwIfAborted()
        return await print(executablePath, html, measuring, signal)
      } finally {
        next()
      }
    },
    processId: () => running?.process()?.pid ?? null,
    close: async () => {
      closed = true
      const reason = new PrinterClosed('the printer is closed')
      for (const entry of queue.splice(0)) entry.refuse(reason)
      for (const cancel of cancels) cancel(reason)
      const started = await browser?.catch(() => null)
      if (started) await end(started)
      browser = null
      running = null
    },
  }
}
