import { useMessages } from '#app/ui/messages-context.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'
import type { VersionView } from './version-view.ts'

/** Các bản: every version that the reader may see, each under its own address. */
export function VersionSwitch({ versions, comparison }: Pick<VersionView, 'versions' | 'comparison'>) {
  const { t } = useMessages()
  return (
    <nav className="version-switch" aria-label={t.procedures.page.versions}>
      <ul className="version-switch__list">
        {versions.map((version) => (
          <li key={version.address} className="version-switch__version">
            <a href={version.address} aria-current={version.current ? 'page' : undefined}>
              {t.procedures.version(version)}
            </a>{' '}
            <VersionTag status={version.status} />
          </li>
        ))}
      </ul>
      {comparison && <a href={comparison}>{t.comparison.link}</a>}
    </nav>
  )
}
