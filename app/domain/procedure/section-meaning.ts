import { fold } from '../shared/fold.ts'
import type { SectionMeaning } from './model.ts'

/**
 * Tên các mục: every title under which offices write a section, the official one first. Sections are found by
 * these names and never by their numbers, which differ from procedure to procedure.
 */
const TITLES: Record<SectionMeaning, readonly string[]> = {
  revisions: [
    'Sửa đổi tài liệu',
    'Theo dõi sửa đổi tài liệu',
    'Bảng theo dõi sửa đổi',
    'Tình trạng sửa đổi tài liệu',
  ],
  purpose: ['Mục đích'],
  scope: ['Phạm vi', 'Phạm vi áp dụng', 'Phạm vi, đối tượng áp dụng'],
  references: ['Tài liệu viện dẫn', 'Tài liệu tham chiếu', 'Tài liệu liên quan'],
  definitions: [
    'Định nghĩa/viết tắt',
    'Định nghĩa, từ viết tắt',
    'Thuật ngữ và định nghĩa',
    'Thuật ngữ, định nghĩa, viết tắt',
    'Giải thích từ ngữ, viết tắt',
    'Từ viết tắt',
  ],
  content: ['Nội dung quy trình', 'Nội dung'],
  'legal-basis': ['Cơ sở pháp lý', 'Căn cứ pháp lý'],
  applicants: ['Đối tượng thực hiện TTHC', 'Đối tượng thực hiện', 'Đối tượng giải quyết TTHC'],
  authority: [
    'Cơ quan giải quyết TTHC',
    'Cơ quan thực hiện TTHC',
    'Cơ quan thực hiện',
    'Thẩm quyền giải quyết',
  ],
  components: ['Thành phần hồ sơ', 'Thành phần, số lượng hồ sơ', 'Hồ sơ gồm', 'Thành phần hồ sơ, số lượng'],
  sets: ['Số lượng hồ sơ', 'Số bộ hồ sơ'],
  'time-limit': [
    'Thời gian xử lý',
    'Thời hạn xử lý',
    'Thời gian giải quyết',
    'Thời hạn giải quyết',
    'Thời hạn giải quyết TTHC',
    'Thời gian giải quyết TTHC',
    'Thời gian xử lý hồ sơ',
    'Thời hạn giải quyết hồ sơ',
  ],
  reception: [
    'Thời gian và địa điểm tiếp nhận hồ sơ, trả kết quả',
    'Thời gian, địa điểm tiếp nhận và trả kết quả',
    'Nơi tiếp nhận và trả kết quả',
    'Địa điểm tiếp nhận và trả kết quả',
    'Thời gian tiếp nhận hồ sơ',
    'Cách thức thực hiện',
  ],
  fee: ['Lệ phí', 'Phí, lệ phí', 'Phí', 'Phí và lệ phí (nếu có)'],
  result: [
    'Kết quả thực hiện thủ tục',
    'Kết quả thực hiện TTHC',
    'Kết quả thực hiện',
    'Kết quả giải quyết',
    'Kết quả',
  ],
  steps: [
    'Quy trình xử lý công việc',
    'Quy trình giải quyết',
    'Trình tự thực hiện',
    'Trình tự các bước',
    'Các bước thực hiện',
    'Trình tự xử lý công việc',
  ],
  forms: ['Biểu mẫu', 'Danh mục biểu mẫu', 'Biểu mẫu kèm theo', 'Biểu mẫu sử dụng'],
  retention: ['Hồ sơ cần lưu', 'Lưu hồ sơ', 'Hồ sơ lưu', 'Lưu trữ hồ sơ', 'Hồ sơ lưu trữ'],
}

/** Longer headings are sentences; comparing them letter by letter would only cost time. */
const LONGEST_TITLE = 120

/** The words of a title with their marks, without what offices leave to taste: case, punctuation, và, các, TTHC. */
const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<!\S)tthc(?!\S)/g, 'thủ tục hành chính')
    .split(' ')
    .filter((word) => word !== '' && word !== 'và' && word !== 'các')
    .join(' ')

type Known = { meaning: SectionMeaning; title: string; words: string; folded: string }
const KNOWN: readonly Known[] = Object.entries(TITLES).flatMap(([meaning, titles]) =>
  titles.map((title) => {
    const words = wordsOf(title)
    return { meaning: meaning as SectionMeaning, title, words, folded: fold(words) }
  }),
)

/** One wrong letter in eight is a damaged title; more is another title. */
const mistakesAllowed = (length: number): number => Math.floor(length / 8)

/** Edits that turn one text into the other, or more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[b.length]!
}

/**
 * Ý nghĩa của một mục, by its title. `damaged` holds the right title when marks or letters are wrong (`HỒ SƠ
 * CẢN LƯU`): still the same section, but to be told. Null when no known section has such a title.
 */
export function meaningOf(title: string): { meaning: SectionMeaning; damaged: string | null } | null {
  if (title.length > LONGEST_TITLE) return null
  const words = wordsOf(title)
  const folded = fold(words)
  const same = KNOWN.filter((known) => known.folded === folded)
  if (same.length > 0) {
    const intact = same.some((known) => known.words === words)
    return { meaning: same[0]!.meaning, damaged: intact ? null : same[0]!.title }
  }
  let nearest: Known | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const known of KNOWN) {
    const most = mistakesAllowed(known.folded.length)
    if (most === 0) continue
    const mistakes = distance(folded, known.folded, most)
    if (mistakes <= most && mistakes < fewest) {
      nearest = known
      fewest = mistakes
    }
  }
  return nearest && { meaning: nearest.meaning, damaged: nearest.title }
}
