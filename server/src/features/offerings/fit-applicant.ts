import type { ActorRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import type { Asking, FitPart } from './fit-part.ts'
import { FIT_WORDS } from './fit-words.ts'
import type { Known } from './known.ts'
import { type Term, termsOf } from './terms.ts'

/** How sources speak of those who may apply. */
const NAMED = {
  MUNICIPALITY:
    /(?<!\p{L})(kommunen?|gemeinden?|städten?|stadt|(land)?kreisen?|(land)?kreise?|bezirken?|gebietskörperschaft(en)?|municipalit(y|ies)|towns?)(?!\p{L})/iu,
  ORGANISATION:
    /(?<!\p{L})(\p{L}*vereinen?|\p{L}*vereins|\p{L}*verein|\p{L}*verbänden?|\p{L}*verband|\p{L}*organisation(en)?|gemeinnützig\p{L}*|vorstands?|initiativen?|stiftung(en)?|zivilgesellschaft\p{L}*|associations?|organi[sz]ations?)(?!\p{L})/iu,
} as const
type Group = keyof typeof NAMED

const groupOf = ({ kind }: ActorRecord): Group => (kind === 'MUNICIPALITY' ? 'MUNICIPALITY' : 'ORGANISATION')

/**
 * Whether its kind may apply: a condition or the purpose names it, or others of its kind have used it. Only a condition that
 * names the other kind alone is a no.
 */
export function applicantPart(known: Known, { actor }: Asking, language: Language): FitPart {
  const words = FIT_WORDS[language]
  const own = groupOf(actor)
  const other = own === 'MUNICIPALITY' ? 'ORGANISATION' : 'MUNICIPALITY'
  const terms = termsOf(known.entry, known.claims)
  const naming = (group: Group, aspect: Term['aspect']) => terms.find((term) => term.aspect === aspect && NAMED[group].test(term.value))
  const part = (verdict: FitPart['verdict'], sentence: string, { claim }: Term): FitPart => ({
    condition: 'APPLICANT',
    verdict,
    sentence,
    claims: claim ? [claim] : [],
  })
  const condition = naming(own, 'WHO')
  if (condition) return part('YES', words.condition(own, condition.value), condition)
  const purpose = naming(own, 'PURPOSE')
  if (purpose) return part('YES', words.purpose(own, purpose.value), purpose)
  const users = known.users.filter(({ record }) => groupOf(record) === own)
  if (users.length > 0) {
    const names = [...new Set(users.map(({ record }) => record.name))]
    return {
      condition: 'APPLICANT',
      verdict: 'YES',
      sentence: words.used(own, names),
      claims: users.map(({ claim }) => claim),
    }
  }
  const excluding = naming(other, 'WHO')
  if (excluding) return part('NO', words.othersOnly(own, excluding.value), excluding)
  return { condition: 'APPLICANT', verdict: 'UNKNOWN', sentence: words.noApplicant, claims: [] }
}
