import type { OUTLINE_RULES } from '#app/domain/procedure/rules-of-outline.ts'
import type { RuleWording } from '../rule-wording.ts'
import { SECTION_NAMES } from './rule-places.ts'

const COLUMNS: Record<string, string> = {
  code: 'mã',
  text: 'trình tự',
  responsible: 'trách nhiệm',
  time: 'thời gian',
  name: 'tên',
  description: 'mô tả nội dung sửa đổi',
  version: 'lần ban hành/lần sửa đổi',
}

export const rulesOfOutline: RuleWording<typeof OUTLINE_RULES> = {
  O1: {
    sentence: ({ title, expected }) => `Tên mục “${title}” có lỗi chữ; được hiểu là “${expected}”.`,
    name: 'Tên mục không có lỗi chữ',
    why: 'Tên mục hỏng vẫn được hiểu, nhưng bản in và mục lục sẽ sai.',
    mend: 'Sửa tên mục.',
  },
  O2: {
    sentence: ({ section }) => `Thiếu mục “${SECTION_NAMES[section]}”.`,
    name: 'Đủ các mục',
    why: 'Thiếu mục thì không làm theo được, hoặc trái thể thức của thủ tục hành chính.',
    mend: 'Thêm mục còn thiếu.',
  },
  O3: {
    sentence: ({ section, title }) =>
      `Mục “${title}” trùng với mục “${SECTION_NAMES[section]}” đã có; chỉ mục đầu được dùng.`,
    name: 'Mỗi mục một lần',
    why: 'Hai mục cùng nghĩa thì chỉ mục đầu được dùng.',
    mend: 'Gộp hai mục, hoặc đổi tên mục thứ hai.',
  },
  O4: {
    sentence: ({ cells, columns }) =>
      `Hàng có ${cells} ô nhưng bảng chỉ có ${columns} cột; phần thừa không hiển thị.`,
    name: 'Không có ô thừa',
    why: 'Ô vượt số cột không hiện trên màn hình và bản in, nhưng vẫn nằm trong văn bản được ký.',
    mend: 'Bỏ ô thừa, hoặc thêm cột.',
  },
  O5: {
    sentence: ({ section, missing }) =>
      missing === 'table'
        ? `Mục “${SECTION_NAMES[section]}” không có bảng đọc được.`
        : `Bảng tại mục “${SECTION_NAMES[section]}” không có cột ${COLUMNS[missing] ?? missing}.`,
    name: 'Bảng đọc được',
    why: 'Thiếu cột thì máy và người đều không biết ô nào là thời gian, ô nào là trách nhiệm.',
    mend: 'Đặt tên cột như mẫu: TT, Trình tự, Trách nhiệm, Thời gian, Biểu mẫu/Kết quả.',
  },
  O6: {
    sentence: ({ written, expected }) =>
      `Số mục không liên tục tại “${written}”${expected === '' ? '' : ` (cần là ${expected})`}.`,
    name: 'Số mục liên tục',
    why: 'Nơi khác dẫn “mục 5.4” thì phải tìm thấy đúng mục đó; số nhảy cóc hoặc thiếu số làm người đọc lạc.',
    mend: 'Đánh số lại các mục cùng cấp.',
  },
  O7: {
    sentence: ({ written, heading, reads }) =>
      ({
        missing: `Mục lục ghi “${written}” nhưng văn bản không có mục đó.`,
        differs: `Mục lục ghi “${written}”, tên mục là “${heading}”.`,
        unlisted: `Mục lục thiếu mục “${heading}”.`,
      })[reads],
    name: 'Mục lục khớp với các mục',
    why: 'Mục lục nói một đằng, văn bản một nẻo thì người đọc không biết có phần nào bị mất.',
    mend: 'Sửa mục lục theo các tên mục; hệ thống tự lập mục lục nên có thể bỏ hẳn.',
  },
  O12: {
    sentence: ({ title }) => `Mục “${title}” không có nội dung.`,
    name: 'Mục nào cũng có nội dung',
    why: 'Một tên mục không có gì bên dưới là phần bị mất hoặc bị quên.',
    mend: 'Viết nội dung, hoặc ghi “Không” nếu quả thật không có.',
  },
  X1: {
    sentence: ({ reference }) => `Không có mục ${reference} trong văn bản.`,
    name: 'Mục được dẫn có trong văn bản',
    why: 'Dẫn mục không có thì người đọc lạc.',
    mend: 'Sửa số mục.',
  },
}
