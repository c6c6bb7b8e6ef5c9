import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorPageQuery } from '../../../api/__generated__/graphql.ts'
import styles from './place-map.module.css'
import { Section } from './section.tsx'

type ActorData = NonNullable<ActorPageQuery['actor']>

/** Where it is: never more exact than its municipality's centre unless it asked for more. */
export function PlaceMap({ actor }: { actor: ActorData }) {
  const { t } = useTranslation('actor-profile')
  const { place } = actor
  return (
    <Section title={t('map.title')} {...(place ? { sub: place.label } : {})}>
      {place ? (
        <p className={styles.note}>
          {place.precision === 'municipality centre' && `${t('map.centre')} · `}
          <Link to="/karte" search={{ akteur: actor.id } as never}>
            {t('map.open')}
          </Link>
        </p>
      ) : (
        <p className={styles.note}>{t('map.none')}</p>
      )}
    </Section>
  )
}
