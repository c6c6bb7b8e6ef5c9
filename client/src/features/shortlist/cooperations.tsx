import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { Sources } from '../../parts/source-link.tsx'
import styles from './compare.module.css'
import { byWeight, certaintyOf } from './model/cooperations.ts'
import type { ComparedActor } from './shortlist-data.ts'

const MOST_SHOWN = 4

/** With whom an actor works, since when, whether that holds today for sure, and what it rests on. */
export function Cooperations({ actor }: { actor: ComparedActor }) {
  const { t } = useTranslation(['shortlist', 'common', 'vocabulary'])
  const format = useFormat()
  const all = byWeight(actor.cooperations, actor.id)
  if (all.length === 0) return <span className={styles.unknown}>{t('noCooperation')}</span>
  return (
    <ul className={styles.items}>
      {all.slice(0, MOST_SHOWN).map((cooperation) => {
        const certainty = certaintyOf(cooperation, actor.id)
        const others = cooperation.participants.filter((one) => one.actor.id !== actor.id)
        const mine = cooperation.participants.find((one) => one.actor.id === actor.id)
        return (
          <li key={cooperation.id}>
            <span lang="de">
              {others.length === 0
                ? cooperation.name
                : format.list(
                    others
                      .slice(0, 3)
                      .map((one) => shortName(one.actor))
                      .concat(others.length > 3 ? [t('common:more', { count: others.length - 3 })] : []),
                  )}
            </span>
            <span className={styles.second}>
              {t(`vocabulary:cooperationKind.${cooperation.kind}`)}, {format.period(cooperation)},{' '}
              {certainty ? t(`vocabulary:certainty.${certainty}`) : t('notToday')}
              {mine && (
                <span className={styles.evidence}>
                  {' · '}
                  <Sources support={mine.claim.support} />
                </span>
              )}
            </span>
          </li>
        )
      })}
      {all.length > MOST_SHOWN && (
        <li>
          <Link to="/akteure/$id" params={{ id: actor.id }}>
            {t('common:more', { count: all.length - MOST_SHOWN })}
          </Link>
        </li>
      )}
    </ul>
  )
}

function shortName(actor: ComparedActor['cooperations'][number]['participants'][number]['actor']): string {
  const { name, shortName } = readFragment(ActorLabel, actor)
  return shortName ?? name
}
