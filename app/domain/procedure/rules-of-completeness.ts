import { roleOfFormName } from '../catalogue/form-role.ts'
import type { FormRole } from '../catalogue/form-templates.ts'
import { fold } from '../shared/fold.ts'
import type { Position, ProcedureModel, SectionMeaning, SignatureRole } from './model.ts'
import { ALWAYS_ERROR, type Found, INFORMATION, rule, WARNING } from './rule.ts'

const START: Position = { line: 1, column: 1 }
const words = (text: string): string => fold(text).replace(/\s+/g, ' ')
const sectionOf = (model: ProcedureModel, meaning: SectionMeaning) =>
  model.sections.find((section) => section.meaning === meaning)

/** H4: a procedure for citizens is of a field, whose register its dossiers go into. */
const headerNamesField = rule<Record<string, never>>()({
  id: 'H4',
  severity: WARNING,
  check: ({ header, headerAt }) =>
    header.kind === 'tthc' && header.field.trim() === ''
      ? [{ at: headerAt.field ?? headerAt.kind ?? START, arguments: {} }]
      : [],
})

/** H6: issue, revision, decision and effect in the order in which they can happen. */
const datesAreInOrder = rule<{ first: string; second: string }>()({
  id: 'H6',
  severity: ALWAYS_ERROR,
  check: ({ header, headerAt }) => {
    const { issuedOn, revisedOn, decision } = header
    const effective = header.effectiveOn?.slice(0, 10) ?? null
    const pairs: [string, string | null, string, string | null, keyof typeof headerAt][] = [
      ['issuedOn', issuedOn, 'revisedOn', revisedOn, 'revisedOn'],
      ['issuedOn', issuedOn, 'effectiveOn', effective, 'effectiveOn'],
      ['revisedOn', revisedOn, 'effectiveOn', effective, 'effectiveOn'],
      ['decision', decision?.date ?? null, 'effectiveOn', effective, 'effectiveOn'],
    ]
    return pairs.flatMap(([first, earlier, second, later, place]) =>
      earlier !== null && later !== null && later < earlier
        ? [{ at: headerAt[place] ?? START, arguments: { first, second } }]
        : [],
    )
  },
})

/** F4: one paper for one thing: with two of them nobody knows which to fill in. */
const oneFormARole = rule<{ form: string; other: string; role: FormRole }>()({
  id: 'F4',
  severity: WARNING,
  check: (model) => {
    const first = new Map<FormRole, string>()
    return model.forms.flatMap(({ code, name, at }) => {
      const role = roleOfFormName(name)
      if (role === null) return []
      const other = first.get(role)
      if (other === undefined) {
        first.set(role, code)
        return []
      }
      return other === code ? [] : [{ at, arguments: { form: code, other, role } }]
    })
  },
})

/** F6: a paper that the step's text makes by name stands in its cell of forms too, where other papers stand. */
const namedFormsAreCited = rule<{ form: string; step: string }>()({
  id: 'F6',
  severity: INFORMATION,
  check: (model) => {
    const named = model.forms.map(({ code, name }) => ({ code, key: words(name).replace(/[.;, ]+$/, '') }))
    return model.variants.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        if (step.forms.length === 0) return []
        const text = words(step.text)
        return named.flatMap(({ code, key }) => {
          const isNamed = key.length >= SHORTEST_NAME && text.includes(key) && !step.forms.includes(code)
          // Where the text gives the code itself it has named the paper.
          if (!isNamed || step.text.includes(code)) return []
          return [
            { at: step.places?.forms ?? step.at, arguments: { form: code, step: step.code || step.title } },
          ]
        })
      }),
    )
  },
})
/** Names of fewer letters are words of ordinary sentences. */
const SHORTEST_NAME = 20

/** H7: a post is one of a unit: there are many heads of division. */
const postsNameTheirUnit = rule<{ role: SignatureRole; position: string }>()({
  id: 'H7',
  severity: WARNING,
  check: ({ header, headerAt }) =>
    header.signatories.flatMap(({ role, position }, index) =>
      position !== null && BARE_POST.test(words(position).trim())
        ? [{ at: headerAt[`signatories.${index}`] ?? START, arguments: { role, position } }]
        : [],
    ),
})
/** Director and head of the police are of the agency itself, which the header names. */
const BARE_POST = /^(?:pho )?(?:doi truong|truong phong|truong doi|chi huy truong|truong ban)$/

const LAW_NUMBER = /\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\p{N}-]{1,30}g?/gu

/** R3: a legal basis that the revision table says was changed is a legal basis. */
const revisedBasesAreListed = rule<{ number: string }>()({
  id: 'R3',
  severity: WARNING,
  check: (model) => {
    const listed = new Set(model.legalBases.map(({ number }) => number))
    return model.revisions.flatMap(({ place, description, at }) => {
      if (!/phap ly|can cu/.test(words(place))) return []
      // What a row says was taken out is rightly not there.
      if (/^(?:bo|bai bo|loai bo|khong con)\b/.test(words(description).trim())) return []
      return [...description.matchAll(LAW_NUMBER)].flatMap(([number]) =>
        listed.has(number) ? [] : [{ at, arguments: { number } }],
      )
    })
  },
})

/** R4: a row says where and what (the five columns of the official table; ISO 9001 7.5.3.2 c). */
const revisionRowsAreWhole = rule<{ lacks: 'place' | 'description' }>()({
  id: 'R4',
  severity: WARNING,
  check: (model) =>
    model.revisions.flatMap((row) =>
      (['place', 'description'] as const)
        .filter((field) => row[field].trim() === '')
        .map((lacks) => ({ at: row.at, arguments: { lacks } })),
    ),
})

type AbbreviationFault = { short: string; reads: 'undefined' | 'unused' | 'twice' }

/** D5: what is abbreviated is explained, and what is explained is used. */
const abbreviationsAreDefined = rule<AbbreviationFault>()({
  id: 'D5',
  severity: WARNING,
  check: (model) =>
    // Without a section of definitions the missing section is what must be told.
    sectionOf(model, 'definitions') ? [...undefinedShorts(model), ...idleShorts(model)] : [],
})

function undefinedShorts(model: ProcedureModel): Found<AbbreviationFault>[] {
  const defined = new Set(model.abbreviations.flatMap(({ short }) => short.split(/[^\p{L}\p{N}]+/u)))
  const forms = new Set(
    [...model.forms, ...model.formCitations].map(({ code }) => code.replace(/[^\p{Lu}]/gu, '')),
  )
  return model.uses.acronyms
    .filter(({ text }) => !defined.has(text) && !forms.has(text) && !model.header.code.includes(text))
    .map(({ text, at }) => ({ at, arguments: { short: text, reads: 'undefined' } }))
}

function idleShorts(model: ProcedureModel): Found<AbbreviationFault>[] {
  const shorts = model.abbreviations.map(({ short }) => short)
  const body = model.sections
    .filter(({ meaning }) => meaning !== 'definitions' && meaning !== 'revisions')
    .map(({ title, text }) => `${title}\n${text}`)
    .join('\n')
    .toLowerCase()
  return model.abbreviations.flatMap(({ short, at }, index): Found<AbbreviationFault>[] => {
    if (shorts.indexOf(short) < index) return [{ at, arguments: { short, reads: 'twice' } }]
    const word = short.toLowerCase()
    // One abbreviation may serve the meaning of another.
    const isUsed =
      body.includes(word) ||
      model.abbreviations.some((other) => other.short !== short && other.meaning.toLowerCase().includes(word))
    return isUsed ? [] : [{ at, arguments: { short, reads: 'unused' } }]
  })
}

/** D8: a legal document is named so that it can be found. */
const basesAreNamed = rule<{ title: string; reads: 'number' | 'twice' }>()({
  id: 'D8',
  severity: WARNING,
  check: (model) => {
    const seen = new Set<string>()
    return model.legalBases.flatMap(({ kind, number, title, at }) => {
      const told = (reads: 'number' | 'twice') => [{ at, arguments: { title: title.slice(0, 120), reads } }]
      // Constitution and codes go by their names.
      if (number === '') return /^(?:Hiến pháp|Bộ luật)/u.test(kind) ? [] : told('number')
      if (seen.has(number)) return told('twice')
      seen.add(number)
      return []
    })
  },
})

/** D9: what the text rests on is listed as its basis. */
const citedLawIsListed = rule<{ number: string }>()({
  id: 'D9',
  severity: WARNING,
  check: (model) => {
    if (!sectionOf(model, 'legal-basis')) return []
    const listed = model.legalBases.flatMap(({ number, title }) => [
      number,
      ...(title.match(LAW_NUMBER) ?? []),
    ])
    const known = new Set(listed)
    return model.uses.law.flatMap(({ text, at }) =>
      known.has(text) ? [] : [{ at, arguments: { number: text } }],
    )
  },
})

const ifTthc = (model: ProcedureModel, meaning: SectionMeaning) =>
  model.header.kind === 'tthc' ? sectionOf(model, meaning) : undefined

/** P1: how many sets of papers a citizen brings. */
const setsAreCounted = rule<Record<string, never>>()({
  id: 'P1',
  severity: WARNING,
  check: (model) => {
    const components = ifTthc(model, 'components')
    if (!components) return []
    const told = [sectionOf(model, 'sets'), components]
      .map((section) => words(section?.text ?? ''))
      .join('\n')
    if (/(?:\b\d{1,2}|\bmot|\bhai|\bba)\s?(?:\([^)]{1,20}\) ?)?bo\b/.test(told)) return []
    return [{ at: sectionOf(model, 'sets')?.at ?? components.at, arguments: {} }]
  },
})

const STATES_FEE =
  /\bkhong\b|\bmien\b|\d[\d.,]{0,12} ?(?:dong|d|vnd|nghin|trieu)\b|\d{1,5}\/(?:\d{4}\/)?[a-z]/

/** P2: what it costs, or that it costs nothing (Luật Phí và lệ phí: who collects publishes the rate). */
const feeIsStated = rule<{ written: string }>()({
  id: 'P2',
  severity: WARNING,
  check: (model) => {
    const fee = ifTthc(model, 'fee')
    if (!fee || fee.text.trim() === '' || STATES_FEE.test(words(fee.text))) return []
    return [{ at: fee.at, arguments: { written: fee.text.slice(0, 120) } }]
  },
})

const STATES_PERIOD =
  /(?:\d{1,3}|\bmot|\bhai|\bba|\bnam|\bmuoi|\bhai muoi) ?(?:\([^)]{1,30}\) ?)?(?:nam|thang)\b|\bvinh vien\b/

/** P3: how long the dossier is kept (Luật Lưu trữ 33/2024/QH15; ISO 9001 7.5.3.2 d). */
const retentionHasPeriod = rule<Record<string, never>>()({
  id: 'P3',
  severity: WARNING,
  check: (model) => {
    const { retention } = model
    if (model.header.kind !== 'tthc' || !retention || STATES_PERIOD.test(words(retention.text))) return []
    return [{ at: sectionOf(model, 'retention')?.at ?? retention.at, arguments: {} }]
  },
})

/** P4: an original or a copy: the citizen must know which. */
const componentsAreTicked = rule<{ name: string }>()({
  id: 'P4',
  severity: WARNING,
  check: (model) => {
    if (model.header.kind !== 'tthc' || !model.components.some(({ original, copy }) => original || copy))
      return []
    return model.components
      .filter(({ original, copy }) => !original && !copy)
      .map(({ name, at }) => ({ at, arguments: { name: name.slice(0, 120) } }))
  },
})

export const COMPLETENESS_RULES = [
  headerNamesField,
  datesAreInOrder,
  oneFormARole,
  namedFormsAreCited,
  postsNameTheirUnit,
  revisedBasesAreListed,
  revisionRowsAreWhole,
  abbreviationsAreDefined,
  basesAreNamed,
  citedLawIsListed,
  setsAreCounted,
  feeIsStated,
  retentionHasPeriod,
  componentsAreTicked,
] as const
