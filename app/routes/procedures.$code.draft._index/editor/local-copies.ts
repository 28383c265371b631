import type { ScriptSettings } from './script-settings.ts'

/** A text that this machine keeps because the server may not have it. */
export type LocalCopy = { text: string; seen: string; at: number }
type Kept = LocalCopy & { id: string; of: string }

const DATABASE = 'minh-trinh-drafts'
const STORE = 'copies'

/** A request to the browser's database as a promise. */
const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('of', 'of')
  }
  return done(request)
}

/**
 * Bản giữ trên máy này: what was typed since the last save that the server confirmed, one for each open page, so that
 * two of them do not overwrite each other. `of` names reader and draft.
 */
export function localCopies(of: string) {
  const id = `${of} ${Date.now()} ${Math.random()}`
  const database = opened()
  // Told by whoever asks for a copy.
  database.catch(() => undefined)
  const store = async (mode: IDBTransactionMode) =>
    (await database).transaction(STORE, mode).objectStore(STORE)
  return {
    /** False when this browser keeps nothing. */
    async keep(copy: LocalCopy): Promise<boolean> {
      try {
        await done((await store('readwrite')).put({ ...copy, id, of }))
        return true
      } catch (fault) {
        console.warn('the browser keeps no copy of the draft', fault)
        return false
      }
    },
    async drop(which = id): Promise<void> {
      try {
        await done((await store('readwrite')).delete(which))
      } catch (fault) {
        console.warn('the browser drops no copy of the draft', fault)
      }
    },
    /** Of earlier pages, newest first. */
    async found(): Promise<Kept[]> {
      try {
        const all: Kept[] = await done((await store('readonly')).index('of').getAll(of))
        return all.filter((copy) => copy.id !== id).sort((a, b) => b.at - a.at)
      } catch (fault) {
        console.warn('the browser keeps no copy of the draft', fault)
        return []
      }
    },
  }
}

/** Offers copies of earlier pages that say something else than the text here; those that say the same are dropped. */
export async function offerCopies({
  copies,
  into,
  words,
  current,
  use,
}: {
  copies: ReturnType<typeof localCopies>
  into: HTMLElement
  words: ScriptSettings['words']
  current(): string
  use(copy: LocalCopy): void
}): Promise<void> {
  for (const copy of await copies.found()) {
    if (copy.text === current()) {
      await copies.drop(copy.id)
      continue
    }
    const offer = document.createElement('div')
    offer.className = 'banner banner--warning'
    const sentence = document.createElement('p')
    sentence.textContent = words.offer.replace('{moment}', moment(copy.at))
    const end = async () => {
      offer.remove()
      await copies.drop(copy.id)
    }
    offer.append(
      sentence,
      button(words.use, () => {
        use(copy)
        void end()
      }),
      ' ',
      button(words.drop, () => void end()),
    )
    into.append(offer)
  }
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button--secondary'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

/** The hour of Vietnam, whatever the machine's zone. */
const moment = (at: number): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
  }).format(at)
