import type { LawStanding } from '#app/domain/procedure/document-lists.ts'

/** Danh mục tài liệu và hồ sơ (TCVN ISO 9001:2015, 7.5.3). */
export const documentLists = {
  tabsLabel: 'Các danh mục',
  titles: {
    internal: 'Danh mục tài liệu nội bộ',
    external: 'Danh mục tài liệu bên ngoài',
    records: 'Danh mục hồ sơ',
  },
  explanations: {
    internal: 'Mỗi quy trình một dòng: bản đang dùng để giải quyết hồ sơ.',
    external: 'Văn bản được các bản đang có hiệu lực viện dẫn ở mục cơ sở pháp lý.',
    records: 'Hồ sơ phải lưu theo mục “Hồ sơ cần lưu” của các bản đang có hiệu lực.',
  },
  asOfNow: (day: string, count: number) => `Tính đến ${day}: ${count} dòng.`,
  asOfPast: (day: string, count: number) => `Như lúc hết ngày ${day}, không phải hiện nay: ${count} dòng.`,
  pdf: 'Bản in (PDF)',
  csv: 'Tải về bảng tính (CSV)',
  none: 'Không có dòng nào.',
  nonePast: 'Vào ngày đó hệ thống không ghi bản nào có hiệu lực.',
  rowNumber: 'TT',
  columns: {
    internal: [
      'Mã hiệu',
      'Tên tài liệu',
      'Loại',
      'Lần ban hành/ sửa đổi',
      'Ngày ban hành',
      'Ngày sửa đổi',
      'Có hiệu lực từ',
      'Người phê duyệt',
      'Đơn vị chủ trì',
      'Đơn vị thực hiện',
      'Mã băm',
    ],
    external: ['Số, ký hiệu', 'Loại', 'Tên văn bản', 'Ngày ban hành', 'Hiệu lực', 'Được viện dẫn trong'],
    records: ['Quy trình', 'Tên quy trình', 'Hồ sơ', 'Nơi lưu', 'Thời hạn lưu'],
  },
  standings: {
    'in-effect': 'Còn hiệu lực',
    'not-yet': 'Chưa có hiệu lực',
    'not-ended': 'Sổ văn bản không ghi hết hiệu lực',
    ended: 'Hết hiệu lực',
    unknown: 'Chưa có trong sổ văn bản',
  } satisfies Record<LawStanding, string>,
  replacedBy: (numbers: string) => `thay bằng ${numbers}`,
  paper: 'Chép từ bản giấy, chưa xác minh',
  unknown: 'không ghi',
  printed: (moment: string) => `in lúc ${moment} (+07:00)`,
  printStill: 'Danh mục trên màn hình và tệp CSV vẫn xem được.',
}
