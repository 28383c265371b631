import type { ToldGround } from '#app/messages/vi/rights.ts'
import { useMessages } from './messages-context.tsx'

/** Căn cứ của một quyền: by each post and each delegation, a sentence. */
export function Grounds({ grounds }: { grounds: readonly (ToldGround & { id: string })[] }) {
  const { t } = useMessages()
  return (
    <ul className="plain-list">
      {grounds.map((ground) => (
        <li key={`${ground.id}:${ground.role}`}>{t.rights.ground(ground)}</li>
      ))}
    </ul>
  )
}
