import { addresses, type ComparisonQuery } from '#app/ui/addresses.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { RedlineSections } from '#app/ui/redline-sections.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'
import type { ComparisonView } from './comparison-view.ts'

/** Trang so sánh: which two versions, what changed in short, how to look at it, and the redline. */
export function ComparisonPage({ view }: { view: ComparisonView }) {
  const { t } = useMessages()
  const words = t.comparison
  const { code, version } = view
  return (
    <div className="comparison">
      <Breadcrumb
        above={[
          { name: t.layout.sections.procedures, address: addresses.procedures() },
          { name: code, address: addresses.procedure(code) },
          { name: t.procedures.version(version.number), address: addresses.version(code, version.label) },
        ]}
        here={words.here}
      />
      <h1>
        {words.title(code)} <span lang="vi">– {view.title}</span>
      </h1>
      <dl className="comparison__texts">
        {(['earlier', 'version'] as const).map((which) => (
          <div key={which}>
            <dt>{words[which]}</dt>
            <dd>
              <a href={addresses.version(code, view[which].label)}>
                {t.procedures.version(view[which].number)}
              </a>{' '}
              <VersionTag status={view[which].status} />
            </dd>
          </div>
        ))}
      </dl>
      <Others view={view} />
      <Summary view={view} />
      <Layouts view={view} />
      {view.coarse && <p className="redline__coarse">{view.coarse}</p>}
      <div className="document comparison__text">
        <RedlineSections sections={view.sections} unchanged={view.asked.parts ? 0 : view.unchanged} />
      </div>
    </div>
  )
}

function Others({ view }: { view: ComparisonView }) {
  const { t } = useMessages()
  if (view.others.length < 2) return null
  return (
    <nav aria-label={t.comparison.compareWith} className="comparison__others">
      {t.comparison.compareWith}:{' '}
      <ul className="comparison__choices">
        {view.others.map(({ number, label }) => (
          <li key={label}>
            <a
              href={addresses.comparison(view.code, view.version.label, label, view.asked)}
              aria-current={label === view.earlier.label ? 'page' : undefined}
            >
              {t.procedures.versionName(number)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Tóm tắt thay đổi: a line for each section, said by meaning. */
function Summary({ view }: { view: ComparisonView }) {
  const { t } = useMessages()
  const words = t.comparison
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title">{words.summary(view.changes)}</h2>
      {view.summary.length === 0 ? (
        <p>{view.changes === 0 ? words.same : words.wordingOnly}</p>
      ) : (
        <ul lang="vi" className="comparison__summary">
          {view.summary.map(({ place, text }) => (
            <li key={place}>
              <strong>{place}:</strong> {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Cách xem: each choice is an address of its own. */
function Layouts({ view }: { view: ComparisonView }) {
  const { t } = useMessages()
  const words = t.comparison.layouts
  const { asked, code, earlier, version } = view
  const choice = (name: keyof ComparisonQuery, value: string | undefined, label: string) => ({
    label,
    address: addresses.comparison(code, version.label, earlier.label, { ...asked, [name]: value }),
    current: asked[name] === value,
  })
  const groups = [
    [choice('columns', undefined, words.oneColumn), choice('columns', '2', words.twoColumns)],
    [choice('text', undefined, words.asRead), choice('text', 'source', words.source)],
    [choice('parts', undefined, words.changes), choice('parts', 'whole', words.whole)],
    [choice('marks', undefined, words.marksCount), choice('marks', 'ignored', words.marksIgnored)],
  ]
  return (
    <nav aria-label={words.title} className="comparison__layouts">
      {groups.map((group) => (
        <ul key={group[0]!.label} className="comparison__choices">
          {group.map(({ label, address, current }) => (
            <li key={label}>
              <a href={address} aria-current={current ? 'true' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
