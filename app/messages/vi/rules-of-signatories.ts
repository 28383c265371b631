import type { SignatureRole } from '#app/domain/procedure/model.ts'
import type { SIGNATORY_RULES } from '#app/domain/procedure/rules-of-signatories.ts'
import type { RuleWording } from '../rule-wording.ts'

const ROLES: Record<SignatureRole, string> = {
  author: 'người soạn thảo',
  reviewer: 'người xem xét',
  approver: 'người phê duyệt',
}

export const rulesOfSignatories: RuleWording<typeof SIGNATORY_RULES> = {
  H1: {
    sentence: ({ role, lacks }) =>
      ({
        signatory: `Chưa có ${ROLES[role]}.`,
        name: `Chưa ghi họ tên ${ROLES[role]}.`,
        position: `Chưa ghi chức vụ ${ROLES[role]}.`,
        'only-one': `Có nhiều hơn một ${ROLES[role]}.`,
      })[lacks],
    name: 'Đủ ba người ký',
    why: 'Chữ ký nêu họ tên, chức vụ của ba người khác nhau (ISO 9001, 7.5.2 c).',
    mend: 'Ghi họ tên và chức vụ từng người ở phần đầu.',
  },
  H2: {
    sentence: ({ role, position }) => `Chức vụ ${ROLES[role]} ghi lẫn cấp bậc hoặc họ tên: “${position}”.`,
    name: 'Chức vụ là chức vụ',
    why: 'Cấp bậc hoặc họ tên ghi vào ô chức vụ thì bản in sai thể thức (NĐ 30/2020/NĐ-CP).',
    mend: 'Tách cấp bậc, họ tên, chức vụ vào đúng trường.',
  },
  H3: {
    sentence: ({ name }) => `${name} giữ hai vai trò ký; soạn thảo, xem xét và phê duyệt phải là ba người.`,
    name: 'Ba vai trò, ba người',
    why: 'Người soạn không tự xem xét, tự phê duyệt.',
    mend: 'Chọn người khác cho một vai trò.',
  },
  H7: {
    sentence: ({ role, position }) => `Chức vụ ${ROLES[role]} ghi “${position}” mà không nêu đơn vị.`,
    name: 'Chức vụ nêu đơn vị',
    why: 'Có nhiều trưởng phòng, đội trưởng; không nêu đơn vị thì không biết ai đã ký.',
    mend: 'Ghi cả đơn vị, ví dụ “Trưởng phòng PC06”.',
  },
}
