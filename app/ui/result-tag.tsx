import type { Result } from '#app/domain/dossier/result.ts'
import { useMessages } from './messages-context.tsx'
import { Tag } from './tag.tsx'

/** Trước hạn, đúng hạn, quá hạn; nothing where there is no result. */
export function ResultTag({ result }: { result: Result | null }) {
  const { t } = useMessages()
  if (result === null) return null
  return <Tag tone={result === 'overdue' ? 'overdue' : 'done'}>{t.labels.results[result]}</Tag>
}
