import { fold } from '../shared/fold.ts'
import { onOneLine } from '../shared/one-line.ts'
import type { Performer, ProcedureHeader, ProcedureLevel } from './model.ts'

/** Openings of a name, folded, that mean the applicant: his acts precede receipt and have no time of ours. */
const APPLICANT = [
  'cong dan',
  'ca nhan',
  'nguoi dan',
  'to chuc',
  'doanh nghiep',
  'chu ho',
  'chu the',
  'khach hang',
  'nguoi nop',
  'nguoi de nghi',
  'nguoi yeu cau',
  'nguoi duoc cap',
  'nguoi dai dien',
  'nguoi lam thu tuc',
  'co quan tien hanh to tung',
  'co quan khac',
  'co quan de nghi',
  'co quan, to chuc',
  'co quan yeu cau',
]

/** Openings that look like an applicant and are officials: `Cá nhân được phân công`. */
const STILL_OFFICIAL = ['ca nhan duoc phan cong', 'ca nhan duoc giao', 'ca nhan thu ly', 'to chuc can bo']

/** Bodies above or beside every provincial unit. `bộ phận` is ours, `bộ` is a ministry. */
const OUTSIDE =
  /^(?:tong cuc|cuc|chi cuc|bo(?! phan\b)|so|ubnd|uy ban nhan dan|toa an|vien kiem sat|buu dien|buu chinh|ngan hang|van phong chinh phu|thu tuong|van phong dang ky|co quan thue|kho bac)\b|\bbo cong an$/

/** What is outside a unit of that level, by words anywhere in the name. */
const OUTSIDE_OF_LEVEL: Record<ProcedureLevel, RegExp> = {
  // At the ministry, departments (cục) are ours; the provinces are not.
  central:
    /^(?:ubnd|uy ban nhan dan|toa an|vien kiem sat|buu dien|buu chinh)\b|\bcong an (?:cap )?(?:tinh|thanh pho|huyen|xa|phuong)\b/,
  province: /\bcong an (?:cap )?(?:huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b/,
  district: /^phong\b|\bcong an (?:cap )?(?:tinh|xa|phuong|thi tran)\b|\bp[acvx]\d{2}\b/,
  commune: /^phong\b|\bcong an (?:cap )?(?:tinh|thanh pho|huyen|quan)\b|\bp[acvx]\d{2}\b/,
}

/** `Công an cấp xã` and `Trưởng Công an xã Diên Thạnh` speak of one unit. */
const withoutCap = (folded: string): string => folded.replace(/\bcap /g, '').trim()
const folded = (name: string): string => onOneLine(fold(name)).trim()

function performerOf(name: string, header: Pick<ProcedureHeader, 'unit' | 'level'>): Performer {
  const words = folded(name)
  if (STILL_OFFICIAL.some((start) => words.startsWith(start))) return 'unit'
  if (APPLICANT.some((start) => words.startsWith(start))) return 'applicant'
  const unit = withoutCap(folded(header.unit))
  if (unit !== '' && withoutCap(words).includes(unit)) return 'unit'
  if (header.level !== 'central' && OUTSIDE.test(words)) return 'outside'
  return OUTSIDE_OF_LEVEL[header.level].test(words) ? 'outside' : 'unit'
}

/**
 * Bên thực hiện of a step, from the names in its Trách nhiệm cell. One of our posts among them makes it ours;
 * a body outside goes before the applicant; a step without anybody counts as ours until somebody is named.
 */
export function performerOfAll(
  responsible: readonly string[],
  header: Pick<ProcedureHeader, 'unit' | 'level'>,
): Performer {
  const performers = responsible.map((name) => performerOf(name, header))
  if (performers.length === 0 || performers.includes('unit')) return 'unit'
  return performers.includes('outside') ? 'outside' : 'applicant'
}
