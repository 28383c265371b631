type At = { line: number }

/** Nhập danh sách đơn vị: what is wrong with a line, besides what the rules say of a unit. */
export const unitFile = {
  title: 'Nhập danh sách đơn vị',
  explanation:
    'Tệp CSV (UTF-8) có dòng đầu là tên cột. Xem trước không ghi gì; khi nhập thì ghi tất cả hoặc không ghi gì. Đơn vị đã có (cùng tên, cấp trên, ngày bắt đầu) không ghi lại.',
  columnsHint:
    'Chỉ name, parent, level là bắt buộc phải có cột. level: central, province, district, commune; how: merged, split, abolished; successors là tên các đơn vị kế thừa, cách nhau bằng dấu chấm phẩy; heir là đơn vị nhận hồ sơ và quy trình.',
  planned: (made: number, ended: number, unchanged: number) =>
    `Xem trước, chưa ghi gì: ${made} đơn vị mới, ${ended} đơn vị kết thúc, ${unchanged} dòng không đổi.`,
  effects: {
    registered: 'Đăng ký mới',
    'registered-ended': 'Đăng ký mới, có ngày kết thúc',
    ended: 'Ghi kết thúc',
    unchanged: 'Không đổi',
  },
  from: 'Từ ngày',
  until: 'Đến trước ngày',
  atLine: (line: number, sentence: string) => `Dòng ${line}: ${sentence}`,
  problems: {
    'unit-line.date-unreadable': ({ line, column, value }: At & { column: string; value: string }) =>
      `Dòng ${line}: cột ${column} ghi “${value}”, không phải ngày dạng ngày/tháng/năm.`,
    'unit-line.level-unknown': ({ line, value }: At & { value: string }) =>
      `Dòng ${line}: cấp “${value}” không có; dùng central, province, district hoặc commune.`,
    'unit-line.end-unknown': ({ line, value }: At & { value: string }) =>
      `Dòng ${line}: cách kết thúc “${value}” không có; dùng merged, split hoặc abolished.`,
  },
  refusals: {
    'unit-line.parent-unknown': ({ parent }: { parent: string }) =>
      `không có đơn vị cấp trên “${parent}” vào ngày bắt đầu.`,
    'unit-line.successor-unknown': ({ name }: { name: string }) =>
      `không có đơn vị kế thừa “${name}” vào ngày kết thúc.`,
    'unit-line.ends-before-it-begins': () => 'ngày kết thúc không sau ngày bắt đầu.',
    'unit-line.end-needs-a-kind': () => 'có ngày kết thúc thì cột how phải ghi cách kết thúc.',
    'unit-line.twice': ({ first }: { first: number }) => `trùng với dòng ${first}.`,
  },
}
