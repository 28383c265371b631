import { contentDisposition } from '#app/server/content-disposition.ts'
import { framed, notFound } from '#app/server/route.ts'

/** Tệp lịch: exactly the bytes whose SHA-256 dossiers are pinned to, for `mt calendar due --calendar`. */
export const loader = framed('calendar.read', async ({ app, param }) => {
  const [code, number] = [param('code'), param('version')]
  const version = (await app.views.record.calendars()).find(
    (each) => each.code === code && String(each.version) === number,
  )
  const text = version && (await app.views.record.blobText(version.sha256))
  if (!text) throw notFound('page')
  const name = `${code}-${number}.json`
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', name),
      'Cache-Control': 'private, no-store',
    },
  })
})
