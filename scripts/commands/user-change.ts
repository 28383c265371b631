import { roleCalled } from '#app/documents/import/person-lines.ts'
import { inForceAt } from '#app/domain/organisation/actor.ts'
import type { Role } from '#app/domain/organisation/roles.ts'
import { withOffset } from '#app/domain/shared/instant.ts'
import { type Refusal, refusalText } from '#app/messages/refusal.ts'
import type { App } from '#app/server/app.ts'
import { dayOf } from '#app/server/organisation-form.ts'
import { countsOf, takePersonLines } from '#app/server/person-file.ts'
import { resetPassword } from '#app/usecases/account/reset-password.ts'
import { changeRoles, disablePerson, enablePerson } from '#app/usecases/organisation/change-person.ts'
import { CommandFailure, EXIT, type ExitCode } from './failure.ts'
import { withApp } from './open-record.ts'
import type { GeneralOptions } from './program.ts'
import type { Terminal } from './terminal.ts'
import type { AddOptions, RolesOptions } from './user.ts'

/** Đăng ký cán bộ, with the first post when a unit is named; without a password. */
export async function addUser(
  terminal: Terminal,
  options: AddOptions & GeneralOptions,
  typed: string,
): Promise<ExitCode> {
  const { words, t } = terminal
  const account = clean(typed).toLowerCase()
  const [name, rank] = [clean(options.name), clean(options.rank ?? '')]
  const post = postIn(options, terminal)
  return withApp(terminal, async (app) => {
    const taken = await personOf(app, account)
    if (taken) return refuse(terminal, [{ code: 'person.account-taken', account, name: taken.name }])
    const answer = await takePersonLines(app, t, {
      by: 'system',
      formKey: null,
      dryRun: false,
      lines: [{ line: 1, account, name, rank: rank || null, post }],
    })
    if (!answer.ok) {
      const [first] = answer.problems
      throw new CommandFailure(
        EXIT.problems,
        first!.code,
        answer.problems.map(({ sentence }) => sentence).join(' '),
      )
    }
    if (countsOf(answer.effects).registered !== 1)
      throw new CommandFailure(EXIT.conflict, 'database.overtaken', words.database.overtaken)
    return done(terminal, options, { account, name, done: 'registered' })
  })
}

/** Khóa, mở lại tài khoản. */
export async function openOrShutUser(
  terminal: Terminal,
  options: { reason: string } & GeneralOptions,
  typed: string,
  act: 'disable' | 'enable',
): Promise<ExitCode> {
  return withApp(terminal, async (app) => {
    const { personId, account, name } = await demandPerson(app, typed, terminal)
    const change = act === 'disable' ? disablePerson : enablePerson
    const reason = clean(options.reason)
    const outcome = await change(app, { by: 'system', formKey: null, personId, reason })
    if (!outcome.ok) return refuse(terminal, outcome.refusals)
    return done(terminal, options, { account, name, done: `${act}d` })
  })
}

/** Cấp mã đăng nhập tạm: printed once, and kept nowhere. */
export async function resetUser(
  terminal: Terminal,
  options: { withSecondFactor?: boolean } & GeneralOptions,
  typed: string,
): Promise<ExitCode> {
  return withApp(terminal, async (app) => {
    const { personId, account, name } = await demandPerson(app, typed, terminal)
    const outcome = await resetPassword(app, {
      by: { actor: 'system', unit: null },
      personId,
      withSecondFactor: options.withSecondFactor ?? false,
      formKey: null,
    })
    if (!outcome.ok) return refuse(terminal, outcome.refusals)
    const { code, until } = outcome
    if (options.json) terminal.printJson({ account, name, done: 'reset', code, until: withOffset(until) })
    else terminal.print(terminal.words.user.reset(account, name, code ?? '', withOffset(until)))
    return EXIT.ok
  })
}

/** Đổi vai trò of the one post held now, or of the one that is named. */
export async function changeUserRoles(
  terminal: Terminal,
  options: RolesOptions & GeneralOptions,
  typed: string,
): Promise<ExitCode> {
  const { words } = terminal
  const roles = rolesIn(options.roles, terminal)
  return withApp(terminal, async (app) => {
    const { personId, account, name, positions } = await demandPerson(app, typed, terminal)
    const asked = options.position === undefined ? null : clean(options.position)
    const held = positions.filter(
      (post) => inForceAt(post, app.clock.now()) && (asked === null || post.title === asked),
    )
    const [post, ...more] = held
    if (!post) return refuse(terminal, [{ code: 'position.unknown' }])
    if (more.length > 0)
      throw new CommandFailure(
        EXIT.usage,
        'position.ambiguous',
        words.user.whichPosition(held.map(({ title }) => title).join('; ')),
      )
    const outcome = await changeRoles(app, {
      by: 'system',
      formKey: null,
      personId,
      positionId: post.positionId,
      roles,
      reason: clean(options.reason),
    })
    if (!outcome.ok) return refuse(terminal, outcome.refusals)
    return done(terminal, options, { account, name, done: 'roles-changed' })
  })
}

type Done = { account: string; name: string; done: 'registered' | 'disabled' | 'enabled' | 'roles-changed' }

function done(terminal: Terminal, { json }: GeneralOptions, what: Done): ExitCode {
  if (json) terminal.printJson(what)
  else terminal.print(terminal.words.user.done[what.done](what.account, what.name))
  return EXIT.ok
}

/** Text from the command line: NFC, without blanks at its ends. */
const clean = (text: string): string => text.normalize('NFC').trim()

function refuse({ t }: Terminal, refusals: readonly Refusal[]): never {
  const sentences = refusals.map((refusal) => refusalText(t, refusal)).join(' ')
  throw new CommandFailure(EXIT.problems, refusals[0]!.code, sentences)
}

const personOf = async (app: App, account: string) =>
  (await app.views.people.persons()).find((person) => person.account === account)

async function demandPerson(app: App, typed: string, { words }: Terminal) {
  const account = clean(typed).toLowerCase()
  const person = await personOf(app, account)
  if (!person) throw new CommandFailure(EXIT.problems, 'person.unknown', words.user.unknown(account))
  return person
}

function rolesIn(text: string, { words }: Terminal): Role[] {
  const named = clean(text)
    .split(/[;,]/)
    .map((role) => role.trim())
    .filter((role) => role !== '')
  return [
    ...new Set(
      named.map((value) => {
        const role = roleCalled(value)
        if (role === null) throw new CommandFailure(EXIT.usage, 'role.unknown', words.user.unknownRole(value))
        return role
      }),
    ),
  ]
}

function postIn(options: AddOptions, terminal: Terminal) {
  const { unit, position, roles, from, documentNumber, documentDate } = options
  if ([unit, position, roles, from, documentNumber, documentDate].every((option) => option === undefined))
    return null
  const { words } = terminal
  if (unit === undefined || position === undefined || from === undefined)
    throw new CommandFailure(EXIT.usage, 'usage', words.user.postNeeds)
  const day = (text: string) => {
    const read = dayOf(clean(text))
    if (read === null) throw new CommandFailure(EXIT.usage, 'day.unreadable', words.user.wrongDay(text))
    return read
  }
  return {
    unit: clean(unit),
    title: clean(position),
    roles: rolesIn(roles ?? '', terminal),
    from: day(from),
    document:
      documentNumber === undefined && documentDate === undefined
        ? null
        : {
            number: clean(documentNumber ?? ''),
            date: documentDate === undefined ? '' : day(documentDate),
            title: '',
          },
  }
}
