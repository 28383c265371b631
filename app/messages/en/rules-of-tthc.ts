import type { TTHC_RULES } from '#app/domain/procedure/rules-of-tthc.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfTthc: RuleWording<typeof TTHC_RULES> = {
  P1: {
    sentence: () => 'The number of sets of papers is not stated.',
    name: 'The number of sets is stated',
    why: 'Nghị định 63/2010/NĐ-CP, Điều 8 wants it in every procedure; without it people come twice.',
    mend: 'Write for example “01 (một) bộ”.',
  },
  P2: {
    sentence: ({ written }) => `The fee says “${written}”: neither an amount nor that there is none.`,
    name: 'The fee is stated',
    why: 'People must know beforehand what they pay; “not yet regulated” is most often outdated.',
    mend: 'Write the amount and the document, or “Không”.',
  },
  P3: {
    sentence: () => 'The records to keep have no period.',
    name: 'Records have a period',
    why: 'Without it nobody knows when they may be destroyed (Luật Lưu trữ 33/2024/QH15; ISO 9001, 7.5.3.2 d).',
    mend: 'Write it, for example “05 năm” or “vĩnh viễn”.',
  },
  P4: {
    sentence: ({ name }) => `“${name}” is ticked neither as original nor as copy.`,
    name: 'Papers are originals or copies',
    why: 'People must know what to bring.',
    mend: 'Tick one of the two columns.',
  },
  P5: {
    sentence: ({ written }) => `The result says “${written}”: it names nothing that people receive.`,
    name: 'The result is named',
    why: 'Nghị định 63/2010/NĐ-CP, Điều 8 wants it in every procedure; without a name nobody knows which dossier is done.',
    mend: 'Name it, for example “Giấy xác nhận” or “Văn bản trả lời, nêu rõ lý do”.',
  },
}
