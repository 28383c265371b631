/**
 * Dạng chuẩn: the one text of a value, so that everybody who hashes the value hashes the same bytes.
 *
 * This is RFC 8785 (JSON Canonicalization Scheme), narrowed until nothing is left to interpretation: no
 * fractions, because two languages may print them differently; no negative zero; text in NFC, because Vietnamese
 * keyboards send the same letter composed and decomposed; nothing that JSON would drop or rewrite in silence.
 */

/** Containers within containers; facts need about five, and the limit keeps hostile input off the stack. */
export const MAX_DEPTH = 64

export type CanonicalRefusalCode =
  | 'undefined'
  | 'not-json'
  | 'not-plain'
  | 'hidden-property'
  | 'not-a-safe-integer'
  | 'negative-zero'
  | 'not-well-formed'
  | 'not-nfc'
  | 'cyclic'
  | 'too-deep'

/** The value has no canonical form. `path` says where, in the manner of `$.data.items[2]`. */
export class CanonicalRefusal extends Error {
  override readonly name = 'CanonicalRefusal'
  readonly code: CanonicalRefusalCode
  readonly path: string

  constructor(code: CanonicalRefusalCode, path: string) {
    super(`no canonical form: ${code} at ${path}`)
    this.code = code
    this.path = path
  }
}

/** The way from the root to the value being written; its two lists grow and shrink together. */
type Trail = { steps: (string | number)[]; containers: object[] }

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * Văn bản chuẩn: keys sorted by UTF-16 unit, no white space, escapes as RFC 8785 §3.2.2.2 has them. Encoded as
 * UTF-8 it is what gets stored and hashed. Takes null, booleans, safe integers, NFC text, arrays and plain
 * objects; throws `CanonicalRefusal` on anything else, on a cycle, and below `MAX_DEPTH` containers.
 */
export const canonical = (value: unknown): string => write(value, { steps: [], containers: [] })

/** Whether the text is the canonical form of what it says; false also when it is not JSON at all. */
export function isCanonical(text: string): boolean {
  try {
    return canonical(JSON.parse(text)) === text
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof CanonicalRefusal) return false
    throw fault
  }
}

function write(value: unknown, trail: Trail): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      return writeText(value, trail)
    case 'number':
      return writeInteger(value, trail)
    case 'boolean':
      return String(value)
    case 'object':
      return writeContainer(value, trail)
    case 'undefined':
      throw refusal('undefined', trail)
    default:
      throw refusal('not-json', trail)
  }
}

function writeText(text: string, trail: Trail): string {
  if (LONE_SURROGATE.test(text)) throw refusal('not-well-formed', trail)
  if (text.normalize('NFC') !== text) throw refusal('not-nfc', trail)
  // ECMAScript's quoting is RFC 8785's quoting by definition.
  return JSON.stringify(text)
}

function writeInteger(value: number, trail: Trail): string {
  if (!Number.isSafeInteger(value)) throw refusal('not-a-safe-integer', trail)
  if (Object.is(value, -0)) throw refusal('negative-zero', trail)
  return String(value)
}

function writeContainer(container: object, trail: Trail): string {
  if (trail.containers.includes(container)) throw refusal('cyclic', trail)
  if (trail.containers.length >= MAX_DEPTH) throw refusal('too-deep', trail)
  trail.containers.push(container)
  const text = Array.isArray(container) ? writeArray(container, trail) : writeObject(container, trail)
  trail.containers.pop()
  return text
}

function writeArray(items: unknown[], trail: Trail): string {
  if (Object.getPrototypeOf(items) !== Array.prototype) throw refusal('not-plain', trail)
  const parts: string[] = []
  // Counted, not iterated: a hole reads as undefined and is refused in its place.
  for (let index = 0; index < items.length; index += 1) {
    trail.steps.push(index)
    parts.push(write(items[index], trail))
    trail.steps.pop()
  }
  // One own key beside the items is `length`; any other would be lost.
  if (Reflect.ownKeys(items).length !== items.length + 1) throw refusal('hidden-property', trail)
  return `[${parts.join(',')}]`
}

function writeObject(value: object, trail: Trail): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw refusal('not-plain', trail)
  const keys = Object.keys(value)
  if (Reflect.ownKeys(value).length !== keys.length) throw refusal('hidden-property', trail)
  const parts: string[] = []
  // The default order of sort() is by UTF-16 unit, which is what RFC 8785 §3.2.3 asks for.
  for (const key of keys.sort()) {
    trail.steps.push(key)
    parts.push(`${writeText(key, trail)}:${write((value as Record<string, unknown>)[key], trail)}`)
    trail.steps.pop()
  }
  return `{${parts.join(',')}}`
}

function refusal(code: CanonicalRefusalCode, trail: Trail): CanonicalRefusal {
  const path = trail.steps.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return IDENTIFIER.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  })
  return new CanonicalRefusal(code, `$${path.join('')}`)
}
