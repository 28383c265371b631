/** Bytes of papers that a process keeps: some two hundred procedures of ten pages. */
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Papers that were printed before, by a key that stands for everything on them, those asked for least recently thrown
 * away first. Who asks for one that is being printed waits for that one.
 */
export function keptPapers(mostBytes = MOST_BYTES) {
  const kept = new Map<string, Uint8Array>()
  const printing = new Map<string, Promise<Uint8Array>>()
  let bytes = 0

  function keep(key: string, paper: Uint8Array): void {
    if (paper.length > mostBytes) return
    kept.set(key, paper)
    bytes += paper.length
    for (const [oldest, { length }] of kept) {
      if (bytes <= mostBytes) return
      kept.delete(oldest)
      bytes -= length
    }
  }

  return {
    /** The paper of that key; printed by `print` when it is not kept. What `print` throws reaches all who wait. */
    async paper(key: string, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const running = printing.get(key)
      if (running) return running
      const begun = print()
      printing.set(key, begun)
      try {
        const paper = await begun
        keep(key, paper)
        return paper
      } finally {
        printing.delete(key)
      }
    },
  }
}
