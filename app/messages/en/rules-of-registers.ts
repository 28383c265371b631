import type { FormRole } from '#app/domain/catalogue/form-templates.ts'
import type { REGISTER_RULES } from '#app/domain/procedure/rules-of-registers.ts'
import type { RuleWording } from '../rule-wording.ts'
import { SECTION_NAMES } from './rule-places.ts'
import { time } from './time.ts'

const FORM_ROLES: Record<FormRole, string> = {
  receipt: 'receipt',
  supplement: 'request for supplements',
  refusal: 'refusal',
  apology: 'apology',
  stop: 'notice of stopping',
  'control-sheet': 'control sheet',
  register: 'register of dossiers',
}

const insteadOf = (successor: string): string => (successor === '' ? '' : ` Instead: ${successor}.`)
const since = (day: string): string => (day === '' ? '' : ` from ${time.date(day)} on`)

export const rulesOfRegisters: RuleWording<typeof REGISTER_RULES> = {
  D1: {
    sentence: ({ form, state, day, legal, successor }) =>
      state === 'ended'
        ? `Form ${form} (${legal}) is no longer in force${since(day)}.${insteadOf(successor)}`
        : `Form ${form} (${legal}) is not in force yet; it is${since(day)}.`,
    name: 'Forms are in force',
    why: 'A paper made on a form that has ended need not be accepted elsewhere; it is made again and the dossier is late.',
    mend: 'Use the form that is in force, or let the procedure take effect later.',
  },
  D2: {
    sentence: ({ number, state, day, successor }) =>
      ({
        ended: `Document ${number} is no longer in force${since(day)}.${insteadOf(successor)}`,
        replaced: `Document ${number} has been replaced.${insteadOf(successor)}`,
        ends: `Document ${number} will not be in force${since(day)}.${insteadOf(successor)}`,
        'not-yet': `Document ${number} is not in force yet; it is${since(day)}.`,
      })[state],
    name: 'Legal bases are in force',
    why: 'Terms, papers and fees of a procedure that rests on a document no longer in force may be against the law (TCVN ISO 9001:2015, 7.5.3.2: documents of external origin are controlled).',
    mend: 'Compare with the successor and change the basis; where the document still holds for this procedure, say so when handing the text in.',
  },
  D3: {
    sentence: ({ unit, state, day, successor }) =>
      state === 'ended'
        ? `“${unit}” has not existed${since(day)}.${insteadOf(successor)}`
        : `“${unit}” does not exist yet; it does${since(day)}.`,
    name: 'Units, levels and posts exist',
    why: 'Nobody carries out a step of a unit that is no more, and the signature of a post that is no more has no force.',
    mend: 'Name the unit or post that is competent on the day of effect.',
  },
  D4: {
    sentence: ({ lie, section, title, written }) =>
      lie === 'row-without-change'
        ? `The revision table names “${written}”, but that part says what the version before said.`
        : `The section “${section === '' || section === 'header' ? title : SECTION_NAMES[section]}” differs from the version before, but no row of the revision table says so.`,
    name: 'The revision table tells what changed',
    why: 'Officers read the revision table to know what to do otherwise; where a change is not told they go on as before (TCVN ISO 9001:2015, 7.5.3.2 c).',
    mend: 'Add a row for the section that changed, remove the row without a change. mt procedure diff lists the differences.',
  },
  D6: {
    sentence: ({ code, version, place }) =>
      `Code ${code}, version ${version}, is already the number of another document: ${place}.`,
    name: 'One document for each code and number',
    why: 'Of two documents with one code and number nobody can say which one a dossier followed (TCVN ISO 9001:2015, 7.5.2 a).',
    mend: 'Raise the issue or revision number, or choose another code.',
  },
  D7: {
    sentence: ({ document, date, own }) =>
      `${document} is dated ${time.date(date)}, after this procedure was issued (${time.date(own)}).`,
    name: 'No basis is signed after the procedure',
    why: 'A decision cannot rest on what was signed after it: one of the two dates is wrong.',
    mend: 'Compare both dates with the originals and correct the wrong one.',
  },
  D10: {
    sentence: ({ form }) =>
      `Form ${form} is not in the register of forms; whether it is in force was not checked.`,
    name: 'Forms are registered',
    why: 'Of a form outside the register nobody knows whether it is still in use.',
    mend: 'Enter the form in the register, or correct its code.',
  },
  D11: {
    sentence: ({ form, name, differs, role, registered, legal }) =>
      differs === 'role'
        ? `Form ${form} is named “${name}” (${FORM_ROLES[role]}), but in the register ${form} is “${registered}” (${legal}).`
        : `The name of form ${form}, “${name}”, gives another number than the legal form in force (${legal}).`,
    name: 'Codes and names of forms are as registered',
    why: 'One code for two purposes makes officers take the wrong form; where BM.02 is a register, the request for supplements is missing.',
    mend: 'Name the form as the register does, or give it another code.',
  },
  D12: {
    sentence: ({ number }) =>
      `Document ${number} is not in the register of law; whether it is in force was not checked.`,
    name: 'Legal bases are registered',
    why: 'Of a document outside the register nobody knows whether it is in force.',
    mend: 'Enter the document in the register, or correct its number.',
  },
  D13: {
    sentence: ({ document, date, on }) =>
      `${document} is dated ${time.date(date)}, after the day of the check (${time.date(on)}).`,
    name: 'No basis is dated in the future',
    why: 'What is not signed yet has no content to rest on.',
    mend: 'Correct the date, or wait until the document is signed.',
  },
  D14: {
    sentence: ({ written }) =>
      written === ''
        ? 'A row of the revision table names no section; it was not held against the text.'
        : `The revision row “${written}” names no section; it was not held against the text.`,
    name: 'Revision rows name sections',
    why: 'Page numbers change with every print; only the number or title of a section says which part changed.',
    mend: 'Write the number or the title of the section, such as “5.5. Thời gian xử lý”.',
  },
  D15: {
    sentence: ({ code, other, place }) => `Code ${code} differs from ${other} by marks alone (${place}).`,
    name: 'Codes are not easily confused',
    why: 'Codes that differ by Đ and D or by a dot are confused when read and when typed; dossiers go to the wrong procedure.',
    mend: 'Write one code for one procedure; give two procedures quite different codes.',
  },
  D16: {
    sentence: ({ number, amendedBy }) =>
      `Document ${number} was amended by ${amendedBy}, which is not among the legal bases.`,
    name: 'Amending documents are named',
    why: 'What is in force includes the amendments; forms or terms may have changed.',
    mend: 'See whether the amendment concerns this procedure; where it does, add it to the bases.',
  },
  D17: {
    sentence: ({ number, written, registered }) =>
      `Document ${number} is dated ${time.date(written)} here and ${time.date(registered)} in the register.`,
    name: 'Dates of documents are as registered',
    why: 'Where number and date do not agree nobody knows which document is cited.',
    mend: 'Compare with the original and correct the date here or in the register.',
  },
}
