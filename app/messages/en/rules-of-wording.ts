import type { WORDING_RULES } from '#app/domain/procedure/rules-of-wording.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfWording: RuleWording<typeof WORDING_RULES> = {
  O8: {
    sentence: ({ written, expected }) =>
      expected === ''
        ? `“${written}” is no word of Vietnamese (two tones in one syllable).`
        : `“${written}” is damaged; write “${expected}”.`,
    name: 'No damaged words',
    why: 'Scanners and hurried hands leave words that the eye skips, but search, comparison and signatures take what is written; one mark may change the meaning.',
    mend: 'Take the offered word, or type the right one.',
  },
  O9: {
    sentence: ({ code }) =>
      `There is an odd character (${code}): it cannot be seen or looks like another one.`,
    name: 'Characters are what they look like',
    why: 'Hard spaces, characters without width and the Icelandic Ð look like ordinary ones, but searches miss them and two equal texts get different hashes.',
    mend: 'Put the ordinary character in its place.',
  },
  O10: {
    sentence: ({ tag }) => `The HTML tag “${tag}” is left; readers see it as text.`,
    name: 'No HTML is left',
    why: 'The official text uses no HTML; what is left of it shows as letters, on the screen and on paper.',
    mend: 'Take the tag out; in cells <br> breaks a line and “- ” opens an item.',
  },
  O11: {
    sentence: ({ written }) => `Several things stand on one line: “${written}”.`,
    name: 'One thing a line',
    why: 'When things are squeezed together nobody knows which tick or form belongs to which.',
    mend: 'Give each a line of its own (in a cell: <br>- ).',
  },
  O12: {
    sentence: ({ title }) => `The section “${title}” is empty.`,
    name: 'Every section says something',
    why: 'A heading with nothing under it is a part that was lost or forgotten.',
    mend: 'Write the content, or that there is none.',
  },
  O6: {
    sentence: ({ written, expected }) =>
      `The numbers of sections break at “${written}”${expected === '' ? '' : ` (should be ${expected})`}.`,
    name: 'Sections are numbered without a gap',
    why: 'What refers to section 5.4 must find it; numbers that jump or are missing lead readers astray.',
    mend: 'Renumber the sections of that level.',
  },
  O7: {
    sentence: ({ written, heading, reads }) =>
      ({
        missing: `The contents list “${written}”, which the text does not have.`,
        differs: `The contents list “${written}”, the heading is “${heading}”.`,
        unlisted: `The contents leave out “${heading}”.`,
      })[reads],
    name: 'The contents agree with the headings',
    why: 'When the contents say one thing and the text another nobody knows whether a part was lost.',
    mend: 'Mend the contents after the headings; the system makes its own, so that they may be left out.',
  },
  C3: {
    sentence: ({ written, code }) => `The text says “${written}”, the code of the document is “${code}”.`,
    name: 'One code, one spelling',
    why: 'The code names the document (ISO 9001, 7.5.2): two spellings are two documents, and nobody knows which is right.',
    mend: 'Write it as in the header.',
  },
  F5: {
    sentence: ({ written }) => `The code or name of a form, “${written}”, has a mark behind it.`,
    name: 'Codes of forms stand bare',
    why: 'Codes are compared to the letter; “BM.04.” is not “BM.04”.',
    mend: 'Take the mark out.',
  },
}
