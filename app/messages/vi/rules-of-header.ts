import type { SignatureRole } from '#app/domain/procedure/model.ts'
import type { HEADER_RULES } from '#app/domain/procedure/rules-of-header.ts'
import type { RuleWording } from '../rule-wording.ts'

const ROLES: Record<SignatureRole, string> = {
  author: 'người soạn thảo',
  reviewer: 'người xem xét',
  approver: 'người phê duyệt',
}

export const rulesOfHeader: RuleWording<typeof HEADER_RULES> = {
  H1: {
    sentence: ({ role, lacks }) =>
      ({
        signatory: `Chưa có ${ROLES[role]}.`,
        name: `Chưa ghi họ tên ${ROLES[role]}.`,
        position: `Chưa ghi chức vụ ${ROLES[role]}.`,
        'only-one': `Có nhiều hơn một ${ROLES[role]}.`,
      })[lacks],
  },
  H2: {
    sentence: ({ role, position }) => `Chức vụ ${ROLES[role]} ghi lẫn cấp bậc hoặc họ tên: “${position}”.`,
  },
  H3: {
    sentence: ({ name }) => `${name} giữ hai vai trò ký; soạn thảo, xem xét và phê duyệt phải là ba người.`,
  },
  C1: {
    sentence: ({ code }) => `Mã hiệu “${code}” không theo mẫu QTnn.XX (ví dụ QT03.CC).`,
  },
  C2: {
    sentence: ({ code, letter }) => `Mã hiệu “${code}” có ký tự “${letter}” dễ nhầm với chữ cái khác.`,
  },
}
