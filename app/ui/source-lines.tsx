import type { ReactNode } from 'react'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import { FindingItems, lineAnchor } from './finding-list.tsx'

/** Văn bản theo dòng: each line under its number, the places of its findings marked, and what was found below it. */
export function SourceLines({ text, findings }: { text: string; findings: readonly Diagnostic[] }) {
  const byLine = new Map<number, Diagnostic[]>()
  for (const finding of findings) {
    if (finding.lacks !== undefined) continue
    byLine.set(finding.line, [...(byLine.get(finding.line) ?? []), finding])
  }
  return (
    <ol className="source-lines" lang="vi">
      {text.split('\n').map((line, index) => {
        const found = byLine.get(index + 1) ?? []
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          <li key={index} id={lineAnchor(index + 1)}>
            {found.length === 0 ? line : marked(line, found)}
            {found.length > 0 && <FindingItems findings={found} />}
          </li>
        )
      })}
    </ol>
  )
}

/** The line with the places of its findings marked; of places that overlap only the first is. */
function marked(line: string, findings: readonly Diagnostic[]): ReactNode[] {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { column, endColumn } of [...findings].sort((a, b) => a.column - b.column)) {
    const [start, end] = [column - 1, Math.min(endColumn - 1, line.length)]
    if (start < from || end <= start) continue
    pieces.push(line.slice(from, start), <mark key={start}>{line.slice(start, end)}</mark>)
    from = end
  }
  return [...pieces, line.slice(from)]
}
