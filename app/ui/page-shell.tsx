import type { ReactNode } from 'react'
import { LANGUAGES } from '#app/messages/catalogue.ts'
import { addresses } from './addresses.ts'
import { Banner, type BannerTone } from './banner.tsx'
import { useMessages } from './messages-context.tsx'

const SECTION_ADDRESSES = {
  work: addresses.work(),
  procedures: addresses.procedures(),
  dossiers: addresses.dossiers(),
  overdue: addresses.overdue(),
  record: addresses.record(),
  calendars: addresses.calendars(),
  people: addresses.people(),
} as const

/** Mục chính of the product. */
export type Section = keyof typeof SECTION_ADDRESSES

/** What the page says of the act that led to it; kept in the session for one page. */
export type Notice = { tone: BannerTone; text: string }

export type PageShellProps = {
  /** Cơ quan, đơn vị that runs this system. */
  unitName: string
  /** Path and query of this page: where the language switch comes back to. */
  currentAddress: string
  /** The sections open to the reader, in order. */
  sections: readonly Section[]
  currentSection: Section | null
  /** Acts waiting for the reader, by section; zero is not shown. */
  waiting?: Partial<Record<Section, number>>
  /** Who is signed in; null for nobody. */
  person: { name: string; position: string | null } | null
  /** The page of the reader's own account; null while signing in is not finished. */
  accountAddress?: string | null
  /** What stands in the search field. */
  searchText?: string
  notices?: readonly Notice[]
  demonstration: boolean
  /** Page of help on this page's subject. */
  helpTopic?: string
  children: ReactNode
}

/** Khung trang: the same head, navigation, search and help around every page. */
export function PageShell(props: PageShellProps) {
  const { t } = useMessages()
  return (
    <>
      <a className="skip-link" href="#main">
        {t.layout.skipToContent}
      </a>
      <header className="page-header">
        <div className="page-header__top">
          <p className="page-header__brand">
            <a href={addresses.home()}>{t.layout.product}</a>
            <span className="page-header__unit" lang="vi">
              {props.unitName}
            </span>
          </p>
          <Account {...props} />
        </div>
        {props.sections.length > 0 && (
          <div className="page-header__bottom">
            <Navigation {...props} />
            <Search text={props.searchText} />
          </div>
        )}
      </header>
      <main id="main" className="page-main" tabIndex={-1}>
        {props.notices?.map(({ tone, text }) => (
          <Banner key={text} tone={tone} live>
            {text}
          </Banner>
        ))}
        {props.children}
      </main>
      <footer className="page-footer">
        <a href={addresses.help(props.helpTopic)}>{t.layout.help}</a>
        {props.demonstration && <p className="page-footer__demonstration">{t.layout.demonstration}</p>}
      </footer>
    </>
  )
}

function Navigation({ sections, currentSection, waiting }: PageShellProps) {
  const { t } = useMessages()
  return (
    <nav aria-label={t.layout.mainNavigation}>
      <ul className="page-navigation__list">
        {sections.map((section) => {
          const count = waiting?.[section] ?? 0
          return (
            <li key={section}>
              <a
                className="page-navigation__link"
                href={SECTION_ADDRESSES[section]}
                aria-current={section === currentSection ? 'page' : undefined}
              >
                {t.layout.sections[section]}
                {count > 0 && (
                  <span className="page-navigation__count">
                    <span aria-hidden="true">{count}</span>
                    <span className="visually-hidden"> ({t.layout.waitingCount(count)})</span>
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function Search({ text }: { text: string | undefined }) {
  const { t } = useMessages()
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chrome 109 does not know <search>.
    <form className="page-search" role="search" method="get" action={addresses.procedures()}>
      <label className="visually-hidden" htmlFor="page-search-text">
        {t.layout.searchLabel}
      </label>
      <input
        id="page-search-text"
        className="page-search__text"
        type="search"
        name="q"
        defaultValue={text}
        placeholder={t.layout.searchPlaceholder}
        autoComplete="off"
      />
      <button type="submit" className="page-search__button">
        {t.layout.searchButton}
      </button>
    </form>
  )
}

function Account({ person, accountAddress, currentAddress }: PageShellProps) {
  const { t } = useMessages()
  return (
    <div className="page-account">
      {person && (
        <p>
          <span className="visually-hidden">{t.layout.signedInAs} </span>
          {accountAddress ? <a href={accountAddress}>{person.name}</a> : person.name}
          {person.position !== null && (
            <span className="page-account__position" lang="vi">
              , {person.position}
            </span>
          )}
        </p>
      )}
      <LanguageSwitch back={currentAddress} />
      {person ? (
        <form method="post" action={addresses.signOut()}>
          <button type="submit" className="page-account__button">
            {t.layout.signOut}
          </button>
        </form>
      ) : (
        <a className="page-account__button" href={addresses.signIn()}>
          {t.layout.signIn}
        </a>
      )}
    </div>
  )
}

const LANGUAGE_NAMES = { vi: 'Tiếng Việt', en: 'English' } as const

function LanguageSwitch({ back }: { back: string }) {
  const { t, language } = useMessages()
  return (
    <form method="post" action={addresses.language()}>
      <input type="hidden" name="back" value={back} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into the header. */}
      <div role="group" aria-label={t.layout.interfaceLanguage} className="language-switch__choices">
        {LANGUAGES.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="language"
            value={choice}
            lang={choice}
            aria-pressed={choice === language}
            className="language-switch__button"
          >
            {choice.toUpperCase()}
            <span className="visually-hidden"> – {LANGUAGE_NAMES[choice]}</span>
          </button>
        ))}
      </div>
    </form>
  )
}
