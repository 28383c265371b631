import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A paragraph of a Word file. `list`: bullets or numbers that Word makes; `style`: the id of a style. */
export function paragraph(
  text: string,
  look: { bold?: boolean; style?: string; list?: 'bullets' | 'numbers'; depth?: number } = {},
): string {
  const { bold, style, list, depth = 0 } = look
  const number = list
    ? `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list === 'bullets' ? 1 : 2}"/></w:numPr>`
    : ''
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')
    .replace(/\t/g, '</w:t><w:tab/><w:t xml:space="preserve">')
  return `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${number}</w:pPr><w:r><w:rPr>${bold ? '<w:b/>' : ''}</w:rPr>${runs}</w:r></w:p>`
}

/** `across`: how many columns it spans; `down`: it begins a merged cell or is a lower part of one. */
export type WordCell =
  | string
  | { content: string | readonly string[]; across?: number; down?: 'first' | 'below'; bold?: boolean }

/** A table; a cell's content is text or paragraphs made before. */
export const table = (rows: readonly (readonly WordCell[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`

function cellXml(cell: WordCell): string {
  const { content, across = 1, down, bold = false } = typeof cell === 'string' ? { content: cell } : cell
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''
  const merge = down === 'first' ? '<w:vMerge w:val="restart"/>' : down === 'below' ? '<w:vMerge/>' : ''
  const inside = typeof content === 'string' ? paragraph(content, { bold }) : content.join('')
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${inside}</w:tc>`
}

const NUMBERING = `${DECLARATION}<w:numbering xmlns:w="${MAIN}">${['bullet', 'decimal']
  .map(
    (format, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .join(
    '',
  )}${[0, 1].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`

const STYLES = `${DECLARATION}<w:styles xmlns:w="${MAIN}">${[1, 2]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('')}</w:styles>`

/** A whole .docx of these paragraphs and tables; `headers` are the contents of its page headers. */
export function wordFile(
  body: readonly string[],
  { headers = [], parts = {} }: { headers?: readonly string[]; parts?: Record<string, string> } = {},
): Uint8Array {
  const relations = [
    ['styles', 'styles.xml'],
    ['numbering', 'numbering.xml'],
    ...headers.map((_, index) => ['header', `header${index + 1}.xml`]),
  ]
  const files: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${DECLARATION}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    ...Object.fromEntries(
      headers.map((content, index) => [
        `word/header${index + 1}.xml`,
        `${DECLARATION}<w:hdr xmlns:w="${MAIN}" xmlns:r="${OFFICE}">${content}</w:hdr>`,
      ]),
    ),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}
