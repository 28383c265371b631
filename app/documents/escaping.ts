/** Text as HTML character data or a double-quoted attribute value. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Lines of text as HTML, one `<br>` between two. */
export const escapeLines = (lines: readonly string[]): string => lines.map(escapeHtml).join('<br>')

/**
 * Text as a CSS string with its quotes, for the margin boxes of `@page`, which take nothing else. `<` is
 * escaped too, so that no title can end the `<style>` element that holds it.
 */
export const cssString = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\r?\n/g, '\\a ')
    .replace(/</g, '\\3c ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters end a CSS string
    .replace(/[\u0000-\u001f\u007f]/g, ' ')}"`
