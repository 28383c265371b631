import { autosave } from './autosave.ts'
import { freshReadings } from './fresh-readings.ts'
import { localCopies, offerCopies } from './local-copies.ts'
import type { ScriptSettings } from './script-settings.ts'
import { sourceEditor } from './source-editor.ts'

/**
 * Trang Nguồn with a script: an editor laid over the text field, a preview that follows it, and saves by themselves. The
 * field stays what the form sends, so that every button works as it does without the script.
 */
const page = document.querySelector<HTMLElement>('[data-draft-page]')
const form = page?.querySelector<HTMLFormElement>('#draft-form')
const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]')
const seen = form?.querySelector<HTMLInputElement>('input[name="seen"]')

if (page && form && field && seen) {
  const settings: ScriptSettings = JSON.parse(page.dataset.draftPage!)
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  const copies = localCopies(settings.copy)
  const saves = autosave({ page, form, field, seen, settings, copies })
  const readings = freshReadings({ page, field, address: settings.reading })
  const editor = sourceEditor(field, {
    nonce,
    phrases: settings.search,
    onChange() {
      saves.changed()
      readings.changed()
    },
    onScroll: readings.showLine,
  })
  form.classList.add('draft-page__text--scripted')
  page.classList.add('draft-page--scripted')
  readings.onFindings(editor.mark)

  // Links to a line of the text lead into the editor.
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#line-"]')
    if (!link) return
    event.preventDefault()
    editor.goTo(Number(link.hash.slice('#line-'.length)))
  })
  void readings.now()
  void offerCopies({
    copies,
    into: page.querySelector<HTMLElement>('[data-local-copy]')!,
    words: settings.words,
    current: () => field.value,
    use(copy) {
      // It began from what was saved then: if that is saved otherwise by now, each difference will be asked.
      seen.value = copy.seen
      editor.replace(copy.text)
    },
  })
}
