import type { LocalDate } from '../shared/instant.ts'

/** What a form is for, whatever its number: circulars renumber their forms, units keep their own codes. */
export type FormRole =
  | 'receipt'
  | 'supplement'
  | 'refusal'
  | 'apology'
  | 'stop'
  | 'control-sheet'
  | 'register'

/** How far an entry was checked: in the document itself, in a report of it, or still to be checked. */
export type TemplateCertainty = 'confirmed' | 'secondary' | 'to-check'

/** Biểu mẫu: the code by which procedures cite it, and the legal template that it stands for over a range of days. */
export type FormTemplate = {
  /** `BM.05`, `CC02`; null when no procedure has a code for it yet. */
  localCode: string | null
  /** Null for papers that the applicant fills in and for those of the field alone. */
  role: FormRole | null
  /** Number of the circular or decree that the form comes with. */
  circular: string
  /** Mẫu số in the circular. */
  number: string
  title: string
  /** First day of the template; null when it is not known. */
  from: LocalDate | null
  /** First day on which it is no longer the template; null while it is. */
  until: LocalDate | null
  certainty: TemplateCertainty
  /** Where the entry was taken from. */
  source: string
}

/** A template of the one-door circulars: its role and its first day are known. */
export type OneDoorTemplate = FormTemplate & { role: FormRole; from: LocalDate }

const TT_01 = {
  circular: '01/2018/TT-VPCP',
  from: '2018-11-23',
  until: '2025-07-01',
  certainty: 'secondary',
  source: 'Thông tư 01/2018/TT-VPCP, Phụ lục; đối chiếu phiếu in của bốn bộ phận một cửa',
} as const

const TT_03 = {
  circular: '03/2025/TT-VPCP',
  from: '2025-07-01',
  until: null,
  certainty: 'secondary',
  source: 'Thông tư 03/2025/TT-VPCP, Phụ lục I',
} as const

const CONTROL_SHEET = 'Phiếu kiểm soát quá trình giải quyết hồ sơ'

const SUPPLEMENT = 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'

/** The forms that the procedures cite as BM.01 to BM.06, with the circulars they come from. */
export const FORM_TEMPLATES: readonly OneDoorTemplate[] = [
  {
    ...TT_01,
    localCode: 'BM.01',
    role: 'receipt',
    number: '01',
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  },
  {
    ...TT_03,
    localCode: 'BM.01',
    role: 'receipt',
    number: '01',
    title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  },
  { ...TT_01, localCode: 'BM.02', role: 'supplement', number: '02', title: SUPPLEMENT },
  { ...TT_03, localCode: 'BM.02', role: 'supplement', number: '02', title: SUPPLEMENT },
  {
    ...TT_01,
    localCode: 'BM.03',
    role: 'refusal',
    number: '03',
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  },
  {
    ...TT_03,
    localCode: 'BM.03',
    role: 'refusal',
    number: '03',
    title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  },
  {
    ...TT_01,
    localCode: 'BM.04',
    role: 'apology',
    number: '04',
    title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
  },
  {
    ...TT_03,
    localCode: 'BM.04',
    role: 'apology',
    number: '04',
    title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
  },
  { ...TT_01, localCode: 'BM.05', role: 'control-sheet', number: '05', title: CONTROL_SHEET },
  { ...TT_03, localCode: 'BM.05', role: 'control-sheet', number: '06', title: CONTROL_SHEET },
  { ...TT_01, localCode: 'BM.06', role: 'register', number: '06', title: 'Sổ theo dõi hồ sơ' },
  { ...TT_03, localCode: 'BM.06', role: 'register', number: '07', title: 'Sổ theo dõi hồ sơ' },
  { ...TT_03, localCode: null, role: 'stop', number: '05', title: 'Thông báo dừng giải quyết hồ sơ' },
]

/** The template of that role on that day; null when no circular of the list has one. */
export const templateOn = (role: FormRole, day: LocalDate): OneDoorTemplate | null =>
  FORM_TEMPLATES.find(
    (template) =>
      template.role === role && template.from <= day && (template.until === null || day < template.until),
  ) ?? null

/** `Mẫu số 06, Thông tư 03/2025/TT-VPCP`: how a printed form names its legal template. */
export const legalFormName = ({ number, circular }: Pick<FormTemplate, 'number' | 'circular'>): string =>
  `Mẫu số ${number}, Thông tư ${circular}`
