import type { Catalogue } from '#app/messages/catalogue.ts'
import type { vietnameseInit } from './wording-init-vi.ts'

/** The words of the command that makes a new database. */
export const englishInit: Catalogue<typeof vietnameseInit> = {
  help: 'make a real database: the first unit, the first registrar and administrator from a JSON file',
  notJson: (file) => `${file} is not JSON.`,
  wrongFile: (place) => `The file is incomplete or wrong at “${place}”; see docs/contract/db-init.ts.`,
  notEmpty: 'The database has a record already; nothing is made over it.',
  onePerson: 'Registrar and administrator must be two different people.',
  password: (name, account, role, password) => `${name} (${role}): account ${account}, password ${password}`,
  once: 'The passwords are shown this once; hand them over in person and change them at once.',
  done: (unit) => `The database of ${unit} is made.`,
}
