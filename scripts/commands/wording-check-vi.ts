import type { RegisterFileRefusal } from '#app/domain/catalogue/register-file.ts'

type RefusalOf<Code> = Extract<RegisterFileRefusal, { code: Code }>
export type RegisterFileTexts = {
  [Code in RegisterFileRefusal['code']]: (refusal: RefusalOf<Code>) => string
}

const registerFile: RegisterFileTexts = {
  'register-file.not-a-list': () => 'phải là một danh sách.',
  'register-file.not-an-object': () => 'phải là một đối tượng.',
  'register-file.unknown-field': () => 'danh mục không có mục này.',
  'register-file.text-missing': () => 'bắt buộc phải ghi.',
  'register-file.not-text': ({ found }) => `phải là chữ, không phải ${found}.`,
  'register-file.not-a-date': ({ found }) => `“${found}” không phải ngày có thật dạng YYYY-MM-DD.`,
  'register-file.ends-before-it-begins': ({ found }) => `ngày hết ${found} không sau ngày bắt đầu.`,
  'register-file.unknown-value': ({ found, known }) =>
    `“${found}” không dùng được; dùng một trong: ${known}.`,
  'register-file.twice': ({ found }) => `trùng với một dòng trước: ${found}.`,
}

/** Lời của `mt procedure check`. */
export const vietnameseCheck = {
  options: {
    calendar: 'tệp lịch (JSON); không có thì dùng lịch đi kèm',
    forms: 'danh mục biểu mẫu (JSON); không có thì dùng danh mục đi kèm',
    law: 'danh mục văn bản pháp luật (JSON); không có thì dùng danh mục đi kèm',
    units: 'danh mục đơn vị, cấp hành chính (JSON); không có thì dùng danh mục đi kèm',
    noRegisters: 'không dùng danh mục đi kèm nào; quy tắc cần danh mục được báo là chưa kiểm tra',
    previous: 'phiên bản trước của tệp; không có thì lấy bản liền trước trong cùng thư mục mã hiệu',
    on: 'ngày hỏi hiệu lực, YYYY-MM-DD; không có thì là hôm nay',
    fix: 'viết các sửa chữa chắc chắn vào tệp rồi kiểm tra lại',
  },
  registers: { forms: 'biểu mẫu', law: 'văn bản pháp luật', units: 'đơn vị' },
  shipped: (names: string) => `Dùng danh mục đi kèm: ${names}.`,
  wrongFile: (file: string) => `Danh mục ${file} có lỗi:`,
  notJson: (file: string, reason: string) => `Danh mục ${file} không phải JSON: ${reason}`,
  refusals: registerFile,
  previousFound: (file: string, previous: string) => `${file}: so với bản trước ${previous}`,
  previousUnreadable: (file: string, previous: string) =>
    `${file}: không đọc được bản trước ${previous}; không so sánh.`,
  previousOfOne: 'Tùy chọn --previous chỉ dùng khi kiểm tra một tệp.',
  wrongDay: (text: string) => `“${text}” không phải ngày có thật dạng YYYY-MM-DD.`,
  fixed: (file: string, places: number) => `${file}: đã sửa ${places} chỗ.`,
  notComposed: (file: string) => `${file}: không sửa, vì tệp không ở dạng NFC với xuống dòng LF hoặc CRLF.`,
  fixedWorse: (file: string) => `${file}: không sửa, vì sửa xong lại sinh lỗi khác.`,
}
