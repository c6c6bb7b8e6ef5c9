import { useTranslation } from 'react-i18next'
import { Sources } from '../../parts/source-link.tsx'
import styles from './compare.module.css'
import type { ComparedActor } from './shortlist-data.ts'

/** What an actor is a member of today, for sure or perhaps, and how many are members of it. */
export function Members({ actor }: { actor: ComparedActor }) {
  const { t } = useTranslation(['shortlist', 'common', 'vocabulary'])
  const { memberships, members, membersPossible } = actor
  const umbrellas = memberships.nodes.filter(({ subject, certainty }) => subject.id === actor.id && certainty)
  if (umbrellas.length + members.length + membersPossible === 0) return <span className={styles.unknown}>{t('unknown')}</span>
  return (
    <ul className={styles.items}>
      {umbrellas.map(({ id, object, certainty, support }) => (
        <li key={id}>
          <span lang="de">{t('memberOf', { names: object?.name ?? '' })}</span>
          <span className={styles.second}>
            {t(`vocabulary:certainty.${certainty}`)}
            <span className={styles.evidence}>
              {' · '}
              <Sources support={support} />
            </span>
          </span>
        </li>
      ))}
      {members.length + membersPossible > 0 && (
        <li>
          {[
            members.length > 0 && t('common:actor.membersThen', { count: members.length }),
            membersPossible > 0 && t(members.length > 0 ? 'common:actor.membersPossibly' : 'membersPossible', { count: membersPossible }),
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      )}
    </ul>
  )
}
