import type { Signatory, SignatureRole } from '../../domain/procedure/model.ts'
import type { Doubts } from './doubt.ts'
import { cellText, keyOf, type SourceBlock, type SourceRow, textOfBlock } from './source-block.ts'

const ROLES: readonly [RegExp, SignatureRole][] = [
  [/^(?:nguoi )?(?:soan thao|bien soan|lap)\b/, 'author'],
  [/^(?:nguoi )?(?:xem xet|kiem tra|soat xet)\b/, 'reviewer'],
  [/^(?:nguoi )?(?:phe duyet|duyet)\b/, 'approver'],
]
const NAME = /^(?:ho va ten|ho ten|ho, ten|ten)\b/
const POSITION = /^(?:chuc vu|chuc danh)\b/
const SIGNATURE = /^(?:chu ky|ky ten|ky)\b/

const roleOf = (text: string): SignatureRole | null =>
  text.length > 60 ? null : (ROLES.find(([pattern]) => pattern.test(keyOf(text)))?.[1] ?? null)

type Fields = { name: string; position: string; signature: string | null }
type Taken = { role: SignatureRole } & Fields

/** Whether a row opens a signature table: two of its cells name the roles, or one does beside names and posts. */
export function isSignatureHeader(row: SourceRow): boolean {
  const texts = row.cells.map(cellText)
  const roles = texts.filter((text) => roleOf(text) !== null).length
  return row.cells.length <= 6 && (roles >= 2 || isTurned(texts))
}

/** A table with a row for each signer: its header has the names of the columns. */
const isTurned = (texts: readonly string[]): boolean =>
  texts.some((text) => NAME.test(keyOf(text))) && texts.some((text) => POSITION.test(keyOf(text)))

/**
 * Bảng chữ ký: reads the first table of who drafted, reviewed and approved, and takes it out of the text: signers
 * stand in the header block. Names and posts are copied as they stand, in whatever row.
 */
export function withoutSignatures(
  blocks: readonly SourceBlock[],
  doubts: Doubts,
): { blocks: SourceBlock[]; signatories: Signatory[] } {
  const start = blocks.findIndex(
    (block, index) =>
      block.kind === 'row' &&
      !isInside(blocks[index - 1], block) &&
      isSignatureHeader(block) &&
      signersIn(tableFrom(blocks, index)).length > 0,
  )
  if (start < 0) return { blocks: [...blocks], signatories: [] }
  const rows = tableFrom(blocks, start)
  const signers = signersIn(rows)
  const line = rows[0]!.line
  doubts.push({
    code: 'signatures-read',
    line,
    arguments: { to: rows.at(-1)!.line, text: rows.map(textOfBlock).join(' | ') },
  })
  const unsigned = signers.filter(({ signature }) => signature === '').map(({ role }) => role)
  if (unsigned.length > 0) doubts.push({ code: 'signature-empty', line, arguments: { roles: unsigned } })
  for (const { role, name } of signers)
    if (name === '') doubts.push({ code: 'signatory-name-empty', line, arguments: { role } })
  const signatories = signers.map(
    ({ role, name, position }): Signatory => ({
      role,
      name,
      rank: null,
      position: position === '' ? null : position,
      capacity: null,
    }),
  )
  return { blocks: [...blocks.slice(0, start), ...blocks.slice(start + rows.length)], signatories }
}

const isInside = (before: SourceBlock | undefined, row: SourceRow): boolean =>
  before?.kind === 'row' && before.table === row.table

function tableFrom(blocks: readonly SourceBlock[], start: number): SourceRow[] {
  const rows: SourceRow[] = []
  const first = blocks[start] as SourceRow
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'row' || block.table !== first.table) break
    rows.push(block)
  }
  return rows
}

function signersIn(rows: readonly SourceRow[]): Taken[] {
  const [header, ...rest] = rows
  const heads = header!.cells.map(cellText)
  const lines = rest.map((row) => row.cells.map(cellText))
  const turned = isTurned(heads)
  if (turned) {
    const column = (pattern: RegExp) => heads.findIndex((text) => pattern.test(keyOf(text)))
    const [name, position, signature] = [column(NAME), column(POSITION), column(SIGNATURE)]
    return lines.flatMap((cells): Taken[] => {
      const role = cells.map(roleOf).find((each) => each !== null)
      if (!role) return []
      return [
        {
          role,
          name: cells[name] ?? '',
          position: cells[position] ?? '',
          signature: signature < 0 ? null : (cells[signature] ?? ''),
        },
      ]
    })
  }
  // No column for labels: the roles begin in the first cell.
  if (roleOf(heads[0] ?? '') !== null) return signersBelow(rows)
  const labelled = (pattern: RegExp) => lines.find((cells) => pattern.test(keyOf(cells[0] ?? '')))
  const [names, positions, signatures] = [labelled(NAME), labelled(POSITION), labelled(SIGNATURE)]
  return heads.flatMap((text, column): Taken[] => {
    const role = roleOf(text)
    if (!role) return []
    return [
      {
        role,
        name: names?.[column] ?? '',
        position: positions?.[column] ?? '',
        signature: signatures ? (signatures[column] ?? '') : null,
      },
    ]
  })
}

const LABEL =
  /^(?:(họ và tên|họ tên|họ, tên|tên)|(chức vụ|chức danh)|(chữ ký|ký tên|ký))\s*(?:[:.]\s*(.*))?$/iu

/** Each column has its own labels (`Họ tên: …`), or none and the name in its last line, under the signature. */
function signersBelow([header, ...rest]: readonly SourceRow[]): Taken[] {
  return header!.cells.flatMap((head, column): Taken[] => {
    const role = roleOf(cellText(head))
    if (!role) return []
    const taken: Taken = { role, name: '', position: '', signature: null }
    const lines = rest.flatMap((row) => row.cells[column]?.lines ?? []).map(({ text }) => text)
    for (const line of lines) {
      const label = LABEL.exec(line)
      if (label?.[1]) taken.name = label[4] ?? ''
      else if (label?.[2]) taken.position = label[4] ?? ''
      else if (label?.[3]) taken.signature = label[4] ?? ''
    }
    const labelled = lines.some((line) => LABEL.test(line))
    return [labelled ? taken : { ...taken, name: lines.at(-1) ?? '' }]
  })
}
