import type { Catalogue } from '#app/messages/catalogue.ts'
import type { vietnameseInit } from './wording-init-vi.ts'

/** The words of the command that makes a new database. */
export const englishInit: Catalogue<typeof vietnameseInit> = {
  help: 'make a real database: the first unit, the first registrar and administrator from a JSON file',
  notJson: (file) => `${file} is not JSON.`,
  wrongFile: (place) => `The file is incomplete or wrong at “${place}”; see docs/contract/db-init.ts.`,
  notEmpty: 'The database has a record already; nothing is made over it.',
  onePerson: 'Registrar and administrator must be two different people.',
  code: (name, account, role, code) => `${name} (${role}): account ${account}, temporary code ${code}`,
  once: (until) =>
    `The codes are shown this once and serve once, before ${until}; hand them over in person, a password is chosen at sign-in.`,
  done: (unit) => `The database of ${unit} is made.`,
}
