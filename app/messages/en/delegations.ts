import type { Catalogue } from '../catalogue.ts'
import type { delegations as vietnamese } from '../vi/delegations.ts'

/** Pages of delegations. */
export const delegations: Catalogue<typeof vietnamese> = {
  title: 'Delegations',
  one: 'Delegation',
  record: 'Record a delegation',
  explanation:
    'Enter it from the signed paper. It counts here from the moment below on, never before it was entered; both people are shown on every signature.',
  groups: {
    running: (day) => `Running on ${day}`,
    coming: (_day) => 'Coming',
    over: (_day) => 'Over',
  },
  none: 'None.',
  who: 'Who signs for whom',
  signs: 'signs',
  choose: 'Choose',
  delegator: 'Who delegates',
  delegatorHint: 'Chosen by the post whose rights are handed on.',
  delegate: 'To whom',
  capacity: 'Capacity',
  capacityHints: {
    'KT.': 'To a deputy in the same unit.',
    'TL.': 'To the head of a unit below, by standing rules; may be handed on to a deputy.',
    'TUQ.': 'Needs a paper, an end and a limit in content; may not be handed on.',
  },
  scope: 'What is delegated',
  procedures: 'Only these procedures',
  proceduresHint: 'None chosen means every procedure. TUQ. must choose.',
  onlyProcedures: (codes) => `Only procedure ${codes}`,
  from: 'Begins',
  until: 'No longer in force from',
  inForce: 'In force here',
  restsOn: 'Hands on',
  restsOnHint: 'Only what is signed by order may be handed on, to a deputy.',
  ownRight: 'The right of the post itself',
  end: 'End the delegation',
  ended: 'Ended early',
}
