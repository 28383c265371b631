import { fold } from '../shared/fold.ts'
import type { ProcedureModel, SectionMeaning } from './model.ts'
import { findingsOf, rule, WARNING } from './rule.ts'
import { sectionOf, wholeText } from './section-text.ts'

const ifTthc = (model: ProcedureModel, meaning: SectionMeaning) =>
  model.header.kind === 'tthc' ? sectionOf(model, meaning) : undefined
/** What a section states it states early. */
const MOST_READ = 10_000
const folded = (text: string): string => fold(text.slice(0, MOST_READ)).replace(/[^\S\n]+/g, ' ')
const foldedText = (model: ProcedureModel, meaning: SectionMeaning): string =>
  folded(wholeText(model, meaning))

/** `01 (một) bộ`, `một bộ`, `02bộ`, `số lượng: 01`; that nothing is brought counts too. */
const COUNTS_SETS =
  /(?:\b\d{1,2}|\bmot|\bhai|\bba) ?(?:\([^()]{1,20}\) ?)?\(?bo\b|so (?:luong|bo)[^\n]{0,40}?[:\s(]\d{1,2}\b/
const SAYS_A_NUMBER = /\d|\b(?:mot|hai|ba|khong)\b/

/** P1: how many sets of papers a citizen brings (NĐ 63/2010/NĐ-CP, điều 8). */
const setsAreCounted = rule<Record<string, never>>()({
  id: 'P1',
  severity: WARNING,
  check: (model) => {
    const components = ifTthc(model, 'components')
    if (!components) return []
    const sets = sectionOf(model, 'sets')
    // A section that is empty is told as such.
    if (sets && (wholeText(model, 'sets').trim() === '' || SAYS_A_NUMBER.test(foldedText(model, 'sets'))))
      return []
    const told = model.sections.map(({ title, text }) => `${title}\n${text}`).filter(mentionsSets)
    if (told.some((text) => COUNTS_SETS.test(folded(text)))) return []
    return [{ at: sets?.at ?? components.at, arguments: {} }]
  },
})
const mentionsSets = (text: string): boolean => /[bB][ộỘ]|[sS][ốỐ]/.test(text)

/** An amount, that nothing is paid, or the document and the table that give the amounts. */
const STATES_FEE =
  /\bkhong\b|\bmien\b|\d{1,3}(?:[.,]\d{3})+|\d ?(?:dong|d|vnd|nghin|ngan|trieu|k|%)\b|\d{4}|\d\/[a-z]/

/** P2: what it costs, or that it costs nothing (Luật Phí và lệ phí: who collects publishes the rate). */
const feeIsStated = rule<{ written: string }>()({
  id: 'P2',
  severity: WARNING,
  check: (model) => {
    const fee = ifTthc(model, 'fee')
    if (!fee) return []
    const written = wholeText(model, 'fee').trim()
    if (written === '' || STATES_FEE.test(foldedText(model, 'fee'))) return []
    return [{ at: fee.at, arguments: { written: written.slice(0, 120) } }]
  },
})

/** `05 năm`, `năm (05) năm`, `vĩnh viễn`, `lâu dài`, until something happens, or the document that says it. */
const STATES_PERIOD =
  /(?:\d{1,3}|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi lam)) ?(?:\([^()]{1,30}\) ?)?(?:nam|thang)\b|(?:vinh vien|lau dai|den khi|het hieu luc)|\d\/(?:\d{4}\/)?[a-z]/

/** P3: how long the dossier is kept (Luật Lưu trữ 33/2024/QH15; ISO 9001 7.5.3.2 d). */
const retentionHasPeriod = rule<Record<string, never>>()({
  id: 'P3',
  severity: WARNING,
  check: (model) => {
    const retention = ifTthc(model, 'retention')
    if (!retention || !model.retention || STATES_PERIOD.test(foldedText(model, 'retention'))) return []
    return [{ at: retention.at, arguments: {} }]
  },
})

/** P4: an original or a copy: the citizen must know which. */
const componentsAreTicked = rule<{ name: string }>()({
  id: 'P4',
  severity: WARNING,
  check: (model, findings) =>
    model.header.kind !== 'tthc'
      ? []
      : findingsOf(findings, 'component-unticked').map(({ at, name }) => ({
          at,
          arguments: { name: name.slice(0, 120) },
        })),
})

/** Words that name no result: whatever stays besides them does. */
const HOLLOW =
  /\b(?:ket qua|giai quyet|thuc hien|thu tuc hanh chinh|thu tuc|tthc|ho so|cua|theo|quy dinh|hien hanh|phap luat|cong viec|duoc|da|hoan thanh|co|va|la|cac|tra|cho|cong dan|to chuc|ca nhan|tai|muc|dung|dam bao|yeu cau|kem theo|neu)\b/g

/** P5: what the citizen goes home with (NĐ 63/2010/NĐ-CP, điều 8). */
const resultIsNamed = rule<{ written: string }>()({
  id: 'P5',
  severity: WARNING,
  check: (model) => {
    const result = ifTthc(model, 'result')
    if (!result) return []
    const written = wholeText(model, 'result').trim()
    if (written === '' || /[a-z]/.test(foldedText(model, 'result').replace(HOLLOW, ''))) return []
    return [{ at: result.at, arguments: { written: written.slice(0, 120) } }]
  },
})

/** What every procedure for citizens tells them. */
export const TTHC_RULES = [
  setsAreCounted,
  feeIsStated,
  retentionHasPeriod,
  componentsAreTicked,
  resultIsNamed,
] as const
