import { FORM_TEMPLATES, type FormTemplate } from './form-templates.ts'

/** From when the forms of a circular are used is null where no source at hand says it. */
const UNKNOWN_DAYS = { from: null, until: null } as const
const CATALOGUE = 'Cơ sở dữ liệu quốc gia về TTHC, thành phần hồ sơ và trình tự thực hiện (tháng 7/2026)'

const IDENTITY = {
  ...UNKNOWN_DAYS,
  circular: '17/2024/TT-BCA',
  certainty: 'secondary',
  source: CATALOGUE,
} as const
const AMENDING_2025 = {
  ...UNKNOWN_DAYS,
  circular: '53/2025/TT-BCA',
  certainty: 'secondary',
  source: CATALOGUE,
} as const
const ELECTRONIC_IDENTITY = {
  ...UNKNOWN_DAYS,
  circular: '69/2024/NĐ-CP',
  certainty: 'secondary',
  source: CATALOGUE,
} as const
const RESIDENCE = {
  ...UNKNOWN_DAYS,
  circular: '66/2023/TT-BCA',
  certainty: 'secondary',
  source: CATALOGUE,
} as const

const form = (
  circular: Pick<FormTemplate, 'circular' | 'from' | 'until' | 'certainty' | 'source'>,
  code: string,
  title: string,
  role: FormTemplate['role'] = null,
): FormTemplate => ({ ...circular, localCode: code, number: code, title, role })

/**
 * Biểu mẫu của ngành: the ministry's own forms of căn cước, định danh điện tử and cư trú, under the codes that
 * circulars and procedures share. CC03 and DC01 stand under two circulars, because the catalogue cites both.
 */
export const FIELD_FORMS: readonly FormTemplate[] = [
  form(IDENTITY, 'CC01', 'Phiếu thu nhận thông tin căn cước'),
  form(IDENTITY, 'CC02', 'Giấy hẹn trả kết quả giải quyết thủ tục về căn cước', 'receipt'),
  form(IDENTITY, 'CC03', 'Thông báo từ chối giải quyết thủ tục về căn cước', 'refusal'),
  form(AMENDING_2025, 'CC03', 'Thông báo từ chối giải quyết thủ tục về căn cước', 'refusal'),
  form(IDENTITY, 'DC01', 'Phiếu thu thập thông tin dân cư'),
  form(AMENDING_2025, 'DC01', 'Phiếu thu thập thông tin dân cư'),
  form(IDENTITY, 'DC02', 'Phiếu đề nghị giải quyết thủ tục về căn cước'),
  form(IDENTITY, 'CC04', 'Giấy xác nhận số chứng minh nhân dân 09 số, số định danh cá nhân'),
  form(ELECTRONIC_IDENTITY, 'TK01', 'Phiếu đề nghị cấp tài khoản định danh điện tử'),
  form(
    ELECTRONIC_IDENTITY,
    'TK02',
    'Phiếu đề nghị cấp tài khoản định danh điện tử dùng cho cơ quan, tổ chức',
  ),
  form(
    ELECTRONIC_IDENTITY,
    'TK03',
    'Phiếu đề nghị khóa, mở khóa tài khoản định danh điện tử, căn cước điện tử',
  ),
  form(AMENDING_2025, 'CT01', 'Tờ khai thay đổi thông tin cư trú'),
  form(RESIDENCE, 'CT04', 'Phiếu tiếp nhận hồ sơ và hẹn trả kết quả', 'receipt'),
  form(
    {
      ...RESIDENCE,
      certainty: 'to-check',
      source: 'Thông tư 66/2023/TT-BCA, danh mục biểu mẫu; tên chưa đối chiếu',
    },
    'CT05',
    'Phiếu hướng dẫn bổ sung, hoàn thiện hồ sơ',
    'supplement',
  ),
  form(RESIDENCE, 'CT06', 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', 'refusal'),
]

/** Danh mục biểu mẫu as shipped: the forms of the one-door circulars and those of the fields. */
export const FORM_REGISTER: readonly FormTemplate[] = [...FORM_TEMPLATES, ...FIELD_FORMS]
