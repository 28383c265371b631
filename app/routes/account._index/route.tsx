import { useLoaderData } from '@remix-run/react'
import { rolesExercisedAt } from '#app/domain/organisation/actor.ts'
import { framed } from '#app/server/route.ts'
import { sessionSha256, standingSince } from '#app/server/session.ts'
import { addresses } from '#app/ui/addresses.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { useMessages } from '#app/ui/messages-context.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { OwnSecondFactor } from './own-second-factor.tsx'
import { OwnSessions } from './own-sessions.tsx'

export const meta = pageTitle((t) => t.account.title)

/** Tài khoản của tôi: who I am here, what I sign in with, where I am signed in. */
export const loader = framed('account.keep', async ({ app, actor, ground, now, t }) => {
  const { personId, name, rank, position, unitName } = actor
  const roles = rolesExercisedAt(actor, now)
  const [account, codesLeft, sessions] = await Promise.all([
    app.accounts.ofPerson(personId),
    app.accounts.recoveryCodesLeft(personId),
    app.accounts.sessionsOf(personId, standingSince(now)),
  ])
  const since = account?.passwordSince
  const ownSha256 = sessionSha256(ground)
  return {
    person: { name, rank, position, unitName, roles, account: account?.account ?? '' },
    passwordSince: since ? t.time.dateTime(since) : null,
    secondFactor: account?.totpSince ? { since: t.time.dateTime(account.totpSince), codesLeft } : null,
    demonstration: ground.demonstration,
    sessions: sessions.map(({ idSha256, createdAt, seenAt, address, userAgent }) => ({
      idSha256,
      isThis: idSha256 === ownSha256,
      begun: t.time.dateTime(createdAt),
      seen: t.time.dateTime(seenAt),
      address,
      userAgent,
    })),
  }
})

export default function OwnAccount() {
  const { person, passwordSince, secondFactor, demonstration, sessions } = useLoaderData<typeof loader>()
  const { t } = useMessages()
  const words = t.account
  const roles = person.roles.map((role) => t.labels.roles[role]).join(', ')
  return (
    <>
      <h1>{words.title}</h1>
      <DefinitionList
        items={[
          { term: words.name, description: person.name },
          { term: words.rank, description: person.rank && <span lang="vi">{person.rank}</span> },
          { term: words.position, description: <span lang="vi">{person.position}</span> },
          { term: words.unit, description: <span lang="vi">{person.unitName}</span> },
          { term: words.roles, description: roles || words.noRoles },
          { term: words.accountName, description: <code>{person.account}</code> },
        ]}
      />
      <h2>{words.password.title}</h2>
      {passwordSince && <p>{words.password.since(passwordSince)}</p>}
      <p>
        <ButtonLink href={addresses.ownPassword()}>{words.password.change}</ButtonLink>
      </p>
      <OwnSecondFactor secondFactor={secondFactor} demonstration={demonstration} />
      <OwnSessions sessions={sessions} />
    </>
  )
}
