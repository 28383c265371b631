import type { HEADER_RULES } from '#app/domain/procedure/rules-of-header.ts'
import type { RuleWording } from '../rule-wording.ts'

const DATES: Record<string, string> = {
  issuedOn: 'Ngày ban hành',
  revisedOn: 'Ngày sửa đổi',
  effectiveOn: 'Ngày hiệu lực',
  decision: 'Ngày quyết định',
}

export const rulesOfHeader: RuleWording<typeof HEADER_RULES> = {
  H4: {
    sentence: ({ lacks }) =>
      lacks === 'unit' ? 'Phần đầu chưa ghi đơn vị thực hiện.' : 'Phần đầu chưa ghi lĩnh vực.',
    name: 'Có đơn vị và lĩnh vực',
    why: 'Đơn vị cho biết ai làm theo quy trình; lĩnh vực quyết định sổ theo dõi và danh mục thủ tục; thiếu thì không phân loại được.',
    mend: 'Ghi đơn vị (unit), lĩnh vực (field) vào phần đầu.',
  },
  H5: {
    sentence: ({ written, expected }) =>
      expected === ''
        ? `Tên quy trình có “${written}”, không phải một chữ tiếng Việt.`
        : `Tên quy trình có chữ hỏng “${written}”; cần viết “${expected}”.`,
    name: 'Tên quy trình không có chữ hỏng',
    why: 'Tên in ở đầu mọi trang, trên giấy hẹn và trong mọi danh mục; sai một dấu là thành tên khác và tìm không ra.',
    mend: 'Sửa tên theo đề nghị, hoặc gõ lại chữ đúng.',
  },
  H6: {
    sentence: ({ first, second }) => `${DATES[second]} trước ${(DATES[first] ?? first).toLowerCase()}.`,
    name: 'Các ngày đúng thứ tự',
    why: 'Ban hành rồi mới sửa đổi, có quyết định rồi mới có hiệu lực; ngày ngược thứ tự là ngày ghi sai.',
    mend: 'Sửa ngày theo quyết định.',
  },
  C1: {
    sentence: ({ code }) => `Mã hiệu “${code}” không theo mẫu QTnn.XX (ví dụ QT03.CC).`,
    name: 'Mã hiệu theo mẫu',
    why: 'Mã theo mẫu thì sắp xếp và dẫn chiếu được.',
    mend: 'Đặt mã dạng QTnn.XX.',
  },
  C2: {
    sentence: ({ code, letter }) => `Mã hiệu “${code}” có ký tự “${letter}” dễ nhầm với chữ cái khác.`,
    name: 'Mã hiệu không có ký tự giả',
    why: 'Chữ trông giống nhưng khác mã thì tìm không ra và không đăng ký trùng được phát hiện.',
    mend: 'Gõ lại mã bằng bàn phím tiếng Việt.',
  },
  C3: {
    sentence: ({ written, code }) => `Văn bản ghi mã hiệu “${written}”, mã hiệu của tài liệu là “${code}”.`,
    name: 'Một mã hiệu một cách viết',
    why: 'Mã hiệu là tên của tài liệu (ISO 9001, 7.5.2): viết hai cách là hai tài liệu, và không ai biết bản nào đúng.',
    mend: 'Sửa cho giống mã hiệu ở phần đầu.',
  },
}
