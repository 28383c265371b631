import type { RightGround } from '#app/server/rights.ts'
import { useMessages } from './messages-context.tsx'

/** Căn cứ của một quyền: by each post and each delegation, a sentence. */
export function Grounds({ grounds }: { grounds: readonly RightGround[] }) {
  const { t } = useMessages()
  return (
    <ul>
      {grounds.map((ground) => (
        <li key={`${ground.id}:${ground.role}`}>{t.rights.ground(ground)}</li>
      ))}
    </ul>
  )
}
