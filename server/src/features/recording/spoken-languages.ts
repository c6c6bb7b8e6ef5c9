import { LANGUAGES, validity } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import type { ClaimRecord, DomainRecord } from '../../domain/records.ts'
import { languageValue } from '../partner-finder/sentences.ts'
import type { Desk } from './once.ts'

/**
 * The changes, and beside them whoever speaks one language more or less by them: an actor is found by the languages on its
 * record, and these follow its claims. `told`: languages that are spoken of, where they may be none of the usual ones.
 */
export async function withLanguages(
  { store, today }: Pick<Desk, 'store' | 'today'>,
  changes: readonly Change[],
  told: readonly string[] = [],
): Promise<readonly Change[]> {
  const changed = changes.map((change) => ('put' in change ? change.put : change.was)).filter(isLanguage)
  if (changed.length === 0) return changes
  const subjects = [...new Set(changed.map(({ subject }) => subject))]
  const standing = await store.claimsOf(subjects, ['ATTRIBUTE'])
  const actors = (await store.records(subjects)).flatMap((record) => (record?.type === 'actor' ? [record] : []))
  const puts = actors.flatMap((actor): Change[] => {
    const its = (claim: ClaimRecord) => claim.subject === actor.id
    const named = new Set(changed.filter(its).map(({ value }) => value))
    const claims = new Map((standing.get(actor.id) ?? []).filter(isLanguage).map((claim) => [claim.id, claim]))
    for (const change of changes) {
      if ('remove' in change) claims.delete(change.remove)
      else if (isLanguage(change.put) && its(change.put)) claims.set(change.put.id, change.put)
    }
    const spoken = new Set([...claims.values()].filter((claim) => validity(claim).possibleUntil >= today).map(({ value }) => value))
    const isSpoken = (code: string) => {
      const value = languageValue(code)
      return named.has(value) ? spoken.has(value) : actor.languages.includes(code)
    }
    const languages = [...new Set([...actor.languages, ...told, ...LANGUAGES])].filter(isSpoken)
    return languages.join() === actor.languages.join() ? [] : [{ put: { ...actor, languages } }]
  })
  return [...changes, ...puts]
}

const isLanguage = (record: DomainRecord | undefined): record is ClaimRecord => record?.type === 'claim' && record.property === 'LANGUAGE'
