/** Longest reason, remark, name or address in letters: enough for a reason, too little for a document. */
export const MOST_LETTERS = 1000

/** Longest number of a paper, name of a means or of an agency, in letters. */
export const MOST_LETTERS_OF_A_LINE = 200
