import type { PublicationWay } from '#app/domain/calendar/facts.ts'

const way = {
  'two-people': ({ proposer, publisher }: Extract<PublicationWay, { kind: 'two-people' }>) =>
    `${proposer.name} đề nghị, ${publisher.name} xác nhận`,
  'set-up': () => 'nạp bằng dòng lệnh khi lập cơ sở dữ liệu',
  'with-base': () => 'công bố theo lịch gốc',
}

/** Words of proposing a calendar and confirming it: two people, never one. */
export const calendarProposals = {
  title: 'Đề nghị công bố lịch',
  toImpact: 'Xem tác động và đề nghị công bố',
  propose: (version: number) => `Đề nghị công bố phiên bản ${version}`,
  proposeTitle: 'Đề nghị công bố',
  proposeConsequence:
    'Đề nghị được ghi nhận trên mã băm của toàn bộ lịch; từ đó không ai sửa được nữa, trừ khi rút lại. Một người khác có quyền công bố sẽ xác nhận hoặc trả lại.',
  waiting: (code: string, proposer: string, moment: string) =>
    `Lịch ${code}: ${proposer} đề nghị công bố ${moment}, đang chờ người thứ hai`,
  calendar: 'Lịch',
  proposer: 'Người đề nghị',
  proposedAt: 'Thời điểm đề nghị',
  hash: 'Mã băm nội dung',
  confirmTitle: 'Xác nhận và công bố',
  confirmConsequence: 'Công bố là ngay và không rút lại được; sửa thì công bố phiên bản sau.',
  confirm: (version: number) => `Xác nhận và công bố phiên bản ${version}`,
  notYou: 'Anh/chị chưa xác nhận được:',
  toReturn: 'Trả lại đề nghị',
  returnTitle: 'Trả lại đề nghị công bố lịch',
  returnConsequence: 'Đề nghị trở lại thành dự thảo, kèm lý do. Không hồ sơ nào đổi hạn.',
  reason: 'Lý do trả lại',
  reasonHint: 'Cần sửa gì, ở ngày nào, theo văn bản nào.',
  toWithdraw: 'Rút đề nghị để sửa',
  withdrawTitle: 'Rút đề nghị công bố lịch',
  withdrawConsequence:
    'Đề nghị trở lại thành dự thảo để sửa; muốn công bố thì đề nghị lại. Việc rút được ghi nhận.',
  returned: (reason: string) => `Đề nghị đã bị trả lại: ${reason}`,
  work: 'Lịch chờ tôi xác nhận',
  workColumns: { calendar: 'Lịch', proposer: 'Người đề nghị', citation: 'Căn cứ' },
  open: 'Xem tác động',
  about: (code: string) => `lịch ${code}`,
  publishedBy: (published: PublicationWay): string =>
    published.kind === 'two-people' ? way['two-people'](published) : way[published.kind](),
}
