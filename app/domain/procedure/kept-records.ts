/** Hồ sơ cần lưu, as one line of the list of records: what is kept, where, for how long; null what the text does not say. */
export type KeptRecord = { what: string; place: string | null; period: string | null }

const PERIOD =
  /(?:trong(?: thời hạn| vòng)? )?(\d+ (?:năm|tháng)|vĩnh viễn|theo quy định[^.;()]*)\s*(?:\([^)]*\))?\s*[.;]?\s*$/iu
const KEPT_AT = /^(.*?),?\s*(?:được |phải )?lưu(?: trữ| giữ)?\s*(?:tại|ở)\s+(.*)$/iu

/**
 * The lines of the section Hồ sơ cần lưu, read as "<what> được lưu tại <place> <period>" (TCVN ISO 9001:2015, 7.5.3.2 d).
 * A line of another shape is kept whole as what it says, and nothing is guessed.
 */
export const keptRecords = (retention: string): KeptRecord[] =>
  retention
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•]\s*/, '').trim())
    .filter((line) => line !== '')
    .map(keptRecord)

function keptRecord(line: string): KeptRecord {
  const period = PERIOD.exec(line)
  const rest = period ? line.slice(0, period.index).trim() : line
  const kept = KEPT_AT.exec(rest)
  const trimmed = (text: string) => text.replace(/[\s,.;:–-]+$/u, '').trim()
  const place = kept ? trimmed(kept[2]!) : ''
  return {
    what: trimmed(kept ? kept[1]! : rest) || line,
    place: place === '' ? null : place,
    period: period ? trimmed(period[1]!) : null,
  }
}
