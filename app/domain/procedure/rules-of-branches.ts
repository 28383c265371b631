import { fold } from '../shared/fold.ts'
import { onOneLine } from '../shared/one-line.ts'
import type { Branch, ProcedureHeader, Step, Variant } from './model.ts'
import { performerOfAll } from './performer.ts'
import { rule, WARNING } from './rule.ts'
import { stepName } from './rules-of-time.ts'
import { names } from './spoken-of.ts'

const words = (text: string): string => onOneLine(fold(text))

const SIGNS =
  /\b(?:ky duyet|ky ban hanh|ky so|ky ten|phe duyet|duyet ky|ky (?:van ban|giay|quyet dinh|cong van|thong bao|ket qua))\b/
const BRINGS_TO_SIGN = /\btrinh\b/
const DRAFTS = /\b(?:soan thao|du thao|tham dinh|de xuat|lap to trinh|xu ly ho so|xu ly, )/
/** Who looks at a draft; initials (ký nháy) are the drafter's own and no check. */
const CHECKS =
  /\b(?:kiem tra|ra soat|tham tra|soat xet|xem xet)(?: lai)?(?: noi dung)? (?:du thao|to trinh)\b/

/** What a step does with a paper, by its title. */
function actOf({ title }: Step): 'signs' | 'checks' | 'drafts' | null {
  const folded = words(title)
  if (SIGNS.test(folded) && !BRINGS_TO_SIGN.test(folded)) return 'signs'
  if (CHECKS.test(folded)) return 'checks'
  return DRAFTS.test(folded) ? 'drafts' : null
}

/** S2: who makes a paper neither checks nor signs it. */
const fourEyes = rule<{ step: string; drafting: string; post: string; reads: 'signs' | 'checks' }>()({
  id: 'S2',
  severity: WARNING,
  check: (model) =>
    model.variants.flatMap(({ steps }) => {
      const acts = steps.map(actOf)
      const drafting = steps.filter((_, index) => acts[index] === 'drafts')
      return steps.flatMap((step, index) => {
        const reads = acts[index]
        const [post, ...more] = step.responsible
        if (!reads || reads === 'drafts' || post === undefined || more.length > 0) return []
        const same = drafting.find(
          ({ responsible }) => responsible.length === 1 && fold(responsible[0]!) === fold(post),
        )
        if (!same) return []
        return [
          {
            at: step.places?.responsible ?? step.at,
            arguments: { step: stepName(step), drafting: stepName(same), post, reads } as const,
          },
        ]
      })
    }),
})

/** How the form of a branch is called, folded. */
const FORM_OF: Readonly<Record<Branch, RegExp>> = {
  supplement: /\bbo sung\b/,
  refusal: /\btu choi\b/,
  stop: /\bdung\b/,
  apology: /\bxin loi\b|\bgia han\b|\bhen lai\b/,
}
const BRANCHES = Object.keys(FORM_OF) as Branch[]

/** S3: a way that the text opens must have its paper, or a step of its own (TT 03/2025/TT-VPCP, mẫu 02 to 05). */
const branchesHaveForms = rule<{ branch: Branch; step: string }>()({
  id: 'S3',
  severity: WARNING,
  check: (model) => {
    // Without a list of forms the missing list is what must be told.
    if (model.header.kind !== 'tthc' || model.forms.length === 0) return []
    const forms = model.forms.map(({ name }) => words(name))
    const steps = model.variants.flatMap((variant) => variant.steps)
    const titles = steps.map(({ title }) => words(title))
    return BRANCHES.flatMap((branch) => {
      if (forms.some((name) => FORM_OF[branch].test(name))) return []
      if (titles.some((title) => names(branch, title))) return []
      for (const step of steps) {
        const spoken = step.speaksOf?.find((each) => each.kind === 'branch' && each.branch === branch)
        if (spoken) return [{ at: spoken.at, arguments: { branch, step: stepName(step) } }]
      }
      return []
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
          const here = model.formCitations.findLast(
            ({ code, at }) => code === form && at.line === step.at.line,
          )
          return [{ at: here?.at ?? step.at, arguments: { form, step: stepName(step) } }]
        }),
      ),
    )
  },
})

/** Who leads or assists, who stands in for whom, and `Phòng …:` over the post that it names. */
const NAMES_THE_LEAD = /\b(?:chu tri|phoi hop|chinh|hoac|uy quyen|thay)\b|:$/
const IS_UNIT = /^(?:phong|doi|bo phan|cong an|trung tam|van phong|tram|to)\b(?! (?:truong|pho)\b)/

/** S6: when two of our posts share a step, one of them answers for it. */
const oneAnswers = rule<{ step: string; posts: string }>()({
  id: 'S6',
  severity: WARNING,
  check: (model) =>
    model.variants.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        if (step.responsible.length < 2) return []
        const ours = step.responsible.filter((name) => isOurs(name, model.header))
        if (ours.length < 2 || ours.some((name) => NAMES_THE_LEAD.test(words(name)))) return []
        // A post and the unit that it belongs to, each on its line, are one.
        const people = ours.filter((name) => !IS_UNIT.test(words(name)))
        const answering = people.length === 0 ? ours : people
        if (answering.length < 2) return []
        return [
          {
            at: step.places?.responsible ?? step.at,
            arguments: { step: stepName(step), posts: answering.join('; ') },
          },
        ]
      }),
    ),
})

const isOurs = (name: string, header: ProcedureHeader): boolean => performerOfAll([name], header) === 'unit'

/** Ways to end, folded; `kiểm tra` and `tra cứu` hold the letters of `trả` and end nothing. */
const ENDS =
  /(?<!kiem |tham |dieu |thanh |doi )\b(?:tra (?:lai )?(?:cho )?(?:ket qua|the|giay|ho so|van ban|quyet dinh|cho|cong dan)|luu|thong ke|vao so|phat hanh|(?:ket thuc|dong|hoan tat) (?:ho so|thu tuc|quy trinh|xu ly|nhiem vu)|(?:chuyen|gui|giao|trao|ban giao|thong bao|cong bo|cap|dang tai|niem yet) (?:tra |phat )?(?:cho )?(?:ket qua|the|giay|van ban|quyet dinh|thong bao|cong van|chung nhan|ban sao|tai khoan)|thong bao (?:cho|toi|den)|ket qua cho)\b/

/** N5: a case ends with its result handed out or its dossier filed. */
const caseHasAnEnd = rule<{ variant: string; step: string }>()({
  id: 'N5',
  severity: WARNING,
  check: (model) =>
    model.header.kind !== 'tthc'
      ? []
      : model.variants.flatMap((variant) => {
          const last = lastOfOurs(variant)
          // A case without a step of ours is told by N4.
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

/** X2: a step that the text speaks of is one of its steps. */
const stepReferencesResolve = rule<{ reference: string }>()({
  id: 'X2',
  severity: WARNING,
  check: (model) => {
    const steps = model.variants.flatMap((variant) => variant.steps)
    const codes = new Set(steps.map(({ code }) => code))
    return [...steps, ...model.notes].flatMap(({ speaksOf = [] }) =>
      speaksOf.flatMap((spoken) =>
        spoken.kind === 'step' && !codes.has(spoken.code)
          ? [{ at: spoken.at, arguments: { reference: spoken.code } }]
          : [],
      ),
    )
  },
})

export const BRANCH_RULES = [
  fourEyes,
  branchesHaveForms,
  outputsAreUsed,
  oneAnswers,
  caseHasAnEnd,
  stepReferencesResolve,
] as const
