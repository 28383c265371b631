/** The field of the choice at a conflict, counted from 0. */
export const choiceField = (index: number): string => `choice-${index + 1}`
