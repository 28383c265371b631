/** What the page tells its script: addresses, words, and the name under which copies are kept on this machine. */
export type ScriptSettings = {
  reading: string
  autosave: string
  hold: string
  copy: string
  /** `offer` holds `{moment}`, where the time of the copy goes. */
  words: Record<
    'unsaved' | 'saving' | 'offline' | 'notKept' | 'seeConflict' | 'offer' | 'use' | 'drop',
    string
  >
  /** The words of the search, by the English ones of its library. */
  search: Record<string, string>
}
