import path from 'node:path'
import ts from 'typescript'

/** One file of the application as the rules see it: its path below `app/`, with `/`, and its text. */
export type Source = { file: string; text: string }

/** An import of any form: `room` is a folder of `app/`, `npm:<package>`, or `computed` when not written out. */
export type Import = { typeOnly: boolean; room: string; target: string }

/** Files that lie in no folder (root.tsx, entry.server.tsx) make one room of their own. */
export const ENTRY_FILES = 'entry files'

const parse = ({ file, text }: Source) =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

function everyNode(source: Source): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    node.forEachChild(visit)
  }
  parse(source).forEachChild(visit)
  return nodes
}

/** The room of a path below `app/`. */
export const roomOf = (file: string): string => {
  const [first, rest] = file.split('/')
  return rest === undefined ? ENTRY_FILES : first!
}

function importOf(file: string, specifier: ts.Node | undefined, typeOnly: boolean): Import {
  if (!specifier || !ts.isStringLiteralLike(specifier))
    return { typeOnly, room: 'computed', target: '(computed)' }
  const target = specifier.text
  if (target.startsWith('#app/')) return { typeOnly, room: roomOf(target.slice('#app/'.length)), target }
  if (target.startsWith('.'))
    return { typeOnly, room: roomOf(path.posix.join(path.posix.dirname(file), target)), target }
  return { typeOnly, room: target.startsWith('#') ? target : `npm:${target}`, target }
}

/** Every `import`, `export … from`, `import x = require()`, type import and dynamic `import()` of a file. */
export function importsOf(source: Source): Import[] {
  const { file } = source
  return everyNode(source).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node))
      return [importOf(file, node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)]
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return [importOf(file, node.moduleSpecifier, node.isTypeOnly)]
    if (ts.isExternalModuleReference(node)) return [importOf(file, node.expression, false)]
    if (ts.isImportTypeNode(node))
      return [importOf(file, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)]
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return [importOf(file, node.arguments[0], false)]
    return []
  })
}

/**
 * Whether a room with these rules may have this import. `npm:knex` covers its subpaths, `npm:node:*` all of
 * Node, `type:storage` only what leaves no trace in the built program, `#app/ui/addresses.ts` that file alone.
 */
export const isAllowed = (rules: readonly string[], { room, target, typeOnly }: Import): boolean =>
  rules.some(
    (rule) =>
      rule === room ||
      (rule.startsWith('#app/') && rule === target) ||
      (typeOnly && rule === `type:${room}`) ||
      (rule.startsWith('npm:') && room.startsWith(`${rule}/`)) ||
      (rule.endsWith('*') && room.startsWith(rule.slice(0, -1))),
  )

/** What a file imports beyond its room's rules, as `file -> target`. */
export const straysOf = (source: Source, rules: readonly string[]): string[] =>
  importsOf(source)
    .filter((each) => !isAllowed(rules, each))
    .map(({ target }) => `${source.file} -> ${target}`)

const TAKEN_FROM_THE_WORLD: Record<string, readonly string[]> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
  process: ['hrtime'],
  crypto: ['randomUUID', 'getRandomValues'],
}
const RANDOM_NAMES = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues']

/** Where a file takes the time or an identifier from the world instead of being handed it. */
export function takingsOf(source: Source): string[] {
  return everyNode(source).flatMap((node) => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date')
      return [`${source.file}: Date()`]
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text
      if (TAKEN_FROM_THE_WORLD[node.expression.getText()]?.includes(name))
        return [`${source.file}: ${node.getText()}`]
      return []
    }
    const isRandom = ts.isIdentifier(node) && RANDOM_NAMES.includes(node.text)
    return isRandom && !ts.isPropertyAccessExpression(node.parent) ? [`${source.file}: ${node.text}`] : []
  })
}

/** JSX attributes `style=`: the look of a component is a class name, and the page's policy refuses inline style. */
export const inlineStylesOf = (source: Source): string[] =>
  everyNode(source)
    .filter((node) => ts.isJsxAttribute(node) && node.name.getText() === 'style')
    .map((node) => `${source.file}: ${node.getText()}`)

// Letters of the Vietnamese alphabet that ASCII lacks, composed or not; × and ÷ lie among them.
const VIETNAMESE = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/

/** String and template literals and JSX text that hold Vietnamese; comments and regular expressions do not count. */
export const vietnameseTextsOf = (source: Source): string[] =>
  everyNode(source)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
    .map((node) => (node as ts.LiteralLikeNode | ts.JsxText).text)
    .filter((text) => VIETNAMESE.test(text))

const NAMELESS = /(^|\/)(utils?|helpers?|common|types|lib)(\/|\.|$)|(^|\/)index\.tsx?$/

/** Whether a path says nothing of what it holds, or is a barrel that only passes things on. */
export const isNameless = (file: string): boolean => NAMELESS.test(file)
