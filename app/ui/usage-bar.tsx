import { useMessages } from './messages-context.tsx'

const WIDTH = 256
const HEIGHT = 14

/**
 * Thời gian đã dùng trên thời gian được giao, in working minutes. The bar is scaled to the larger of the two,
 * with a tick at the allotment; what lies beyond it is red. The figures stand beside it in words, so the
 * drawing itself is hidden from readers that cannot see it. `allottedMinutes` null: the procedure gives none.
 */
export function UsageBar({
  allottedMinutes,
  usedMinutes,
  minutesPerDay,
}: {
  allottedMinutes: number | null
  usedMinutes: number
  /** Working minutes of a day in the calendar; 480 unless given. */
  minutesPerDay?: number
}) {
  const { t } = useMessages()
  const inWords = (minutes: number) => t.time.workingDuration(minutes, minutesPerDay)
  if (allottedMinutes === null)
    return <p className="usage-bar__figures">{t.layout.usageWithoutAllotment(inWords(usedMinutes))}</p>

  const over = usedMinutes - allottedMinutes
  const scale = WIDTH / Math.max(usedMinutes, allottedMinutes, 1)
  const allottedWidth = Math.round(allottedMinutes * scale)
  const usedWidth = Math.round(usedMinutes * scale)
  const figures =
    over > 0
      ? t.layout.usageOver(inWords(usedMinutes), inWords(allottedMinutes), inWords(over))
      : t.layout.usage(inWords(usedMinutes), inWords(allottedMinutes))
  return (
    <div className="usage-bar">
      <svg
        className="usage-bar__drawing"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="usage-bar__track" width={WIDTH} height={HEIGHT} />
        <rect className="usage-bar__used" width={Math.min(usedWidth, allottedWidth)} height={HEIGHT} />
        {over > 0 && (
          <>
            <rect
              className="usage-bar__over"
              x={allottedWidth}
              width={usedWidth - allottedWidth}
              height={HEIGHT}
            />
            <rect
              className="usage-bar__tick"
              x={Math.min(allottedWidth, WIDTH - 3)}
              width={3}
              height={HEIGHT}
            />
          </>
        )}
      </svg>
      <p className="usage-bar__figures">{figures}</p>
    </div>
  )
}
