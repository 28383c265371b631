import { readFileSync } from 'node:fs'

const styles = new URL('../../app/styles/', import.meta.url)
const readStyle = (name: string) => readFileSync(new URL(name, styles), 'utf8')

const IMPORT = /@import "\.\/([^"]+)" layer\((\w+)\);/g

/** The files that app.css imports, in order. */
export const bundledFiles = [...readStyle('app.css').matchAll(IMPORT)].map((match) => match[1]!)

/** app.css with its imports put in, as the build bundles them (not minified). */
export const bundledStyles = readStyle('app.css').replace(
  IMPORT,
  (_, name: string, layer: string) => `@layer ${layer} {\n${readStyle(name)}\n}`,
)

/** The custom properties of tokens.css whose value is a colour. */
export const colours = new Map(
  [...readStyle('tokens.css').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [
    match[1]!,
    match[2]!,
  ]),
)
