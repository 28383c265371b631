import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'

/** One primary act on a page or in a row; `danger` for what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'danger'

type Look = {
  kind?: ButtonKind
  /** What the act is done to, for those who hear the button without the row around it. */
  about?: string
  children: ReactNode
}

const About = ({ about }: { about: string | undefined }) =>
  about === undefined ? null : <span className="visually-hidden"> {about}</span>

/** Nút: submits the form around it unless `type` says otherwise. */
export function Button({
  kind = 'primary',
  about,
  children,
  type = 'submit',
  ...attributes
}: Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'className'>) {
  return (
    <button {...attributes} type={type} className={`button button--${kind}`}>
      {children}
      <About about={about} />
    </button>
  )
}

/** A link to the page where the act is done, with the look of a button. */
export function ButtonLink({
  kind = 'secondary',
  about,
  children,
  href,
  ...attributes
}: Look & { href: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style' | 'className' | 'href'>) {
  return (
    <a {...attributes} href={href} className={`button button--${kind}`}>
      {children}
      <About about={about} />
    </a>
  )
}

/** Buttons and links side by side, wrapping; the first is the primary one. */
export const ButtonRow = ({ children }: { children: ReactNode }) => (
  <div className="button-row">{children}</div>
)
