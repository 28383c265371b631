import { fold } from '#app/domain/shared/fold.ts'

/** A file of a version as a browser takes it; its name in plain letters too, for programs that know no others. */
export function versionFile(
  body: BodyInit,
  { name, media, disposition }: { name: string; media: string; disposition: 'inline' | 'attachment' },
): Response {
  const plain = fold(name)
    .replace(/[^a-z0-9 ._-]/g, '')
    .toUpperCase()
    .replace(/\.(\w+)$/, (end) => end.toLowerCase())
  return new Response(body, {
    headers: {
      'Content-Type': media,
      'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-cache',
    },
  })
}
