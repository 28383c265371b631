import { constants, deflateRawSync } from 'node:zlib'
import { RENDERER_VERSION, renderBody } from '#app/documents/markdown.ts'
import { readProcedureFile, signedText } from '#app/documents/procedure-file.ts'
import { redline } from '#app/documents/redline.ts'
import { changedSections, passagesOf } from '#app/documents/redline-sections.ts'
import { unitsOf } from '#app/documents/redline-units.ts'
import { compileProcedure } from '#app/domain/procedure/compile.ts'
import { checkProcedure } from '#app/domain/procedure/diagnostics.ts'
import type { ProcedureModel } from '#app/domain/procedure/model.ts'
import type { Outline } from '#app/domain/procedure/outline.ts'
import type { Documents } from '#app/usecases/deps.ts'

/** How many compiled procedures a process keeps; each is some tens of kilobytes. */
const MOST_KEPT = 200

type KeptModels = {
  /** The compiled text of that hash, when this process compiled it before. */
  keptModel(contentSha256: string): ProcedureModel | null
}

/** Reading, compiling and rendering of procedure files, with what is immutable kept for the process. */
export function procedureDocuments(): Documents & KeptModels {
  const models = new Map<string, ProcedureModel>()
  return {
    read(text) {
      const answer = readProcedureFile(text)
      if (!answer.ok) return answer
      const { header, headerLines, body, bodyLine, outline } = answer.file
      const { model, findings } = compileProcedure(header, outline, headerLines)
      return {
        ok: true,
        document: {
          header,
          body,
          bodyLine,
          signedText: signedText(header, body),
          model,
          findings,
        },
      }
    },
    diagnose: ({ model, findings }, at, settings) => checkProcedure(model, findings, { at, ...settings }),
    keptModel: (contentSha256) => models.get(contentSha256) ?? null,
    modelOf(contentSha256, text) {
      const kept = models.get(contentSha256)
      if (kept) return kept
      const answer = readProcedureFile(text)
      if (!answer.ok) throw new Error(`the stored text ${contentSha256} cannot be read`)
      const { model } = compileProcedure(answer.file.header, answer.file.outline)
      if (models.size >= MOST_KEPT) models.delete(models.keys().next().value!)
      models.set(contentSha256, model)
      return model
    },
    changedSections(before, after) {
      return changedSections(
        redline(before === null ? [] : unitsOf(outlineOf(before)), unitsOf(outlineOf(after))),
      )
    },
    passages: (text) => passagesOf(unitsOf(outlineOf(text))),
    render(body) {
      const html = Buffer.from(renderBody(body), 'utf8')
      return { renderer: RENDERER_VERSION, html, deflated: deflatePiece(html) }
    },
  }
}

function outlineOf(text: string): Outline {
  const read = readProcedureFile(text)
  if (!read.ok) throw new Error('a kept text cannot be read')
  return read.file.outline
}

/**
 * A piece of a raw deflate stream that ends on a byte boundary and looks back at nothing before it, so that it
 * can be joined with others into one gzip body at the time of answering.
 */
export const deflatePiece = (bytes: Uint8Array): Buffer =>
  deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH })
