import type { MetaFunction } from '@remix-run/react'
import { catalogue, type Language, type Messages } from '#app/messages/catalogue.ts'

/** Tên trang in the reader's language, then the product's; WCAG 2.4.2. `data` is what the page's loader gave. */
export const pageTitle =
  <Loader = unknown>(
    title: (t: Messages, data: Parameters<MetaFunction<Loader>>[0]['data']) => string,
  ): MetaFunction<Loader> =>
  ({ data, matches }) => {
    const root = matches.find(({ id }) => id === 'root')?.data as { language?: Language } | undefined
    const t = catalogue(root?.language ?? 'vi')
    return [{ title: `${title(t, data)} – ${t.layout.product}` }]
  }
