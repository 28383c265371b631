/**
 * How many texts of a draft are kept beside the newest, one for each save: two texts that went apart are merged over the
 * one that both began from. An editor saves every two seconds while somebody types, so this is some minutes of another's
 * uninterrupted typing; beyond it two texts are compared without a common one, and still nothing is lost.
 */
export const KEPT_DRAFT_TEXTS = 200
