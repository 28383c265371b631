import type { ControlSheetPrint, SheetParty } from '#app/documents/control-sheet-print.ts'
import { bodyContents, renderBody } from '#app/documents/markdown.ts'
import type { ProcedurePrint } from '#app/documents/procedure-print.ts'

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

export const SAMPLE_BODY = `## I. MỤC ĐÍCH

- Quy định nội dung, trình tự và trách nhiệm trong việc xác nhận thông tin mẫu.

## V. NỘI DUNG QUY TRÌNH

### 5.9. Quy trình xử lý công việc

| TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/ Kết quả |
| --- | --- | --- | --- | --- |
| **Cơ quan, tổ chức đề nghị** | | | | |
${Array.from(
  { length: 40 },
  (_, at) =>
    `| B${at + 1} | Tiếp nhận, kiểm tra hồ sơ:<br>- hợp lệ: lập giấy tiếp nhận;<br>- chưa hợp lệ: yêu cầu bổ sung. | Cán bộ tiếp nhận | 02 giờ làm việc | BM.01 |`,
).join('\n')}
| Lưu ý | - Phiếu kiểm soát quá trình giải quyết hồ sơ (BM.05) thực hiện tại từng bước. | | | |

## VII. HỒ SƠ CẦN LƯU

Lưu tại Công an cấp xã 05 năm.
`

export const sampleProcedure: ProcedurePrint = {
  agency: 'Công an tỉnh Bình Hải',
  title: 'Xác nhận thông tin mẫu tại Công an cấp xã',
  code: 'QT00.MAU',
  issueNumber: 2,
  revision: 1,
  issuedOn: '2025-07-10',
  revisedOn: '2026-06-15',
  status: 'in-force',
  fromPaper: false,
  demonstration: true,
  bodyHtml: renderBody(SAMPLE_BODY),
  contents: bodyContents(SAMPLE_BODY),
  signatures: [
    {
      role: 'author',
      name: 'Đại úy Trần Văn A',
      position: 'Phó Trưởng Công an xã',
      capacity: null,
      signedAt: '2026-06-10T01:05:00Z',
    },
    {
      role: 'reviewer',
      name: 'Thiếu tá Lê Thị B',
      position: 'Phó Trưởng phòng PC06',
      capacity: null,
      signedAt: '2026-06-12T01:05:00Z',
    },
    {
      role: 'approver',
      name: 'Đại tá Phạm Văn C',
      position: 'Phó Giám đốc',
      capacity: 'KT.',
      signedAt: '2026-06-15T01:05:00Z',
    },
  ],
  contentSha256: HASH,
  effectiveFrom: '2026-06-30T17:00:00Z',
  effectiveUntil: null,
  decision: { number: '14/QĐ-MH', date: '2026-06-15' },
  copy: null,
  record: { size: 1234, root: HASH },
  verifyUrl: 'https://minhtrinh.binhhai.example/v/QT00.MAU/02-01',
}

const signed = (name: string, position: string, at: string): SheetParty => ({
  name,
  position,
  inPlaceOf: null,
  signed: 'electronic',
  at,
  id: '3f9a1c2b77aa',
})

export const sampleSheet: ControlSheetPrint = {
  agency: 'Công an xã Hải Ninh',
  receptionUnit: 'Bộ phận TN & TKQ',
  place: 'Hải Ninh',
  date: '2026-08-20',
  template: {
    localCode: 'BM.05',
    title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    legalForm: 'Mẫu số 05, Thông tư 01/2018/TT-VPCP',
  },
  applicant: 'Nguyễn Thị Hạnh',
  dossierCode: 'H20.25-260820-0412',
  receivedAt: '2026-08-20T01:15:00Z',
  promisedAt: '2026-08-28T10:00:00Z',
  solvingUnit: 'Công an xã Hải Ninh',
  coordinatingUnit: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an',
  blocks: [
    {
      giverUnit: 'Bộ phận TN & TKQ',
      receiverUnit: 'Tổ Cảnh sát quản lý hành chính',
      time: '2026-08-20T02:05:00Z',
      giver: signed('Trung úy Lê Văn Dũng', 'Cán bộ tiếp nhận', '2026-08-20T02:00:00Z'),
      receiver: signed('Đại úy Phạm Thị Ngọc Quỳnh', 'Cán bộ thụ lý', '2026-08-20T02:05:00Z'),
      result: 'early',
      note: '',
    },
    {
      giverUnit: 'Tổ Cảnh sát quản lý hành chính',
      receiverUnit: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      time: '2026-08-25T02:05:00Z',
      giver: signed('Đại úy Phạm Thị Ngọc Quỳnh', 'Cán bộ thụ lý', '2026-08-25T02:05:00Z'),
      receiver: {
        name: '',
        position: null,
        inPlaceOf: null,
        signed: 'outside',
        at: '2026-08-25T02:05:00Z',
        id: null,
      },
      result: 'overdue',
      note: 'Công văn 12/CAX ngày 25/8/2026; quá 04 giờ làm việc do chờ xác minh',
    },
    {
      giverUnit: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      receiverUnit: 'Bộ phận TN & TKQ',
      time: null,
      giver: null,
      receiver: null,
      result: null,
      note: '',
    },
  ],
  procedure: {
    code: 'QT03.CC',
    title: 'Cấp đổi thẻ căn cước',
    issueNumber: 2,
    revision: 0,
    contentSha256: HASH,
  },
  calendar: 'Lịch Công an tỉnh Bình Hải 2026, bản 3',
  record: { size: 1234, root: HASH },
  verifyUrl: 'https://minhtrinh.binhhai.example/h/H20.25-260820-0412?n=1234',
  demonstration: true,
}
