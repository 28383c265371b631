import type { Catalogue } from '../catalogue.ts'
import type { distribution as vietnamese } from '../vi/distribution.ts'

export const distribution = {
  title: (code: string) => `Distribution of ${code}`,
  name: 'Distribution',
  list: 'Distribution list',
  set: 'Set the distribution list',
  setExplanation:
    'Everybody with a post in a chosen unit, and everybody named, must read the procedure. The new list replaces the old one; acknowledgements on record stay.',
  units: 'Units',
  unitsHint: 'Several may be chosen.',
  people: 'People by name',
  peopleHint: 'Besides those of the units; several may be chosen.',
  none: 'No distribution list was set, so nobody is asked to read.',
  noVersion: 'No version is in force, or coming into force, to be read.',
  nobody: 'Nobody on the list is among those whom you may see.',
  readings: (version: string) => `Who has read: ${version}`,
  count: (known: number, all: number) => `Read by ${known} of ${all}`,
  person: 'Person',
  post: 'Post and unit',
  state: 'Reading',
  time: 'Moment',
  read: 'Read and understood',
  countsOn: (version: string) => `Has read ${version}; no step of this person changed`,
  countsOnForMe: (version: string) => `I have read ${version}; no step of mine changed`,
  asked: 'Not read',
  askedAgain: (version: string) => `Not read; had read ${version}`,
  acknowledge: 'I have read and understood',
  acknowledgeTitle: (code: string, version: string) =>
    `Acknowledge having read and understood ${code}, ${version}`,
  acknowledgeExplanation:
    'The acknowledgement goes into the record with name, moment and exactly this content; it cannot be taken back.',
  acknowledgedAt: (moment: string) => `I read and understood this version at ${moment}.`,
  askedOfMe: 'You are asked to read this version.',
  toRead: 'Procedures to read',
  from: (moment: string) => `in force from ${moment}`,
  open: 'Read',
} satisfies Catalogue<typeof vietnamese>
