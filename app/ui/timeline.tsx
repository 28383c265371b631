import type { ReactNode } from 'react'
import { useMessages } from './messages-context.tsx'

/** Sign and outline of the marker tell the states apart without colour; waiting is dotted. */
const SIGNS = { done: '✓', late: '!', current: '●', waiting: '', future: '' } as const

export type TimelineState = keyof typeof SIGNS

export type TimelineEntry = {
  key: string
  /** Target of links to this entry, e.g. `B2`. */
  id?: string
  state: TimelineState
  title: ReactNode
  /** After the title on its line: who, and the tag. */
  aside?: ReactNode
  children?: ReactNode
}

/** Dòng thời gian: the steps of a control sheet in order, future ones included. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  const { t } = useMessages()
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, id, state, title, aside, children }) => (
        <li
          key={key}
          id={id}
          className={`timeline__entry timeline__entry--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="timeline__marker" aria-hidden="true">
            {SIGNS[state]}
          </span>
          <p>
            <span className="visually-hidden">{t.layout.timelineStates[state]}: </span>
            <strong>{title}</strong> {aside}
          </p>
          {children}
        </li>
      ))}
    </ol>
  )
}
