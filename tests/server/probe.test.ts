import { test } from 'vitest'
import { openBuiltServer } from '../support/built-server.ts'
test('probe', async () => {
  const s = await openBuiltServer()
  for (const [id, r] of Object.entries(s.build.routes)) console.log(id, '|', r!.path, r!.index, (r!.module.loader as any)?.act, (r!.module.action as any)?.act, !!r!.module.default)
  for (const [a, as] of [['/record.data','ly'],['/record','ly'],['/record.data',null],['/dossiers/x.data','giam'],['/dossiers/x','giam'],['/record.data?_routes=routes%2Frecord','ly'],['/procedures/QT03.CC/versions/03-01','ly'],['/procedures/QT03.CC/versions/03-07','ly']] as any) {
    const g = await s.send(a, { as })
    console.log(a, as, g.status, g.headers.location, g.headers['cache-control'], g.text.slice(0, 300))
  }
  await s.close()
})
