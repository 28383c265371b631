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
    name: 'Biểu mẫu được dẫn có trong danh mục',
    why: 'Cán bộ không tìm được mẫu thì tự chế mẫu.',
    mend: 'Thêm vào mục Biểu mẫu, hoặc sửa mã.',
  },
  F2: {
    sentence: ({ form, name }) => `Biểu mẫu ${form} (${name}) có trong danh mục nhưng không bước nào dẫn.`,
    name: 'Biểu mẫu trong danh mục được dùng',
    why: 'Mẫu không bước nào dùng là mẫu thừa, hoặc một bước bị quên.',
    mend: 'Dẫn mẫu ở bước dùng nó, hoặc bỏ khỏi danh mục.',
  },
  F3: {
    sentence: ({ form }) => `Biểu mẫu ${form} có hai lần trong danh mục.`,
    name: 'Mỗi biểu mẫu một dòng',
    why: 'Hai dòng một mã thì không biết tên nào đúng.',
    mend: 'Bỏ dòng trùng, hoặc đổi mã.',
  },
  R1: {
    sentence: ({ version }) => `Văn bản lần ${version} chưa có dòng nào trong bảng sửa đổi tài liệu.`,
    name: 'Bản sửa đổi có bảng sửa đổi',
    why: 'Từ bản thứ hai người đọc phải biết điều gì đã đổi (ISO 9001, 7.5.3.2 c).',
    mend: 'Lập dòng sửa đổi cho bản này.',
  },
  R2: {
    sentence: ({ written, version }) =>
      `Dòng mới nhất của bảng sửa đổi ghi “${written}”, văn bản này là lần ${version}.`,
    name: 'Dòng mới nhất là của bản này',
    why: 'Bảng dừng ở bản trước thì không biết bản này đổi gì.',
    mend: 'Ghi lần ban hành/lần sửa đổi của bản này vào dòng mới nhất.',
  },
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
  X1: {
    sentence: ({ reference }) => `Không có mục ${reference} trong văn bản.`,
    name: 'Mục được dẫn có trong văn bản',
    why: 'Dẫn mục không có thì người đọc lạc.',
    mend: 'Sửa số mục.',
  },
}
