import type { PAPER_RULES } from '#app/domain/procedure/rules-of-papers.ts'
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

export const rulesOfPapers: RuleWording<typeof PAPER_RULES> = {
  F1: {
    sentence: ({ form }) => `Biểu mẫu ${form} được dẫn nhưng không có trong danh mục biểu mẫu.`,
  },
  F2: {
    sentence: ({ form, name }) => `Biểu mẫu ${form} (${name}) có trong danh mục nhưng không bước nào dẫn.`,
  },
  F3: {
    sentence: ({ form }) => `Biểu mẫu ${form} có hai lần trong danh mục.`,
  },
  R1: {
    sentence: ({ version }) => `Văn bản lần ${version} chưa có dòng nào trong bảng sửa đổi tài liệu.`,
  },
  R2: {
    sentence: ({ written, version }) =>
      `Dòng mới nhất của bảng sửa đổi ghi “${written}”, văn bản này là lần ${version}.`,
  },
  O1: {
    sentence: ({ title, expected }) => `Tên mục “${title}” có lỗi chữ; được hiểu là “${expected}”.`,
  },
  O2: {
    sentence: ({ section }) => `Thiếu mục “${SECTION_NAMES[section]}”.`,
  },
  O3: {
    sentence: ({ section, title }) =>
      `Mục “${title}” trùng với mục “${SECTION_NAMES[section]}” đã có; chỉ mục đầu được dùng.`,
  },
  O4: {
    sentence: ({ cells, columns }) =>
      `Hàng có ${cells} ô nhưng bảng chỉ có ${columns} cột; phần thừa không hiển thị.`,
  },
  O5: {
    sentence: ({ section, missing }) =>
      missing === 'table'
        ? `Mục “${SECTION_NAMES[section]}” không có bảng đọc được.`
        : `Bảng tại mục “${SECTION_NAMES[section]}” không có cột ${COLUMNS[missing] ?? missing}.`,
  },
  X1: {
    sentence: ({ reference }) => `Không có mục ${reference} trong văn bản.`,
  },
}
