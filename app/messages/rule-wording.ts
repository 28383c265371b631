import type { Rule } from '#app/domain/procedure/rule.ts'

/** What people read of a rule. Sentences begin with a capital and end with a full stop. */
type RuleWords<Arguments> = {
  /** The finding, from what the rule tells of it. */
  sentence: (found: Arguments) => string
  /** What the rule asks, as a title. */
  name: string
  /** Why it is asked: the law, the standard, or what happens to a dossier otherwise. */
  why: string
  /** How the text is mended. */
  mend: string
}

/** The words of every rule of a group of the rule table, by its id. */
export type RuleWording<Rules extends readonly { id: string }[]> = {
  // biome-ignore lint/suspicious/noExplicitAny: a rule takes settings with what it needs, each its own.
  [Each in Rules[number] as Each['id']]: Each extends Rule<string, infer Arguments, any>
    ? RuleWords<Arguments>
    : never
}
