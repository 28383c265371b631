import { compareVersions } from '../procedure/compare-versions.ts'
import type { Position, ProcedureModel, Step, Variant } from '../procedure/model.ts'
import type { VersionChange } from '../procedure/version-change.ts'

/**
 * Whom a change of the text concerns: everybody, or those who carry out the steps that changed, each step by the names
 * in its Trách nhiệm cells of both texts.
 */
export type ChangeConcern = { everybody: true } | { everybody: false; steps: string[][] }

/** What the heading says of its own number and dates; it tells nobody to work otherwise. */
const ONLY_NUMBERING: readonly string[] = [
  'issueNumber',
  'revision',
  'issuedOn',
  'revisedOn',
  'effectiveOn',
  'decision',
]

/**
 * Whom the newer text concerns that the older one did not. A new lần ban hành is a new document and concerns everybody;
 * so does what changed outside the steps (terms, forms, reception, components, law, words of a section). Numbers of steps and sections, signers
 * and dates concern nobody: what is to be done stays.
 */
export function concernOf(before: ProcedureModel, after: ProcedureModel): ChangeConcern {
  if (before.header.issueNumber !== after.header.issueNumber) return { everybody: true }
  const steps: string[][] = []
  for (const change of compareVersions(before, after)) {
    const concern = concernOfChange(change, before, after)
    if (concern.everybody) return concern
    steps.push(...concern.steps)
  }
  return { everybody: false, steps }
}

const NOBODY: ChangeConcern = { everybody: false, steps: [] }
const EVERYBODY: ChangeConcern = { everybody: true }

function concernOfChange(
  change: VersionChange,
  before: ProcedureModel,
  after: ProcedureModel,
): ChangeConcern {
  switch (change.code) {
    case 'header-changed':
      return ONLY_NUMBERING.includes(change.field) ? NOBODY : EVERYBODY
    case 'signatory-changed':
    case 'section-moved':
    case 'section-renumbered':
    case 'steps-renumbered':
    case 'case-moved':
      return NOBODY
    case 'step-added':
    case 'step-removed':
    case 'step-moved':
    case 'step-moved-to-case':
    case 'step-text-changed':
    case 'step-time-changed':
    case 'step-responsible-changed':
    case 'step-sub-deadlines-changed':
    case 'step-forms-changed':
    case 'step-output-changed':
      return ofSteps([stepAt(before, change.at.before), stepAt(after, change.at.after)])
    case 'case-added':
      return ofCase(after, change.variant)
    case 'case-removed':
      return ofCase(before, change.variant)
    default:
      return EVERYBODY
  }
}

/** A change that stands at no step of either text cannot be given to anybody in particular. */
function ofSteps(found: readonly (Step | null)[]): ChangeConcern {
  const steps = found.filter((step) => step !== null)
  return steps.length === 0
    ? EVERYBODY
    : { everybody: false, steps: [[...new Set(steps.flatMap(({ responsible }) => responsible))]] }
}

function ofCase(model: ProcedureModel, name: string): ChangeConcern {
  const variant: Variant | undefined = model.variants.find((each) => each.name === name)
  return variant
    ? { everybody: false, steps: variant.steps.map(({ responsible }) => responsible) }
    : EVERYBODY
}

function stepAt({ variants }: ProcedureModel, at: Position | null): Step | null {
  if (at === null) return null
  const isThere = (step: Step) => step.at.line === at.line && step.at.column === at.column
  return variants.flatMap(({ steps }) => steps).find(isThere) ?? null
}
