import type { ClaimStatus } from '@netzatlas/shared'
import { FICTIONAL_LICENCE } from '../../server/src/domain/fictional.ts'
import type { ClaimRecord, Id, SourceRecord } from '../../server/src/domain/records.ts'
import type { Chance } from './chance.ts'

/** Every generated claim rests on it, so whoever opens one sees that it is invented. */
export const INVENTED: SourceRecord = {
  type: 'source',
  id: 's-fictional',
  title: 'Erfundene Daten',
  publisher: 'Netzatlas, Generator für Beispieldaten',
  licence: FICTIONAL_LICENCE,
}

const REPORTS = 400

/** Invented reports that claims rest on beside it. */
export const reports: readonly SourceRecord[] = Array.from({ length: REPORTS }, (_, i) => ({
  type: 'source',
  id: reportId(i),
  title: `Erfundener Bericht Nr. ${i + 1}`,
  publisher: 'Erfundenes Amt für Beispiele',
  date: String(2006 + (i % 21)),
  licence: FICTIONAL_LICENCE,
}))

function reportId(i: number): Id {
  return `s-x-bericht-${String(i + 1).padStart(3, '0')}`
}

type Content = Omit<ClaimRecord, 'type' | 'id' | 'status' | 'supports' | 'contradictedBy'>

/** Makes claims with running ids, a status and sources. */
export interface ClaimMaker {
  claim(content: Content): ClaimRecord
  /** Two claims of the same that contradict each other. */
  disputed(content: Content, otherwise: Content): readonly [ClaimRecord, ClaimRecord]
}

export function claimMaker(chance: Chance): ClaimMaker {
  let made = 0
  const make = (content: Content, status: ClaimStatus): ClaimRecord => ({
    type: 'claim',
    id: `cl-x-${String(++made).padStart(6, '0')}`,
    ...content,
    status,
    supports: [
      { source: INVENTED.id, stance: 'SUPPORTS', read: '2026-11', literal: chance.happens(0.8) },
      ...(chance.happens(0.4)
        ? [{ source: reportId(chance.whole(0, REPORTS - 1)), stance: 'SUPPORTS' as const, read: '2026-11', literal: true }]
        : []),
    ],
    contradictedBy: [],
  })
  return {
    claim: (content) =>
      make(
        content,
        chance.weighted([
          ['CONFIRMED', 4],
          ['STATED', 5],
          ['INFERRED', 1],
        ]),
      ),
    disputed(content, otherwise) {
      const [one, other] = [make(content, 'DISPUTED'), make(otherwise, 'DISPUTED')]
      return [
        { ...one, contradictedBy: [other.id] },
        { ...other, contradictedBy: [one.id] },
      ]
    },
  }
}
