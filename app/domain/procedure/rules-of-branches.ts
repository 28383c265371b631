import { fold } from '../shared/fold.ts'
import { countedSteps, workingMinutes } from './allotted-time.ts'
import type { ProcedureHeader, ProcedureModel, Step, Variant } from './model.ts'
import { performerOfAll } from './performer.ts'
import { ERROR_AT_SUBMISSION, rule, WARNING } from './rule.ts'
import { stepName } from './rules-of-time.ts'

const words = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** Events that are the receipt of the dossier itself, and not of what a step before has made. */
const INTAKE =
  /^(?:ngay|khi|luc|thoi diem) (?:tiep )?nhan (?:duoc |du |day du )*(?:ho so|don|de nghi|yeu cau|van ban de nghi|phieu|to khai)/

/**
 * T3: a term that the law gives inside a step. The step may not take longer, and where the term runs from the receipt
 * of the dossier, nor may all steps up to this one.
 */
const subDeadlinesHold = rule<{
  step: string
  written: string
  reads: 'own' | 'sum'
  allotted: number
  limit: number
  minutesPerDay: number
}>()({
  id: 'T3',
  severity: ERROR_AT_SUBMISSION,
  check: (model, _findings, { minutesPerDay }) =>
    model.variants.flatMap((variant) => {
      let sum: number | null = 0
      return countedSteps(variant.steps).flatMap((step) => {
        const own = step.allotment.kind === 'immediate' ? 0 : workingMinutes(step.allotment, minutesPerDay)
        sum = sum === null || own === null ? null : sum + own
        const upToHere = sum
        return step.subDeadlines.flatMap(({ allotment, text, from, at }) => {
          const limit = workingMinutes(allotment, minutesPerDay)
          if (limit === null || own === null) return []
          const told = (reads: 'own' | 'sum', allotted: number) => [
            {
              at,
              arguments: { step: stepName(step), written: text, reads, allotted, limit, minutesPerDay },
            },
          ]
          if (own > limit) return told('own', own)
          const fromIntake = from !== null && INTAKE.test(words(from))
          return fromIntake && upToHere !== null && upToHere > limit ? told('sum', upToHere) : []
        })
      })
    }),
})

const SIGNS =
  /\b(?:ky duyet|ky ban hanh|ky so|ky ten|phe duyet|duyet ky|ky (?:van ban|giay|quyet dinh|cong van|thong bao|ket qua))\b/
const BRINGS_TO_SIGN = /\btrinh\b/
const DRAFTS = /\b(?:soan thao|du thao|tham dinh|de xuat|lap to trinh|xu ly ho so|xu ly, )/

const signs = ({ title }: Step): boolean => {
  const folded = words(title)
  return SIGNS.test(folded) && !BRINGS_TO_SIGN.test(folded)
}
const drafts = (step: Step): boolean => DRAFTS.test(words(step.title)) && !signs(step)

/** S2: who makes a paper does not sign it. */
const fourEyes = rule<{ step: string; drafting: string; post: string }>()({
  id: 'S2',
  severity: WARNING,
  check: (model) =>
    model.variants.flatMap(({ steps }) => {
      const drafting = steps.filter(drafts)
      return steps.filter(signs).flatMap((step) => {
        const [post, ...more] = step.responsible
        if (post === undefined || more.length > 0) return []
        const same = drafting.find(
          ({ responsible }) => responsible.length === 1 && fold(responsible[0]!) === fold(post),
        )
        if (!same) return []
        return [
          {
            at: step.places?.responsible ?? step.at,
            arguments: { step: stepName(step), drafting: stepName(same), post },
          },
        ]
      })
    }),
})

type Branch = 'supplement' | 'refusal' | 'stop' | 'apology'

/** How texts name a branch, and how the form that carries it is called; both folded. */
const BRANCHES: readonly { branch: Branch; named: RegExp; form: RegExp }[] = [
  {
    branch: 'supplement',
    named: /\b(?:yeu cau|huong dan|thong bao)[^.;]{0,60}\bbo sung\b|\bbo sung,? hoan thien ho so\b/,
    form: /\bbo sung\b/,
  },
  { branch: 'refusal', named: /\btu choi\b/, form: /\btu choi\b/ },
  {
    branch: 'stop',
    named: /\b(?:tam )?dung (?:viec )?(?:giai quyet|xu ly)\b|\bthong bao dung\b/,
    form: /\bdung\b/,
  },
  {
    branch: 'apology',
    named: /\bxin loi\b|\bhen lai\b|\bgia han (?:thoi (?:gian|han) )?giai quyet\b/,
    form: /\bxin loi\b|\bgia han\b|\bhen lai\b/,
  },
]

/** S3: a way that the text opens must have its paper, or a step of its own (TT 03/2025/TT-VPCP, mẫu 02 to 05). */
const branchesHaveForms = rule<{ branch: Branch; step: string }>()({
  id: 'S3',
  severity: WARNING,
  check: (model) => {
    // Without a list of forms the missing list is what must be told.
    if (model.header.kind !== 'tthc' || model.forms.length === 0) return []
    const forms = model.forms.map(({ name }) => words(name))
    const steps = model.variants.flatMap((variant) =>
      variant.steps.map((step) => ({ step, title: words(step.title), text: words(step.text) })),
    )
    return BRANCHES.flatMap(({ branch, named, form }) => {
      if (forms.some((name) => form.test(name)) || steps.some(({ title }) => named.test(title))) return []
      const naming = steps.find(({ text }) => named.test(text))?.step
      return naming
        ? [{ at: naming.places?.text ?? naming.at, arguments: { branch, step: stepName(naming) } }]
        : []
    })
  },
})

/** Papers that leave the house are done when the applicant or another office has them; registers keep themselves. */
const LEAVES =
  /^so\b|\bphieu kiem soat\b|\b(?:giay (?:tiep nhan|hen)|phieu hen|bo sung|tu choi|xin loi|gia han|thong bao|ket qua|tra loi|dung)\b/

/** S4: what a step makes is used by another step, kept, or handed out. */
const outputsAreUsed = rule<{ form: string; step: string }>()({
  id: 'S4',
  severity: WARNING,
  check: (model) => {
    const names = new Map(model.forms.map(({ code, name }) => [code, words(name)]))
    return model.variants.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.forms.flatMap((form) => {
          const elsewhere = model.formCitations.some(
            ({ code, at }) => code === form && at.line !== step.at.line,
          )
          const name = names.get(form)
          if (name === undefined || elsewhere || LEAVES.test(name)) return []
          return [{ at: step.places?.forms ?? step.at, arguments: { form, step: stepName(step) } }]
        }),
      ),
    )
  },
})

const NAMES_THE_LEAD = /\b(?:chu tri|phoi hop|chinh)\b/

/** S6: when two of our posts share a step, one of them answers for it. */
const oneAnswers = rule<{ step: string; posts: string }>()({
  id: 'S6',
  severity: WARNING,
  check: (model) =>
    model.variants.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const ours = step.responsible.filter((name) => isOurs(name, model.header))
        if (ours.length < 2 || ours.some((name) => NAMES_THE_LEAD.test(words(name)))) return []
        return [
          {
            at: step.places?.responsible ?? step.at,
            arguments: { step: stepName(step), posts: ours.join('; ') },
          },
        ]
      }),
    ),
})

const isOurs = (name: string, header: ProcedureHeader): boolean => performerOfAll([name], header) === 'unit'

const ENDS =
  /\b(?:tra (?:lai )?(?:ket qua|the|giay|ho so|cho)|luu|thong ke|(?:chuyen|gui|giao|ban giao|thong bao|cong bo|phat hanh) (?:tra )?(?:cho )?(?:ket qua|the|giay)|thong bao (?:cho|toi|den)|ket qua cho|cap (?:the|giay|van ban|ket qua))\b/

/** N5: a case ends with its result handed out or its dossier filed. */
const caseHasAnEnd = rule<{ variant: string; step: string }>()({
  id: 'N5',
  severity: WARNING,
  check: (model) =>
    model.header.kind !== 'tthc'
      ? []
      : model.variants.flatMap((variant) => {
          const last = lastOfOurs(variant)
          // One step that does everything ends with itself; a case without a step of ours is told by N4.
          if (!last || ENDS.test(words(last.title)) || ENDS.test(words(last.text))) return []
          return [
            {
              at: last.places?.text ?? last.at,
              arguments: { variant: variant.name, step: stepName(last) },
            },
          ]
        }),
})

const lastOfOurs = ({ steps }: Variant): Step | undefined =>
  steps.findLast((step) => step.performer === 'unit')

const STEP_REFERENCE = /(?<![\p{L}\p{N}])bước\s{1,3}(\p{Lu}{1,2}\d{1,2}[a-z]?)(?![\p{L}\p{N}])/gu

/** X2: a step that the text speaks of is one of its steps. */
const stepReferencesResolve = rule<{ reference: string }>()({
  id: 'X2',
  severity: WARNING,
  check: (model) => {
    const codes = new Set(model.variants.flatMap(({ steps }) => steps.map(({ code }) => code)))
    return textsOf(model).flatMap(({ text, at }) =>
      [...text.matchAll(STEP_REFERENCE)].flatMap((match) =>
        codes.has(match[1]!) ? [] : [{ at, arguments: { reference: match[1]! } }],
      ),
    )
  },
})

const textsOf = (model: ProcedureModel) => [
  ...model.variants.flatMap(({ steps }) =>
    steps.map((step) => ({ text: step.text, at: step.places?.text ?? step.at })),
  ),
  ...model.notes,
]

export const BRANCH_RULES = [
  subDeadlinesHold,
  fourEyes,
  branchesHaveForms,
  outputsAreUsed,
  oneAnswers,
  caseHasAnEnd,
  stepReferencesResolve,
] as const
