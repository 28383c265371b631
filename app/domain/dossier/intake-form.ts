import type { DossierComponent, Variant } from '../procedure/model.ts'
import { fold } from '../shared/fold.ts'

/** How the text names those whose written request opens a dossier of this kind. */
const AUTHORITY = 'co quan tien hanh to tung'

/**
 * Hồ sơ theo đề nghị của cơ quan có thẩm quyền: whether this variant is opened by the document of a procedural
 * authority, of which number, date and agency are kept and nothing of its content.
 */
export const opensOnRequest = (variant: Pick<Variant, 'name'>): boolean =>
  fold(variant.name).includes(AUTHORITY)

const withoutLead = (text: string) =>
  fold(text)
    .replace(/^(doi voi|truong hop)\s+/u, '')
    .trim()

/**
 * Whether a paper is asked for in this variant: unless a note of the paper names another variant and not this
 * one. A first guess for the checklist, which the officer may correct.
 */
export function asksForPaper(
  component: DossierComponent,
  variant: string,
  variants: readonly string[],
): boolean {
  const notes = component.notes.map(withoutLead).filter((note) => note !== '')
  const names = (other: string) => {
    const name = withoutLead(other)
    return name !== '' && notes.some((note) => note.includes(name) || name.includes(note))
  }
  return names(variant) || !variants.some((other) => other !== variant && names(other))
}
