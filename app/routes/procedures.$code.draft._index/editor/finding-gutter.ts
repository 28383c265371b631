import type { Diagnostic } from '@codemirror/lint'
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import { GutterMarker, gutter } from '@codemirror/view'

/** Replaces every finding that the gutter shows. */
export const markFindings = StateEffect.define<readonly Diagnostic[]>()

const SHAPES: Record<string, string> = { error: '●', warning: '▲', info: '○' }
const ORDER = ['error', 'warning', 'info']

/** The sign of the worst finding of a line; its words are read out and shown on pointing. */
class FindingMarker extends GutterMarker {
  readonly severity: string
  readonly words: string

  constructor(severity: string, words: string) {
    super()
    this.severity = severity
    this.words = words
  }

  override eq(other: FindingMarker): boolean {
    return other.severity === this.severity && other.words === this.words
  }

  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = `draft-page__mark--${this.severity}`
    sign.textContent = SHAPES[this.severity] ?? ''
    sign.title = this.words
    return sign
  }
}

const markers = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(shown, transaction) {
    let next = shown.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(markFindings)) continue
      const byLine = new Map<number, Diagnostic[]>()
      for (const finding of effect.value) {
        const { from } = transaction.state.doc.lineAt(finding.from)
        byLine.set(from, [...(byLine.get(from) ?? []), finding])
      }
      next = RangeSet.of(
        [...byLine].map(([from, found]) => markerOf(found).range(from)),
        true,
      )
    }
    return next
  },
})

function markerOf(findings: readonly Diagnostic[]): FindingMarker {
  const worst = ORDER.find((severity) => findings.some((finding) => finding.severity === severity))
  return new FindingMarker(worst ?? 'info', findings.map(({ message }) => message).join('\n'))
}

/** Lề phát hiện: ● lỗi, ▲ cảnh báo, ○ gợi ý beside the lines that have them. */
export const findingGutter = [
  markers,
  gutter({ class: 'draft-page__marks', markers: (view) => view.state.field(markers) }),
]
