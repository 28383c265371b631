const reader = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Loads what reads papers, which takes longer than a print: while the first paper is being printed. */
export function readyToReadPlaces(): void {
  // Told to whoever reads: it is asked for again there.
  reader().catch(() => {})
}

/**
 * The page, from 1, of each place in a paper that a link of it leads to, by the id of the place. Throws on bytes that are
 * no PDF.
 */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<Map<string, number>> {
  // Loaded late: most processes never print.
  const { getDocument } = await reader()
  // A copy: the reader takes the bytes away from who gave them.
  const reading = getDocument({
    data: pdf.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  })
  try {
    const paper = await reading.promise
    const places = Object.entries((await paper.getDestinations()) as Record<string, unknown[] | null>)
    const pages = new Map<string, number>()
    for (const [name, place] of places)
      if (place) pages.set(name, (await paper.getPageIndex(place[0] as { num: number; gen: number })) + 1)
    return pages
  } finally {
    await reading.destroy()
  }
}
