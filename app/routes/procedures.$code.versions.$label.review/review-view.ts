import { type PassagePlace, placeOf } from '#app/domain/procedure/comment-anchor.ts'
import type { NewComment, ReviewComment } from '#app/domain/procedure/comments.ts'
import {
  nextSignatureRole,
  type Procedure,
  type ProcedureVersion,
  SIGNING_ORDER,
} from '#app/domain/procedure/procedure.ts'
import { versionBefore } from '#app/domain/procedure/reading.ts'
import {
  reasonsNotToAgree,
  reasonsNotToReturn,
  reasonsNotToSign,
} from '#app/domain/procedure/sign-version.ts'
import type { Refusal } from '#app/messages/refusal.ts'
import type { Ask } from '#app/server/route.ts'
import { comparisonOf } from '#app/server/version-comparison.ts'
import { addresses, versionLabel } from '#app/ui/addresses.ts'

type Placed = PassagePlace & { section: string }

/** Trang xem xét: the redline section by section, with what was said of each and what the reader has ticked. */
export async function reviewView(ask: Ask, procedure: Procedure, version: ProcedureVersion) {
  const { app, t, ground, actor, now, request } = ask
  const { code, procedureId } = procedure
  const label = versionLabel(version.issueNumber, version.revision)
  const before = versionBefore(procedure, version)
  const text = async (sha256: string) => (await app.views.record.blobText(sha256))!
  const after = await text(version.contentSha256)
  const { changed, parts } = comparisonOf(
    t,
    ground.language,
    { before: before && (await text(before.contentSha256)), after },
    { columns: 1, parts: before ? 'changes' : 'whole', of: 'text', strictness: 'exact' },
  )
  const passages = app.documents.passages(after)
  const notes = await app.views.procedures.reviewNotes(procedureId, actor.personId, version.contentSha256)
  const turn = { procedureId, version }
  const notMine = reasonsNotToReturn(turn, actor, now)
  const role = nextSignatureRole(version)
  const review = { changed, viewed: notes.viewed, comments: notes.comments }
  const notAgreed: Refusal[] =
    role === null
      ? []
      : [...reasonsNotToSign(turn, actor, now), ...reasonsNotToAgree(procedure, role, review)]
  const place = (comment: Pick<NewComment, 'anchor'>): Placed | null => {
    const found = placeOf(comment.anchor, passages)
    return found && { ...found, section: passages[found.index]!.section }
  }
  const asked = new URL(request.url).searchParams.get('comment')
  const told = (comment: ReviewComment, index: number) => ({
    number: index + 1,
    place: place(comment),
    ...comment,
  })
  const comments = procedure.comments.map(told)
  return {
    pageTitle: t.lifecycle.review.title(code),
    code,
    label,
    title: version.header.title,
    number: { issueNumber: version.issueNumber, revision: version.revision },
    before: before && {
      number: { issueNumber: before.issueNumber, revision: before.revision },
      address: addresses.comparison(code, label, versionLabel(before.issueNumber, before.revision)),
    },
    route: SIGNING_ORDER.map((each, index) => ({
      role: each,
      name: version.signatures.find((signature) => signature.role === each)?.signer.name ?? null,
      state: signedState(index, version.signatures.length),
    })),
    coarse: parts.coarse,
    sections: parts.sections.filter(({ changes }) => changes > 0),
    unchanged: parts.sections.filter(({ changes }) => changes === 0).length,
    changed: changed.map(({ key }) => key),
    viewed: notes.viewed.filter((key) => changed.some((section) => section.key === key)),
    drafts: notes.comments.map((comment) => ({ ...comment, place: place(comment) })),
    comments,
    /** The section whose form is open, and its passages. */
    commenting:
      asked === null
        ? null
        : {
            section: asked,
            passages: passages.flatMap((passage, index) =>
              passage.section === asked ? [{ index, text: passage.text }] : [],
            ),
          },
    mayNote: notMine.length === 0,
    notAgreed,
    signAddress: addresses.signature(code, label),
    returnAddress: addresses.returnVersion(code, label),
  }
}

const signedState = (index: number, signed: number) =>
  index < signed ? ('done' as const) : index === signed ? ('now' as const) : ('later' as const)

export type ReviewView = Awaited<ReturnType<typeof reviewView>>
