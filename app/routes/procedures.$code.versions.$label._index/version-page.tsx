import { addresses } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { LookBack, PastBanner } from './look-back.tsx'
import { StatusStrip } from './status-strip.tsx'
import { VersionActs } from './version-acts.tsx'
import { VersionInformation } from './version-information.tsx'
import { VersionReading } from './version-reading.tsx'
import { VersionSwitch } from './version-switch.tsx'
import type { VersionView } from './version-view.ts'

/** Trang quy trình: first whether it may be worked by, then the official text, and beside it what is known of it. */
export function VersionPage({ view }: { view: VersionView }) {
  const { t } = useMessages()
  const words = t.procedures.page
  const { code, label, title, official } = view
  const quiet = view.strip.status === 'superseded' ? ' procedure-page__text--obsolete' : ''
  return (
    <div className="procedure-page">
      <Breadcrumb
        above={[{ name: t.layout.sections.procedures, address: addresses.procedures() }]}
        here={code}
      />
      <h1 lang="vi">
        {code} – {title}
      </h1>
      <PastBanner back={view.back} status={view.strip.status} />
      <StatusStrip strip={view.strip} number={view.number} demonstration={view.demonstration} />
      <VersionSwitch versions={view.versions} comparison={view.comparison} />
      <LookBack back={view.back} code={code} />
      <VersionReading view={view} />
      <VersionActs acts={view.acts} whyNotSign={view.whyNotSign} />
      <div className="procedure-page__columns">
        <nav className="procedure-page__contents" aria-labelledby="contents-title" lang="vi">
          <h2 id="contents-title" className="procedure-page__heading">
            {words.contents}
          </h2>
          <ul>
            {view.contents.map(({ id, level, text }) => (
              <li key={id} className={`procedure-page__entry procedure-page__entry--${Math.min(level, 3)}`}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
            <li className="procedure-page__to-information">
              <a href="#information-title">{words.toInformation}</a>
            </li>
          </ul>
        </nav>
        <article className={`procedure-page__text document${quiet}`} lang="vi">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own printer, which escapes. */}
          <div dangerouslySetInnerHTML={{ __html: official.header + official.signatures }} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the marker of the stored rendering. */}
          <div dangerouslySetInnerHTML={{ __html: official.body }} />
        </article>
        <VersionInformation information={view.information} code={code} label={label} />
      </div>
    </div>
  )
}
