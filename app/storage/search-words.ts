import { fold } from '../domain/shared/fold.ts'

/**
 * The folded words of a text or of a question. Both are split here, because the engines split differently:
 * PostgreSQL alone takes `qt17.ddd` for the name of a host and `118/2025` for a path.
 */
export const searchWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
