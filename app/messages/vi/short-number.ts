import type { VersionNumber } from '#app/domain/procedure/facts.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** A version as the entries of the record name it. */
export const shortNumber = ({ issueNumber, revision }: VersionNumber) =>
  `lần ${two(issueNumber)}/${two(revision)}`
