import type { Command } from '@codemirror/view'

/** The mark that opens an item of a list, with what stands before it. */
const ITEM = /^(\s*)(?:([-+*])|(\d{1,9})([.)]))(\s+)/

/** Enter at the end of an item begins the next one; in an empty item it ends the list. Elsewhere it is left to others. */
export const continueList: Command = (view) => {
  const { state } = view
  const { main } = state.selection
  if (view.composing || !main.empty || state.readOnly) return false
  const line = state.doc.lineAt(main.head)
  const match = ITEM.exec(line.text)
  if (!match || main.head < line.from + match[0].length || main.head !== line.to) return false
  const [mark, indent, sign, number, close, space] = match
  if (mark === line.text) {
    view.dispatch({ changes: { from: line.from, to: line.to }, userEvent: 'delete' })
    return true
  }
  const next = sign ?? `${Number(number) + 1}${close}`
  const insert = `\n${indent}${next}${space}`
  view.dispatch({
    changes: { from: main.head, insert },
    selection: { anchor: main.head + insert.length },
    scrollIntoView: true,
    userEvent: 'input',
  })
  return true
}
