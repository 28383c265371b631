import type { ReactNode } from 'react'

/** A shape for each tone, so that the tag is told apart without its colour. */
const SHAPES = {
  overdue: '▲',
  soon: '◆',
  paused: '‖',
  'in-force': '●',
  done: '✓',
  obsolete: '✕',
  waiting: '◌',
  outside: '⇄',
  draft: '✎',
  neutral: null,
} as const

export type TagTone = keyof typeof SHAPES

/** Nhãn trạng thái: shape, word and colour. What is in its resting state has no tag. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
  const shape = SHAPES[tone]
  return (
    <span className={`tag tag--${tone}`}>
      {shape !== null && (
        <span className="tag__shape" aria-hidden="true">
          {shape}
        </span>
      )}
      {children}
    </span>
  )
}
