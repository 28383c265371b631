/** The name of the boxes of one paper on the checklist. */
export const paperField = (index: number) => `paper-${index}`

/** What can be said of a paper: it came as original, as copy, or this case does not ask for it. */
export type PaperMark = 'original' | 'copy' | 'not-asked'
