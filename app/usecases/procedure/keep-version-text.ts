import type { VersionHeader } from '#app/domain/procedure/facts.ts'
import type { ProcedureHeader } from '#app/domain/procedure/model.ts'
import type { Stores } from '#app/storage/unit-of-work.ts'
import type { Deps, ReadDocument } from '../deps.ts'

/** The part of the header that the register shows. */
export function registerHeader(header: ProcedureHeader): VersionHeader {
  const { title, kind, agency, unit, field, level, signatories } = header
  return { title, kind, agency, unit, field, level, signatories }
}

/** Keeps the signed text by its hash, with what is made of it once for every later view. Answers the hash. */
export async function keepVersionText(
  deps: Deps,
  stores: Stores,
  procedureId: string,
  document: ReadDocument,
): Promise<string> {
  const { header, body, signedText } = document
  const contentSha256 = await stores.blobs.add(signedText, 'text/markdown; charset=utf-8')
  await stores.procedures.saveRendering({ contentSha256, ...deps.documents.render(body) })
  const label = `${header.issueNumber}-${header.revision}`
  await stores.procedures.saveSearchText(procedureId, label, {
    heading: `${header.code} ${header.title} ${header.unit} ${header.field}`,
    body,
  })
  return contentSha256
}
