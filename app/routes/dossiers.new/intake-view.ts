import { asksForPaper, opensOnRequest } from '#app/domain/dossier/intake-form.ts'
import { allotmentText, countingRuleText, planOf } from '#app/domain/dossier/plan.ts'
import type { Variant } from '#app/domain/procedure/model.ts'
import { statusOf } from '#app/domain/procedure/procedure.ts'
import { localDateOf } from '#app/domain/shared/instant.ts'
import type { Ask } from '#app/server/route.ts'
import { type Ground, isOpen, previewOf } from './intake-ground.ts'

/** The variant that the address asks for; the only one when there is no choice; else null. */
export function askedVariant({ model }: Ground, name: string | null): Variant | null {
  const open = model.variants.filter(isOpen)
  if (name === null) return open.length === 1 ? open[0]! : null
  return open.find((variant) => variant.name === name) ?? null
}

/** The page of intake for one procedure, as plain data. */
export function intakeView(ask: Ask, ground: Ground, variant: Variant | null) {
  const { procedure, version, model, calendar } = ground
  const { now, t } = ask
  const names = model.variants.map(({ name }) => name)
  return {
    procedure: { code: procedure.code, title: version.header.title },
    version: {
      issueNumber: version.issueNumber,
      revision: version.revision,
      status: statusOf(version, now),
      /** No step of the chosen case has a time of its own: lateness will never be placed. */
      withoutTimes: variant !== null && planOf(variant).every(({ allotment }) => allotment === 'none'),
    },
    variants: model.variants.map((each) => ({
      name: each.name,
      term: allotmentText(each.term?.allotment ?? { kind: 'unspecified' }),
      open: isOpen(each),
    })),
    chosen: variant && {
      name: variant.name,
      needsRequest: opensOnRequest(variant),
      papers: model.components.map((component) => ({
        name: component.name,
        notes: component.notes,
        original: component.original,
        copy: component.copy,
        asked: asksForPaper(component, variant.name, names),
      })),
      preview: previewOf(ground, ask, variant, now, null),
    },
    calendar: {
      name: calendar.index.calendar.name,
      version: calendar.version,
      rule: countingRuleText(model.countingRule),
    },
    submitted: { date: t.time.date(localDateOf(now)), clock: t.time.clock(now) },
    formKey: ask.app.ids.next(),
  }
}

export type IntakeView = ReturnType<typeof intakeView>
