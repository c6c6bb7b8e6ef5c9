import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import type { FactsOf } from '../../parts/facts/facts-of.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { MarkButton } from '../../parts/shortlist/mark-button.tsx'
import { titleOf } from '../../parts/site.ts'
import { SourceLink } from '../../parts/source-link.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { Address, SetAddress } from './address.ts'
import { Contact } from './contact.tsx'
import { Introductions } from './introductions.tsx'
import { townIdOf } from './model/results.ts'
import { Placed } from './partner.operations.ts'
import type { Suggestion } from './partner-data.ts'
import { AllReasons, Reason } from './reasons.tsx'
import styles from './results.module.css'
import { Score } from './score.tsx'

/** What stands in a line of its own already. */
const TOLD_ELSEWHERE: readonly string[] = ['DISTANCE', 'CONFIRMED']

/** One suggestion: who and where, why in sentences that open their claims, the points, and the way to it. */
export function Result({
  rank,
  suggestion,
  state,
  set,
  asker,
  lit,
  onLit,
  record,
}: {
  rank: number
  suggestion: Suggestion
  state: Address
  set: SetAddress
  asker: { readonly id: string; readonly name: string } | undefined
  lit: string | undefined
  onLit: (town: string | undefined) => void
  record: ((of: FactsOf) => void) | undefined
}) {
  const { t } = useTranslation(['partner-finder', 'partner-peers', 'partner-score', 'common'])
  const format = useFormat()
  const { actor, parts, absent, lastConfirmed } = suggestion
  const {
    distanceKm,
    actor: { place },
  } = readFragment(Placed, suggestion)
  const label = readFragment(ActorLabel, actor)
  const town = place ? townIdOf(place) : undefined
  const reasons = parts.filter(({ factor }) => !TOLD_ELSEWHERE.includes(factor))
  const told = absent.filter(({ factor, claims, ofAsker }) => claims.length > 0 || (factor === 'PEERS' && !ofAsker))
  // What is not recorded of the municipality itself is told once, beside the list.
  const silent = absent.filter((gap) => !told.includes(gap) && !gap.ofAsker && gap.factor !== 'CONFIRMED')
  return (
    <li
      className={styles.result}
      data-town={town}
      data-lit={town !== undefined && town === lit ? '' : undefined}
      onMouseEnter={() => onLit(town)}
      onMouseLeave={() => onLit(undefined)}
    >
      <span className={styles.rank} aria-hidden="true">
        {format.number(rank)}
      </span>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <Link to="/akteure/$id" params={{ id: actor.id }} lang="de">
            {label.name}
          </Link>
        </h3>
        <p className={styles.where}>
          <KindMark kind={actor.kind} size={11} labelled />
          {t('away', { place: place?.label ?? '', km: distanceKm === null || distanceKm === undefined ? '' : format.km(distanceKm) })}
        </p>
        {[...reasons, ...told].map((part) => (
          <Reason key={part.factor} part={part} suggestion={suggestion} state={state} />
        ))}
        {silent.length > 0 && (
          <p className={styles.quiet}>
            {t('partner-score:silent', {
              facts: silent
                .map(({ factor }) =>
                  factor === 'NEEDS' || factor === 'COMMON' ? t(`partner-score:silentFact.${factor}`) : t(`partner-score:factor.${factor}`),
                )
                .join(', '),
            })}
          </p>
        )}
        <div className={styles.acts}>
          <Contact actor={actor} />
          <MarkButton actor={actor} seeker={asker} />
          {asker && <Introductions from={asker} to={actor} />}
          <LinkButton onClick={() => set({ ansicht: 'aehnliche', zeige: undefined })}>{t('partner-peers:peers.trigger')}</LinkButton>
          {record && (
            <LinkButton
              onClick={() => record({ id: actor.id, name: label.name, kind: actor.kind })}
              aria-label={t('partner-score:facts.actOf', { name: label.name })}
            >
              {t('partner-score:facts.act')}
            </LinkButton>
          )}
        </div>
      </div>
      <div className={styles.evidence}>
        <Score suggestion={suggestion} />
        <AllReasons suggestion={suggestion} state={state} asker={asker?.name ?? ''} />
        <p>{lastConfirmed ? t('lastConfirmed', { date: format.date(lastConfirmed) }) : t('undated')}</p>
        {actor.sources.length > 0 && (
          <Popover trigger={t('common:source.count', { count: actor.sources.length })} title={label.name}>
            <ul className={styles.sources}>
              {actor.sources.map((source) => (
                <li key={source.id}>
                  <SourceLink source={source} />
                  <span lang="de">{titleOf(source)}</span>
                </li>
              ))}
            </ul>
          </Popover>
        )}
      </div>
    </li>
  )
}
