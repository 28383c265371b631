import type { DossierFlag } from '#app/domain/dossier/control-sheet.ts'
import { useMessages } from './messages-context.tsx'
import { Tag, type TagTone } from './tag.tsx'

const TONES: Record<DossierFlag, TagTone> = {
  overdue: 'overdue',
  'step-overdue': 'overdue',
  'promise-missed': 'overdue',
  'due-today': 'soon',
  'due-soon': 'soon',
  'awaiting-receipt': 'waiting',
  outside: 'outside',
  'result-waiting': 'done',
  'old-version': 'obsolete',
  'lateness-unknowable': 'neutral',
}

/** Cờ của hồ sơ, side by side; nothing for a dossier in its resting state. */
export function DossierFlags({ flags }: { flags: readonly DossierFlag[] }) {
  const { t } = useMessages()
  if (flags.length === 0) return null
  return (
    <span className="dossier-flags">
      {flags.map((flag) => (
        <Tag key={flag} tone={TONES[flag]}>
          {t.labels.dossierFlags[flag]}
        </Tag>
      ))}
    </span>
  )
}
