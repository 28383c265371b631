import type { RuleId } from '#app/domain/procedure/diagnostics.ts'
import type { Registers, RuleArguments } from '#app/domain/procedure/rule.ts'
import { rulesOfAbbreviations } from './rules-of-abbreviations.ts'
import { rulesOfBranches } from './rules-of-branches.ts'
import { rulesOfCitedLaw } from './rules-of-cited-law.ts'
import { rulesOfForms } from './rules-of-forms.ts'
import { rulesOfHeader } from './rules-of-header.ts'
import { rulesOfIntake } from './rules-of-intake.ts'
import { rulesOfOutline } from './rules-of-outline.ts'
import { rulesOfRegisters } from './rules-of-registers.ts'
import { rulesOfRevisions } from './rules-of-revisions.ts'
import { rulesOfSignatories } from './rules-of-signatories.ts'
import { rulesOfStepTerms } from './rules-of-step-terms.ts'
import { rulesOfSteps } from './rules-of-steps.ts'
import { rulesOfTime } from './rules-of-time.ts'
import { rulesOfTthc } from './rules-of-tthc.ts'
import { rulesOfWording } from './rules-of-wording.ts'

/** Lời của từng quy tắc: its name, why it is asked, how the text is mended. */
export const ruleWords = {
  ...rulesOfTime,
  ...rulesOfIntake,
  ...rulesOfSteps,
  ...rulesOfStepTerms,
  ...rulesOfBranches,
  ...rulesOfSignatories,
  ...rulesOfHeader,
  ...rulesOfForms,
  ...rulesOfRevisions,
  ...rulesOfOutline,
  ...rulesOfWording,
  ...rulesOfAbbreviations,
  ...rulesOfCitedLaw,
  ...rulesOfTthc,
  ...rulesOfRegisters,
}

/** What the rules may need besides the text. */
export const registerNames: Record<keyof Registers, string> = {
  calendar: 'lịch làm việc',
  forms: 'danh mục biểu mẫu',
  law: 'danh mục văn bản pháp luật',
  units: 'danh mục đơn vị',
  previous: 'phiên bản trước',
  others: 'danh mục tài liệu khác',
}

/** Câu thông báo of a finding. */
export function diagnosticSentence(
  diagnostic: { rule: RuleId } & ({ arguments: RuleArguments } | { lacks: keyof Registers }),
): string {
  // Findings are kept for good; a rule may have come or gone since.
  if (!Object.hasOwn(ruleWords, diagnostic.rule))
    return `Phát hiện theo quy tắc ${diagnostic.rule}, không có trong phiên bản này của hệ thống.`
  if ('lacks' in diagnostic)
    return `Chưa kiểm tra được quy tắc ${diagnostic.rule}: không có ${registerNames[diagnostic.lacks]}.`
  const { sentence } = ruleWords[diagnostic.rule] as unknown as {
    sentence: (found: RuleArguments) => string
  }
  return sentence(diagnostic.arguments)
}
