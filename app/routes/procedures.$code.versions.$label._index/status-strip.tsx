import type { VersionNumber } from '#app/domain/procedure/facts.ts'
import { SIGNING_ORDER } from '#app/domain/procedure/procedure.ts'
import { Banner, type BannerTone } from '#app/ui/banner.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import type { VersionView } from './version-view.ts'

type Strip = VersionView['strip']

const TONES: Record<Strip['status'], BannerTone> = {
  'in-force': 'done',
  'issued-future': 'information',
  paper: 'warning',
  superseded: 'obsolete',
  withdrawn: 'obsolete',
  submitted: 'warning',
  reviewed: 'warning',
  approved: 'warning',
}

/** Dải hiệu lực: whether this version may be worked by, said before anything else. */
export function StatusStrip({
  strip,
  number,
  demonstration,
}: {
  strip: Strip
  number: VersionNumber
  demonstration: boolean
}) {
  const { t } = useMessages()
  const words = t.procedures.strip
  const { status, inForceAddress, running, successor } = strip
  return (
    <Banner tone={TONES[status]}>
      <p>
        <Sign status={status} />
        <strong>
          <Sentence strip={strip} number={number} />
        </strong>{' '}
        {status === 'superseded' && strip.origin === 'paper' && `${words.paperToo} `}
        {inForceAddress && (
          <a href={inForceAddress}>
            {words.openInForce}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </p>
      {successor && (
        <p>
          <a href={successor.address}>
            {words.successor(t.procedures.versionName(successor), t.time.dateTime(successor.from))}
          </a>
        </p>
      )}
      {status === 'superseded' && running > 0 && <p>{words.running(running)}</p>}
      {demonstration && (
        <p>{strip.origin === 'paper' ? t.procedures.demonstrationPaper : t.procedures.demonstration}</p>
      )}
    </Banner>
  )
}

const Sign = ({ status }: { status: Strip['status'] }) => {
  const sign = { 'in-force': '●', superseded: '✕', 'issued-future': '◌' }[status as string]
  return sign ? <span aria-hidden="true">{sign} </span> : null
}

function Sentence({ strip, number }: { strip: Strip; number: VersionNumber }) {
  const { t } = useMessages()
  const words = t.procedures.strip
  const name = t.procedures.versionName(number)
  const from = strip.effectiveFrom ? t.time.dateTime(strip.effectiveFrom) : ''
  switch (strip.status) {
    case 'in-force':
      return words.inForce(name, from)
    case 'issued-future':
      return words.future(name, from)
    case 'superseded':
      return words.superseded(strip.effectiveUntil ? t.time.dateTime(strip.effectiveUntil) : '')
    case 'paper':
      return words.paper(name)
    default: {
      const next = SIGNING_ORDER[strip.signatureCount]
      const waiting = next
        ? words.waitingFor(t.labels.signatureRoles[next].toLowerCase())
        : words.waitingForDecision
      return `${words.unissued} ${waiting}`
    }
  }
}
