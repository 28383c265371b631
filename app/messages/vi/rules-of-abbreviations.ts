import type { ABBREVIATION_RULES } from '#app/domain/procedure/rules-of-abbreviations.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfAbbreviations: RuleWording<typeof ABBREVIATION_RULES> = {
  D5: {
    sentence: ({ short, reads }) =>
      ({
        undefined: `“${short}” được dùng nhưng chưa giải thích ở mục viết tắt.`,
        unused: `“${short}” được giải thích nhưng không dùng trong văn bản.`,
        twice: `“${short}” được giải thích hai lần.`,
      })[reads],
    name: 'Từ viết tắt được giải thích và được dùng',
    why: 'Người mới đọc không đoán được chữ tắt; chữ giải thích mà không dùng là dấu vết của bản khác.',
    mend: 'Thêm vào mục định nghĩa/viết tắt, viết đầy đủ, hoặc bỏ chữ không dùng.',
  },
}
