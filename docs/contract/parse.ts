import * as z from 'zod'

/** A place in the file: all from 1, columns in UTF-16 units; `endColumn` one past the last unit, where it is known. */
const position = { line: z.int().min(1), column: z.int().min(1), endColumn: z.int().min(1).optional() }

const place = z.strictObject(position)

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const role = z.enum(['author', 'reviewer', 'approver'])

/**
 * Thời gian. Minutes, hours and working days are working time; `day` and `month` follow the calendar;
 * `elapsed-hour` runs through the night. A window says when, not how long.
 */
export const allotment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('duration'),
    n: z.number().min(0),
    unit: z.enum(['minute', 'hour', 'working-day', 'day', 'month', 'elapsed-hour']),
  }),
  /** Ngay. */
  z.strictObject({ kind: z.literal('immediate') }),
  z.strictObject({ kind: z.literal('window'), text: z.string() }),
  z.strictObject({ kind: z.literal('unspecified') }),
])

/** The header block. `effectiveOn` has an offset; dates are null when unknown or not yet given. */
const header = z.strictObject({
  kind: z.enum(['tthc', 'system', 'instruction', 'policy', 'objective', 'form']),
  code: z.string(),
  title: z.string(),
  agency: z.string(),
  unit: z.string(),
  field: z.string(),
  level: z.enum(['central', 'province', 'commune', 'district']),
  issueNumber: z.int().min(1),
  revision: z.int().min(0),
  issuedOn: localDate.nullable(),
  revisedOn: localDate.nullable(),
  effectiveOn: z.string().nullable(),
  decision: z.strictObject({ number: z.string(), date: localDate }).nullable(),
  signatories: z.array(
    z.strictObject({
      role,
      name: z.string(),
      rank: z.string().nullable(),
      position: z.string().nullable(),
      capacity: z.enum(['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.']).nullable(),
    }),
  ),
})

const term = z.strictObject({
  /** Trường hợp as the time limit names it. */
  variant: z.string(),
  allotment,
  /** Tính từ, as written. */
  from: z.string().nullable(),
  ...position,
})

/** Other steps and branches that a text speaks of. */
const spokenOf = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('step'), code: z.string(), ...position }),
    z.strictObject({
      kind: z.literal('branch'),
      branch: z.enum(['supplement', 'refusal', 'stop', 'apology']),
      ...position,
    }),
  ]),
)

const step = z.strictObject({
  /** Empty when the row has none. */
  code: z.string(),
  title: z.string(),
  text: z.string(),
  responsible: z.array(z.string()),
  /** `outside`: a body outside the system, whose time counts in the term. */
  performer: z.enum(['unit', 'outside', 'applicant']),
  allotment,
  /** Times the law gives inside the text; never taken as the allotment. */
  subDeadlines: z.array(
    z.strictObject({
      allotment,
      text: z.string(),
      from: z.string().nullable(),
      /** `limit`: the longest that the step may take; `time`: how long it takes; `part`: something else. */
      bounds: z.enum(['limit', 'time', 'part']),
      ...position,
    }),
  ),
  speaksOf: spokenOf.optional(),
  /** The last cell as written. */
  output: z.string(),
  forms: z.array(z.string()),
  /** The cells of the row. */
  places: z
    .strictObject({
      ...Object.fromEntries(
        (['code', 'text', 'responsible', 'time', 'forms'] as const).map((cell) => [cell, place]),
      ),
      /** The names in the cell Trách nhiệm, in the order of `responsible`. */
      posts: z.array(place).optional(),
    })
    .optional(),
  ...position,
})

/** `mt procedure parse FILE --json`: what the text of the procedure says. */
export const parseOutput = z.strictObject({
  header,
  /** Where the header says each field; `signatories.0` is the first signer. */
  headerAt: z.record(z.string(), z.strictObject(position)),
  sections: z.array(
    z.strictObject({
      meaning: z.string().nullable(),
      number: z.string(),
      title: z.string(),
      level: z.int().min(1).max(6),
      /** What stands under the heading up to the next one, a line each. */
      text: z.string(),
      ...position,
    }),
  ),
  /** The only case of a procedure is named `""`. */
  variants: z.array(
    z.strictObject({ name: z.string(), term: term.nullable(), steps: z.array(step), ...position }),
  ),
  terms: z.array(term),
  countingRule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('next-day') }),
    z.strictObject({ kind: z.literal('exact') }),
    /** Minute of the local day, from 0. */
    z.strictObject({ kind: z.literal('cut-off'), minute: z.int().min(0).max(1439) }),
  ]),
  receptionWindows: z.array(z.strictObject({ text: z.string(), ...position })),
  authority: z.array(z.strictObject({ text: z.string(), ...position })).optional(),
  components: z.array(
    z.strictObject({
      name: z.string(),
      original: z.boolean(),
      copy: z.boolean(),
      notes: z.array(z.string()),
      ...position,
    }),
  ),
  forms: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      places: z.strictObject({ code: place, name: place }).optional(),
      ...position,
    }),
  ),
  formCitations: z.array(
    z.strictObject({
      code: z.string(),
      place: z.enum(['step', 'note', 'component', 'retention']),
      ...position,
    }),
  ),
  legalBases: z.array(
    z.strictObject({
      kind: z.string(),
      number: z.string(),
      date: localDate.nullable(),
      title: z.string(),
      places: z.strictObject({ number: place.optional(), date: place.optional() }).optional(),
      ...position,
    }),
  ),
  abbreviations: z.array(
    z.strictObject({
      short: z.string(),
      meaning: z.string(),
      places: z.strictObject({ short: place, meaning: place }).optional(),
      ...position,
    }),
  ),
  revisions: z.array(
    z.strictObject({
      request: z.string(),
      place: z.string(),
      description: z.string(),
      version: z.string(),
      issuedOn: z.string(),
      /** The cells of the row, by the columns that the table has. */
      places: z
        .partialRecord(z.enum(['request', 'place', 'description', 'version', 'issuedOn']), place)
        .optional(),
      ...position,
    }),
  ),
  notes: z.array(z.strictObject({ text: z.string(), speaksOf: spokenOf.optional(), ...position })),
  retention: z.strictObject({ text: z.string(), ...position }).nullable(),
  /** Numbers of law and words in capitals that the body uses, outside the sections that list them. */
  uses: z.strictObject({
    law: z.array(z.strictObject({ text: z.string(), ...position })),
    acronyms: z.array(z.strictObject({ text: z.string(), ...position })),
  }),
})
