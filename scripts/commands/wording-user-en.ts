import type { Catalogue } from '#app/messages/catalogue.ts'
import type { vietnameseUser } from './wording-user-vi.ts'

/** The words of the commands on people. */
export const englishUser: Catalogue<typeof vietnameseUser> = {
  help: {
    list: 'list people with the posts held now',
    add: 'register a person, with the first post if there is one; without a password',
    disable: 'shut an account; the person is out at the next request',
    enable: 'open an account again',
    roles: 'change the roles of a post held now',
    reset: "hand out a temporary code, printed once; the person's sessions end",
    import: 'take in people from a CSV file: all of it or nothing',
  },
  options: {
    name: 'full name',
    rank: 'rank',
    unit: 'code of the unit; its name where the code is shared',
    position: 'title of the post',
    roles: 'roles, separated by semicolons; codes or names',
    from: 'first day of the post',
    documentNumber: 'number of the document it rests on',
    documentDate: 'day of the document',
    reason: 'reason, kept in the record',
    whichPosition: 'title of the post, for who holds several',
    withSecondFactor: 'take the second factor away too',
    dryRun: 'tell what would be written, and write nothing',
  },
  count: (people) => `${people} people.`,
  unknown: (account) => `Nobody has the account ${account}.`,
  unknownRole: (role) => `There is no role “${role}”.`,
  wrongDay: (text) => `“${text}” is no day; write 2026-08-01 or 01/08/2026.`,
  postNeeds: 'A post needs --unit, --position and --from.',
  whichPosition: (titles) => `This person holds several posts (${titles}); add --position.`,
  reset: (account, name, code, until) =>
    `Temporary code of ${name} (${account}): ${code}\nServes once before ${until}; it is not printed again.`,
  done: {
    registered: (account, name) => `Registered ${name} (${account}).`,
    disabled: (account, name) => `The account ${account} of ${name} is shut.`,
    enabled: (account, name) => `The account ${account} of ${name} is open again.`,
    'roles-changed': (account, name) => `The roles of ${name} (${account}) were changed.`,
  },
}
