import { labels } from './labels.ts'
import { time } from './time.ts'

type At = { line: number }

/** Nhập danh sách cán bộ from a table. */
export const peopleImport = {
  title: 'Nhập danh sách cán bộ',
  explanation:
    'Tệp CSV (UTF-8) có dòng đầu là tên cột. Xem trước không ghi gì; khi nhập thì ghi tất cả hoặc không ghi gì. Người mới chưa có mật khẩu.',
  columns: (names: string) => `Các cột: ${names}.`,
  columnsHint:
    'unit là mã đơn vị (tên đơn vị khi mã trùng); roles là các vai trò, cách nhau bằng dấu chấm phẩy; from là ngày bắt đầu. Cột rank, documentNumber, documentDate bỏ trống được.',
  file: 'Tệp CSV',
  fileHint: 'Tối đa 2 MiB. Có tệp thì không dùng nội dung dán bên dưới.',
  pasted: 'Hoặc dán nội dung',
  preview: 'Xem trước',
  confirm: 'Nhập',
  nothingGiven: 'Chọn tệp hoặc dán nội dung.',
  notUtf8: 'Tệp không phải văn bản UTF-8. Lưu lại dưới dạng “CSV UTF-8” rồi chọn lại.',
  refused: (count: number) => `${count} chỗ cần sửa; chưa ghi gì.`,
  more: (count: number) => `Và ${count} chỗ khác.`,
  planned: (registered: number, added: number, unchanged: number) =>
    `Xem trước, chưa ghi gì: ${registered} người mới, ${added} chức vụ thêm, ${unchanged} dòng không đổi.`,
  done: (registered: number, added: number, unchanged: number) =>
    `Đã nhập: ${registered} người mới, ${added} chức vụ thêm, ${unchanged} dòng không đổi.`,
  line: 'Dòng',
  effect: 'Sẽ làm',
  effects: {
    registered: 'Đăng ký mới',
    'post-added': 'Thêm chức vụ',
    unchanged: 'Không đổi',
  },
  atLine: (line: number, sentence: string) => `Dòng ${line}: ${sentence}`,
  problems: {
    'csv.unreadable': ({ line }: At) => `Dòng ${line}: dấu ngoặc kép hoặc ô không đúng dạng CSV.`,
    'csv.empty': () => 'Không có dòng nào dưới dòng tên cột.',
    'csv.too-long': ({ most }: { most: number }) => `Quá ${most} dòng; hãy chia thành nhiều tệp.`,
    'csv.column-missing': ({ column }: { column: string }) => `Thiếu cột ${column}.`,
    'csv.column-unknown': ({ column }: { column: string }) => `Không có cột nào tên “${column}”.`,
    'csv.column-twice': ({ column }: { column: string }) => `Cột ${column} có hai lần.`,
    'person-line.date-unreadable': ({ line, column, value }: At & { column: string; value: string }) =>
      `Dòng ${line}: cột ${column} ghi “${value}”, không phải ngày dạng ngày/tháng/năm.`,
    'person-line.role-unknown': ({ line, value }: At & { value: string }) =>
      `Dòng ${line}: không có vai trò “${value}”.`,
    'person-line.cell-missing': ({ line, column }: At & { column: string }) =>
      `Dòng ${line}: cột ${column} bỏ trống.`,
  },
  refusals: {
    'person-line.unit-unknown': ({ unit, from }: { unit: string; from: string }) =>
      `không có đơn vị nào mã hay tên “${unit}” vào ngày ${time.date(from)}.`,
    'person-line.unit-ambiguous': ({ unit, names }: { unit: string; names: readonly string[] }) =>
      `“${unit}” là của nhiều đơn vị: ${names.join('; ')}. Ghi đúng tên hoặc mã riêng.`,
    'person-line.other-person': (known: { account: string; name: string; rank: string | null }) =>
      `tên đăng nhập ${known.account} là của ${[known.rank, known.name].filter(Boolean).join(' ')}; đổi họ tên, cấp bậc ở trang của người ấy.`,
    'person-line.other-roles': ({
      title,
      roles,
    }: {
      title: string
      roles: readonly (keyof typeof labels.roles)[]
    }) =>
      `chức vụ ${title} đã có với vai trò: ${roles.map((role) => labels.roles[role]).join(', ') || 'chỉ xem'}; đổi vai trò ở trang của chức vụ.`,
  },
}
