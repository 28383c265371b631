import type { Catalogue } from '../catalogue.ts'
import type { account as vietnamese } from '../vi/account.ts'

export const account = {
  title: 'My account',
  accountName: 'Account',
  name: 'Name',
  rank: 'Rank',
  position: 'Post',
  unit: 'Unit',
  roles: 'Roles',
  noRoles: 'No role was given yet.',

  password: {
    title: 'Password',
    since: (at: string) => `Last set at ${at}.`,
    change: 'Change the password',
    forcedTitle: 'Set a new password',
    forced:
      'You signed in with a temporary code, which serves only once: set a password of your own before anything else.',
    consequence: 'Every other session of yours ends as soon as it is changed.',
    old: 'Password in use',
    new: 'New password',
    newHint: (least: number, most: number) =>
      `${least} to ${most} characters, a sentence for instance; spaces count, at both ends too. It may be pasted from a password manager.`,
    repeated: 'New password again',
    save: 'Save the new password',
  },

  secondFactor: {
    title: 'Second factor',
    explanation:
      'Beside the password, each sign-in asks for a code of six digits that an authenticator app on a phone makes; no network is needed.',
    since: (at: string) => `In use since ${at}.`,
    codesLeft: (n: number) => (n === 1 ? 'One recovery code is left.' : `${n} recovery codes are left.`),
    none: 'Not in use.',
    demonstration:
      'The demonstration only offers it. In earnest, approvers, registrars and administrators must have one.',
    obliged: 'Your role demands a second factor. The other pages open once it is enrolled.',
    enrol: 'Enrol a second factor',
    stepScan:
      'Open an authenticator app (Google Authenticator, Microsoft Authenticator, Aegis…), add an account and scan this code:',
    qrLabel: 'QR code that holds the secret key of this account',
    stepType: 'If it cannot be scanned, choose to type it, of the kind “time-based”, and enter the key:',
    stepConfirm: 'Enter the six digits that the app shows now.',
    code: 'Code of six digits',
    codeHint: 'It changes every 30 seconds. If it is always refused, check the clock of the phone.',
    confirm: 'Confirm and turn on',
    currentPassword: 'Password in use',
    codesTitle: 'Recovery codes',
    codesExplanation:
      'Each serves once in place of the phone. Copy or print them and keep them under lock; this page does not show them again.',
    codesCaption: 'Ten recovery codes, shown once',
    codesKept: 'I have kept them, go on',
    newCodes: 'Make new recovery codes',
    newCodesConsequence: 'Ten new codes replace all the old ones, which serve no longer.',
    remove: 'Remove the second factor',
    removeConsequence:
      'After it the password alone lets you in; the recovery codes are deleted and every other session ends.',
    removeObliged:
      'Your role demands a second factor: once removed, another must be enrolled at once, after a change of phones for instance.',
    codeOrRecovery: 'Code of six digits, or a recovery code',
    codeOrRecoveryHint: 'The code in the authenticator app; without the phone, one of the recovery codes.',
    signInTitle: 'Enter the code',
    signInExplanation: 'The password is right. One more step.',
    left: (n: number) =>
      n === 1 ? 'One try is left before signing in anew.' : `${n} tries are left before signing in anew.`,
    lost: 'Without both phone and recovery codes: tell the administrator.',
    continue: 'Go on',
  },

  sessions: {
    title: 'Sessions',
    explanation:
      'A session ends after 30 minutes unused, and after 12 hours in any case. End one that you do not know, then change the password. Times of Vietnam (+07:00).',
    browser: 'Browser',
    browserOn: (browser: string, system: string) => `${browser} on ${system}`,
    unknown: 'Browser not known',
    unknownBrowser: 'Another browser',
    unknownSystem: 'another system',
    begun: 'Begun',
    seen: 'Last used',
    address: 'Network address',
    unknownAddress: 'Not known',
    thisOne: 'This session',
    end: 'End',
    endAbout: (browser: string, begun: string) => `the session of ${browser}, begun ${begun}`,
    endOthers: 'End all other sessions',
    onlyThis: 'There is no other session.',
  },
} satisfies Catalogue<typeof vietnamese>
