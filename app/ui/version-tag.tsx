import type { VersionStatus } from '#app/domain/procedure/procedure.ts'
import { useMessages } from './messages-context.tsx'
import { Tag, type TagTone } from './tag.tsx'

const TONES: Record<VersionStatus, TagTone> = {
  'in-force': 'in-force',
  'issued-future': 'waiting',
  paper: 'neutral',
  superseded: 'obsolete',
  withdrawn: 'obsolete',
  submitted: 'draft',
  reviewed: 'draft',
  approved: 'draft',
}

/** Nhãn tình trạng of a version of a procedure. */
export function VersionTag({ status }: { status: VersionStatus }) {
  const { t } = useMessages()
  return <Tag tone={TONES[status]}>{t.labels.versionStatuses[status]}</Tag>
}
