import type { WarningPlace } from '#app/domain/procedure/submit-version.ts'

/** What a button that mends says of the finding that it mends. */
export const fixField = ({ rule, line, column }: WarningPlace): string => `${rule}-${line}-${column}`

/** Which finding a button asked to mend; null when it asked for none that can be understood. */
export function fixOfField(value: string): WarningPlace | 'all' | null {
  if (value === 'all') return 'all'
  const match = /^([A-Z]\d{1,3})-(\d{1,6})-(\d{1,7})$/.exec(value)
  return match && { rule: match[1]!, line: Number(match[2]), column: Number(match[3]) }
}
