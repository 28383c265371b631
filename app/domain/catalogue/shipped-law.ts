import type { LegalDocument } from './legal-documents.ts'

const SEEDS = 'Cơ sở pháp lý của các quy trình QT03.CC và QT17.ĐDĐT'
const CATALOGUE = 'Cơ sở dữ liệu quốc gia về TTHC, căn cứ pháp lý (tháng 7/2026)'
const REPORTED = 'Bài viết, tài liệu dẫn lại; chưa đối chiếu toàn văn'

type Known = Partial<Omit<LegalDocument, 'number' | 'kind' | 'issuer' | 'title'>>

/** What is not said of a document is not known: null, or none. */
const document = (
  number: string,
  kind: string,
  issuer: string,
  title: string | null,
  known: Known,
): LegalDocument => ({
  number,
  kind,
  issuer,
  title,
  date: null,
  effectFrom: null,
  effectUntil: null,
  replacedBy: [],
  replacedFor: [],
  amends: [],
  certainty: 'secondary',
  source: CATALOGUE,
  ...known,
})

const act = (number: string, title: string | null, known: Known) =>
  document(number, 'Luật', 'Quốc hội', title, known)
const decree = (number: string, title: string | null, known: Known) =>
  document(number, 'Nghị định', 'Chính phủ', title, known)
const policeCircular = (number: string, title: string | null, known: Known) =>
  document(number, 'Thông tư', 'Bộ Công an', title, known)
const policeDecision = (number: string, title: string | null, known: Known) =>
  document(number, 'Quyết định', 'Bộ Công an', title, known)

const ONE_DOOR =
  'Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính'

/**
 * Danh mục văn bản pháp luật as shipped: what the shipped procedures cite, what replaced it, and the frame of the
 * one-door mechanism. No date stands here that no source at hand gives; an office keeps its own list in a file.
 */
export const LEGAL_DOCUMENTS: readonly LegalDocument[] = [
  // Căn cước, định danh điện tử.
  act('26/2023/QH15', 'Luật Căn cước', { date: '2023-11-27', certainty: 'confirmed', source: SEEDS }),
  decree('70/2024/NĐ-CP', 'Quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước', {
    date: '2024-06-25',
  }),
  decree('69/2024/NĐ-CP', 'Quy định về định danh và xác thực điện tử', { date: '2024-06-25' }),
  policeCircular('16/2024/TT-BCA', 'Quy định về mẫu thẻ căn cước, mẫu giấy chứng nhận căn cước', {
    date: '2024-05-15',
  }),
  policeCircular('17/2024/TT-BCA', 'Quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước', {
    date: '2024-05-15',
  }),
  policeCircular(
    '18/2024/TT-BCA',
    'Quy định về quy trình cấp, cấp đổi, cấp lại thẻ căn cước, giấy chứng nhận căn cước',
    { date: '2024-05-15' },
  ),
  policeCircular(
    '53/2025/TT-BCA',
    'Sửa đổi, bổ sung một số điều của các Thông tư 55/2021/TT-BCA, 56/2021/TT-BCA và 17/2024/TT-BCA',
    { date: '2025-07-01', amends: ['55/2021/TT-BCA', '56/2021/TT-BCA', '17/2024/TT-BCA'] },
  ),
  policeDecision(
    '4864/QĐ-BCA-C06',
    'Công bố thủ tục hành chính mới ban hành, được thay thế và bị bãi bỏ trong lĩnh vực cấp, quản lý căn cước',
    {
      date: '2024-07-04',
      replacedBy: ['5710/QĐ-BCA-C06'],
      source: `${CATALOGUE}: cấp, cấp đổi, cấp lại thẻ căn cước nay theo 5710; khai thác thông tin vẫn theo 4864`,
    },
  ),
  policeDecision('5710/QĐ-BCA-C06', null, { source: `${CATALOGUE}: ngày và phụ lục chưa rõ` }),
  policeDecision(
    '5349/QĐ-BCA-C06',
    'Công bố thủ tục hành chính mới ban hành và được sửa đổi, bổ sung trong lĩnh vực định danh và xác thực điện tử',
    {
      date: '2024-07-19',
      replacedBy: ['5709/QĐ-BCA-C06'],
      replacedFor: ['province', 'district', 'commune'],
      source: `${CATALOGUE}: cấp tỉnh, cấp xã nay theo 5709; cấp bộ vẫn theo 5349`,
    },
  ),
  policeDecision('5709/QĐ-BCA-C06', null, { source: `${CATALOGUE}: ngày và phụ lục chưa rõ` }),

  // Phí, lệ phí.
  document(
    '73/2024/TT-BTC',
    'Thông tư',
    'Bộ Tài chính',
    'Quy định mức thu, miễn, chế độ thu, nộp lệ phí cấp đổi, cấp lại thẻ căn cước',
    { date: '2024-10-21' },
  ),
  document(
    '64/2025/TT-BTC',
    'Thông tư',
    'Bộ Tài chính',
    'Quy định mức thu, miễn một số khoản phí, lệ phí nhằm hỗ trợ cho doanh nghiệp, người dân',
    {
      date: '2025-06-30',
      effectFrom: '2025-07-01',
      effectUntil: '2027-01-01',
      source: `${CATALOGUE}: “kể từ ngày 01/7/2025 đến hết ngày 31/12/2026”`,
    },
  ),

  // Cư trú.
  act('68/2020/QH14', 'Luật Cư trú', {}),
  decree('154/2024/NĐ-CP', 'Quy định chi tiết một số điều và biện pháp thi hành Luật Cư trú', {
    date: '2024-11-26',
  }),
  policeCircular('55/2021/TT-BCA', 'Quy định chi tiết một số điều và biện pháp thi hành Luật Cư trú', {
    date: '2021-05-15',
  }),
  policeCircular('56/2021/TT-BCA', 'Quy định về biểu mẫu trong đăng ký, quản lý cư trú', {
    date: '2021-05-15',
  }),
  policeCircular('57/2021/TT-BCA', 'Quy định về quy trình đăng ký cư trú', { date: '2021-05-15' }),
  policeCircular(
    '66/2023/TT-BCA',
    'Sửa đổi, bổ sung một số điều của các Thông tư 55/2021/TT-BCA, 56/2021/TT-BCA và 57/2021/TT-BCA',
    { date: '2023-11-17', amends: ['55/2021/TT-BCA', '56/2021/TT-BCA', '57/2021/TT-BCA'] },
  ),
  policeCircular('54/2025/TT-BCA', 'Quy định về quy trình đăng ký cư trú', { date: '2025-07-01' }),

  // Một cửa, một cửa liên thông.
  decree('61/2018/NĐ-CP', ONE_DOOR, {
    date: '2018-04-23',
    effectUntil: '2025-07-01',
    replacedBy: ['118/2025/NĐ-CP'],
    source: REPORTED,
  }),
  decree('107/2021/NĐ-CP', 'Sửa đổi, bổ sung một số điều của Nghị định 61/2018/NĐ-CP', {
    effectUntil: '2025-07-01',
    replacedBy: ['118/2025/NĐ-CP'],
    amends: ['61/2018/NĐ-CP'],
    source: REPORTED,
  }),
  decree(
    '118/2025/NĐ-CP',
    'Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
    { date: '2025-06-09', effectFrom: '2025-07-01', source: REPORTED },
  ),
  decree('367/2025/NĐ-CP', null, { amends: ['118/2025/NĐ-CP'], source: REPORTED }),
  decree('309/2026/NĐ-CP', null, {
    date: '2026-08-05',
    effectFrom: '2026-08-05',
    amends: ['118/2025/NĐ-CP'],
    source: REPORTED,
  }),
  document('01/2018/TT-VPCP', 'Thông tư', 'Văn phòng Chính phủ', null, {
    date: '2018-11-23',
    effectUntil: '2025-07-01',
    replacedBy: ['03/2025/TT-VPCP'],
    source: REPORTED,
  }),
  document('03/2025/TT-VPCP', 'Thông tư', 'Văn phòng Chính phủ', null, {
    effectFrom: '2025-07-01',
    source: REPORTED,
  }),

  // Hệ thống quản lý chất lượng, giao dịch điện tử, tổ chức.
  document('19/2014/QĐ-TTg', 'Quyết định', 'Thủ tướng Chính phủ', null, {
    date: '2014-03-05',
    source: REPORTED,
  }),
  document('26/2014/TT-BKHCN', 'Thông tư', 'Bộ Khoa học và Công nghệ', null, { source: REPORTED }),
  act('20/2023/QH15', 'Luật Giao dịch điện tử', { effectFrom: '2024-07-01', source: REPORTED }),
  decree('23/2025/NĐ-CP', null, { effectFrom: '2025-04-10', source: REPORTED }),
  document('202/2025/QH15', 'Nghị quyết', 'Quốc hội', null, { source: REPORTED }),
  document(
    '190/2025/QH15',
    'Nghị quyết',
    'Quốc hội',
    'Quy định về xử lý một số vấn đề liên quan đến sắp xếp tổ chức bộ máy nhà nước',
    {},
  ),
]
