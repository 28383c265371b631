import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addresses, parseVersionLabel, versionLabel } from '#app/ui/addresses.ts'

const numRuns = process.env.SOAK ? 20_000 : 300

describe('addresses', () => {
  test('a code with Đ is one encoded segment', () => {
    expect(addresses.version('QT17.ĐDĐT', '02-00')).toBe('/procedures/QT17.%C4%90D%C4%90T/versions/02-00')
    expect(addresses.versionPdf('QT17.ĐDĐT', '02-00')).toBe(
      '/procedures/QT17.%C4%90D%C4%90T/versions/02-00/pdf',
    )
    expect(addresses.submission('QT17.ĐDĐT')).toBe('/procedures/QT17.%C4%90D%C4%90T/draft/submission')
  })

  test('whatever a code or number holds, it stays inside its segment and comes back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (code) => {
        const segments = addresses.issue(code, '01-00').split('/')
        expect(segments).toHaveLength(6)
        expect(decodeURIComponent(segments[2]!)).toBe(code)
        expect(decodeURIComponent(addresses.dossier(code).split('/')[2]!)).toBe(code)
      }),
      { numRuns },
    )
  })

  test('what is not asked leaves no trace in the address', () => {
    expect(addresses.procedures()).toBe('/procedures')
    expect(addresses.procedures({ q: '', unit: undefined })).toBe('/procedures')
    expect(addresses.procedures({ q: 'căn cước & ký' })).toBe(
      '/procedures?q=c%C4%83n+c%C6%B0%E1%BB%9Bc+%26+k%C3%BD',
    )
    expect(addresses.newDossier()).toBe('/dossiers/new')
    expect(addresses.newDossier('QT03.CC')).toBe('/dossiers/new?procedure=QT03.CC')
    expect(addresses.overdue({ after: '2026-11-20T10:00:00Z' })).toBe(
      '/overdue?after=2026-11-20T10%3A00%3A00Z',
    )
  })

  test('no two places share an address', () => {
    const all = Object.values(addresses).map((address) =>
      (address as (...parts: string[]) => string)('a', '01-00', '02-00'),
    )
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('version labels', () => {
  test('lần ban hành 2, lần sửa đổi 0 is 02-00', () => {
    expect(versionLabel(2, 0)).toBe('02-00')
    expect(parseVersionLabel('02-01')).toEqual({ issueNumber: 2, revision: 1 })
  })

  test('every version reads back from its label', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), (issueNumber, revision) => {
        expect(parseVersionLabel(versionLabel(issueNumber, revision))).toEqual({ issueNumber, revision })
      }),
      { numRuns },
    )
  })

  test.each(['', '2-0', '02', '00-00', '02-0', '002-00', '02-00 ', '02/00', 'in-force', '٠٢-٠٠'])(
    '"%s" is not the label of a version',
    (label) => {
      expect(parseVersionLabel(label)).toBeNull()
    },
  )

  test('numbers that no version can have are refused', () => {
    expect(() => versionLabel(0, 0)).toThrow(RangeError)
    expect(() => versionLabel(1, -1)).toThrow(RangeError)
    expect(() => versionLabel(1.5, 0)).toThrow(RangeError)
  })
})
