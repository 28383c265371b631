import type { WORDING_RULES } from '#app/domain/procedure/rules-of-wording.ts'
import type { RuleWording } from '../rule-wording.ts'

export const rulesOfWording: RuleWording<typeof WORDING_RULES> = {
  O8: {
    sentence: ({ written, expected }) =>
      expected === ''
        ? `“${written}” is no word of Vietnamese.`
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
}
