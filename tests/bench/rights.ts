import type { Actor } from '#app/domain/organisation/actor.ts'
import { may, unitsSeen } from '#app/domain/organisation/may.ts'
import { type Act, PERMISSIONS } from '#app/domain/organisation/permissions.ts'
import { aHolding, anActor, aStandIn, OTHER_UNIT_ID, UNIT_ID } from '../support/builders.ts'
import { median, shown } from './measuring.ts'

const ROUNDS = 15
const CALLS = 200_000
const NOW = '2026-03-02T01:00:00Z'

/** Somebody who has moved much: ten posts, nine of them over, and three delegations, one of them running. */
const BUSY: Actor = anActor({
  holdings: Array.from({ length: 10 }, (_, index) =>
    aHolding({
      positionId: `post-${index}`,
      roles: index === 9 ? ['officer', 'head-of-unit'] : ['officer', 'reception-officer'],
      from: `20${16 + index}-01-01T00:00:00Z`,
      until: index === 9 ? null : `20${17 + index}-01-01T00:00:00Z`,
    }),
  ),
  standIns: [
    aStandIn({ delegationId: 'a', until: '2025-01-01T00:00:00Z' }),
    aStandIn({ delegationId: 'b', from: '2027-01-01T00:00:00Z' }),
    aStandIn({ delegationId: 'c', roles: ['approver'] }),
  ],
  inherited: [{ unitId: 'unit-ended', heirId: UNIT_ID }],
})

/** Quyền: what one question to the table costs, beside looking a role up in a set as the least that could be done. */
export async function benchRights(): Promise<void> {
  const acts = Object.keys(PERMISSIONS) as Act[]
  const objects = [null, { unitId: UNIT_ID }, { unitId: OTHER_UNIT_ID }]
  const roles = new Set<string>(['officer', 'head-of-unit'])
  const ours: number[] = []
  const least: number[] = []
  const lists: number[] = []
  let yes = 0
  for (let round = 0; round < ROUNDS; round++) {
    let begin = performance.now()
    for (let call = 0; call < CALLS; call++)
      if (may(BUSY, acts[call % acts.length]!, objects[call % 3]!, NOW)) yes++
    ours.push(((performance.now() - begin) * 1e6) / CALLS)
    begin = performance.now()
    for (let call = 0; call < CALLS; call++) if (roles.has(acts[call % acts.length]!)) yes++
    least.push(((performance.now() - begin) * 1e6) / CALLS)
    begin = performance.now()
    for (let call = 0; call < CALLS; call++)
      yes += unitsSeen(BUSY, acts[call % acts.length]!, NOW)?.length ?? 1
    lists.push(((performance.now() - begin) * 1e6) / CALLS)
  }
  console.log(
    `may: ${shown(median(ours), 0)} ns, ${shown(median(ours) / median(least), 1)} times a look into a set (${acts.length} acts, ten posts, three delegations; ${yes} yes)`,
  )
  console.log(`unitsSeen: ${shown(median(lists), 0)} ns`)
}
