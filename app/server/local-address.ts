/**
 * A path of ours to come back to, or the fallback: never another site (CVE-2026-53668, open redirect). What a
 * browser would read as a host (`//`, `/\`) is not ours.
 */
export const localAddress = (text: string, fallback: string): string =>
  /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : fallback
