import { fold } from '../domain/shared/fold.ts'

/** Gives each place of a document its address, never the same twice: the second `B7` is `B7-2`. */
export type Anchors = (wanted: string) => string

/** A fresh set of addresses for one document. */
export function anchorsOfDocument(): Anchors {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (wanted) => {
    let anchor = wanted
    // The count is kept per name, so that a thousand headings of one name cost a thousand steps, not a million.
    let n = next.get(wanted) ?? 2
    while (taken.has(anchor)) anchor = `${wanted}-${n++}`
    next.set(wanted, n)
    taken.add(anchor)
    return anchor
  }
}

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * Địa chỉ của một mục: `muc-5-8` for `5.8. Quy trình …`, `phan-v` for `V. NỘI DUNG …`, else the folded words
 * of the heading. It depends on nothing but the heading, so links from outside outlive edits of other parts.
 */
export function headingAnchor(heading: string): string {
  const number = /^(\d{1,3}(?:\.\d{1,3}){0,4})(?:[.)\s]|$)/.exec(heading)
  if (number) return `muc-${number[1]!.replaceAll('.', '-')}`
  const roman = /^([IVXLC]{1,8})[.)](?:\s|$)/.exec(heading)
  if (roman) return `phan-${roman[1]!.toLowerCase()}`
  return slug(heading.slice(0, 200)).slice(0, 80).replace(/-$/, '') || 'muc'
}

/** Địa chỉ của một bước: the code as written, without marks (`B2`, `B2a`, `D1`); null when it has no letters or digits. */
export function stepAnchor(code: string): string | null {
  const plain = code
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  if (plain === '') return null
  return /^\d/.test(plain) ? `buoc-${plain}` : plain
}
