import type { Actor } from '#app/domain/organisation/actor.ts'
import { type TimePlanContent, versionsOwnPlan } from '#app/domain/time-plan/content.ts'
import { versionToPlan } from '#app/domain/time-plan/sign-time-plan.ts'
import type { App } from '#app/server/app.ts'
import { DEMONSTRATION_PASSWORD } from '#app/server/demonstration.ts'
import { saveTimePlan } from '#app/usecases/time-plan/save-time-plan.ts'
import { signTimePlan } from '#app/usecases/time-plan/sign-time-plan.ts'

/** Who of the demonstration's commune does a step that the version gives to somebody inside. */
export const COMMUNE_POST = 'Cán bộ chuyên môn, nghiệp vụ'

/** The version's own times with a post for each step; the first minutes or hours halved, so that the plan differs. */
export async function tightenedPlan(app: App, procedureCode: string): Promise<TimePlanContent> {
  const procedure = (await app.views.procedures.byCode(procedureCode))!
  const model = await app.model(versionToPlan(procedure, app.clock.now())!.contentSha256)
  const { cases } = versionsOwnPlan(model)
  return {
    cases: cases.map(({ variant, blocks }) => {
      const outside = new Set(
        model.variants
          .find(({ name }) => name === variant)!
          .steps.filter(({ performer }) => performer === 'outside')
          .map(({ code }) => code),
      )
      const at = blocks.findIndex(
        ({ steps, allotment }) => !outside.has(steps[0]!) && /^\d+w[hd]$/.test(allotment),
      )
      return {
        variant,
        blocks: blocks.map((block, n) => ({
          ...block,
          allotment:
            n === at
              ? `${Number.parseInt(block.allotment, 10) / 2}${block.allotment.slice(-2)}`
              : block.allotment,
          posts: outside.has(block.steps[0]!) ? [] : [COMMUNE_POST],
        })),
      }
    }),
  }
}

type Where = { app: App; people: Record<string, Actor> }

/** Saves it for the commune over whatever draft there is; answers what saving answered. */
export async function savedPlan(
  { app, people }: Where,
  content: TimePlanContent,
  over: { as?: string; seen?: number | null; version?: string; procedure?: string } = {},
) {
  const { as = 'truong', procedure: procedureCode = 'QT03.CC' } = over
  const procedure = (await app.views.procedures.byCode(procedureCode))!
  const draft = await app.views.timePlans.draft('binh-an', procedure.procedureId)
  return saveTimePlan(app, {
    actor: people[as]!,
    procedureCode,
    unitId: 'binh-an',
    versionSha256: over.version ?? versionToPlan(procedure, app.clock.now())!.contentSha256,
    content,
    seen: over.seen === undefined ? (draft?.lockVersion ?? null) : over.seen,
  })
}

/** Signs the commune's draft. */
export async function signedPlan(
  { app, people }: Where,
  over: { as?: string; password?: string; seen?: number; from?: string | null; formKey?: string | null } = {},
) {
  const procedure = (await app.views.procedures.byCode('QT03.CC'))!
  const draft = await app.views.timePlans.draft('binh-an', procedure.procedureId)
  return signTimePlan(app, {
    actor: people[over.as ?? 'truong']!,
    password: over.password ?? DEMONSTRATION_PASSWORD,
    formKey: over.formKey ?? null,
    procedureCode: 'QT03.CC',
    unitId: 'binh-an',
    seen: over.seen ?? draft?.lockVersion ?? 0,
    effectiveFrom: over.from ?? null,
  })
}

/** A signed plan of the commune with another draft after it, made once: what the pages of plans have to show. */
export async function givenATimePlan(where: Where): Promise<void> {
  const { procedureId } = (await where.app.views.procedures.byCode('QT03.CC'))!
  if ((await where.app.views.timePlans.ofUnit('binh-an', procedureId)).length > 0) return
  const content = await tightenedPlan(where.app, 'QT03.CC')
  for (const act of [
    () => savedPlan(where, content),
    () => signedPlan(where),
    () => savedPlan(where, content),
  ]) {
    const answer = await act()
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  }
}
