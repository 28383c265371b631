import { framed } from '#app/server/route.ts'
import { addresses } from '#app/ui/addresses.ts'
import { askedVersion } from './procedures.$code.versions.$label._index/asked-version.ts'
import { versionFile } from './procedures.$code.versions.$label._index/version-file.ts'

/** Văn bản Markdown: exactly the bytes whose hash stands on the page and under the signatures. */
export const loader = framed('procedure.read', async (ask) => {
  const { procedure, version, label } = await askedVersion(ask, addresses.versionText)
  const text = await ask.app.views.record.blobText(version.contentSha256)
  if (text === null) throw new Error(`no text ${version.contentSha256}`)
  const name = `${procedure.code} ${label}.md`
  return versionFile(text, { name, media: 'text/markdown; charset=utf-8', disposition: 'attachment' })
})
