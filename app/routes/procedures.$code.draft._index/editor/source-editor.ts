import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, nextDiagnostic, setDiagnostics } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Text } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { GFM, parser } from '@lezer/markdown'
import type { MarkedFinding } from '../../procedures.$code.draft.reading.tsx'
import { continueList } from './continue-list.ts'
import { findingGutter, markFindings } from './finding-gutter.ts'

const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown')

const looks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: 'bold' },
  { tag: tags.strong, fontWeight: 'bold' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.processingInstruction, color: 'var(--muted-text)' },
])

/** Of the page's own colours; the face of texts, for the fixed one draws stacked marks badly. */
const theme = EditorView.theme({
  '&': { height: '70vh' },
  '&.cm-focused': { outline: '3px solid var(--focus)', boxShadow: '0 0 0 5px var(--text)' },
  '.cm-scroller': { fontFamily: 'var(--face)', lineHeight: '1.6' },
  '.cm-gutters': {
    color: 'var(--muted-text)',
    backgroundColor: 'var(--ground)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.draft-page__marks': { minWidth: '1.25rem', textAlign: 'center' },
})

export type SourceEditor = {
  mark(findings: readonly MarkedFinding[]): void
  /** Puts the cursor at the start of that line, from 1, and shows it. */
  goTo(line: number): void
  /** Another text in place of all of it; may be undone. */
  replace(text: string): void
}

/**
 * The editor over the text field, which is kept the same at every change. No completion and no closing of brackets, and
 * of Backspace, Enter and Tab only lists that go on: Vietnamese is typed by deleting and typing again.
 */
export function sourceEditor(
  field: HTMLTextAreaElement,
  {
    nonce,
    phrases,
    onChange,
    onScroll,
  }: {
    nonce: string
    phrases: Record<string, string>
    onChange(): void
    /** Which line stands at the top now. */
    onScroll(line: number): void
  },
): SourceEditor {
  const label = document.querySelector<HTMLLabelElement>(`label[for="${field.id}"]`)
  const parent = document.createElement('div')
  parent.className = 'draft-page__editor'
  field.after(parent)
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorState.phrases.of(phrases),
        EditorView.lineWrapping,
        theme,
        EditorView.contentAttributes.of({
          lang: 'vi',
          spellcheck: 'false',
          tabindex: '0',
          'aria-label': label?.textContent ?? '',
          ...(field.hasAttribute('aria-describedby')
            ? { 'aria-describedby': field.getAttribute('aria-describedby')! }
            : {}),
        }),
        findingGutter,
        lineNumbers(),
        history(),
        search({ top: true }),
        markdown,
        syntaxHighlighting(looks),
        keymap.of([
          { key: 'Enter', run: continueList },
          { key: 'F8', run: nextDiagnostic },
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return
          field.value = update.state.doc.toString()
          onChange()
        }),
        EditorView.domEventHandlers({
          scroll: (_event, scrolled) =>
            onScroll(
              scrolled.state.doc.lineAt(scrolled.lineBlockAtHeight(scrolled.scrollDOM.scrollTop).from).number,
            ),
        }),
      ],
    }),
  })
  label?.addEventListener('click', () => view.focus())
  return {
    mark(findings) {
      const shown = findings.map((finding) => placed(view.state.doc, finding))
      view.dispatch(setDiagnostics(view.state, shown))
      view.dispatch({ effects: markFindings.of(shown) })
    },
    goTo(line) {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
  }
}

/** Where a finding stands in the text as it is by now; what was said of a longer text stays inside. */
function placed(doc: Text, { line, column, endColumn, severity, message }: MarkedFinding): Diagnostic {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines))
  const start = Math.min(from + column - 1, to)
  return { from: start, to: Math.min(Math.max(start, from + endColumn - 1), to), severity, message }
}
