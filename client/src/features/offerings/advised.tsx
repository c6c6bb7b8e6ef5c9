import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { Sources } from '../../parts/source-link.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import type { Entry } from './model/entries.ts'
import { AdvisedFields } from './offerings.operations.ts'
import styles from './row.module.css'

/** Who was advised, as sources tell: organisations and municipalities, never the advisers themselves. */
export function Advised({ entry }: { entry: Entry }) {
  const { t } = useTranslation('offerings')
  const format = useFormat()
  const advised = readFragment(AdvisedFields, entry.advised)
  if (advised.length === 0) return null
  return (
    <details className={styles.advised}>
      <summary>{t('advised', { count: advised.length })}</summary>
      <ul>
        {advised
          .toSorted((a, b) => format.compare(a.actor.name, b.actor.name))
          .map(({ actor, from, until, note, support }) => (
            <li key={`${actor.id} ${from} ${note}`}>
              <Link to="/akteure/$id" params={{ id: actor.id }} lang="de">
                {actor.name}
              </Link>{' '}
              <span className={styles.quiet}>
                {format.period({ validFrom: from, validUntil: until })}
                {note && (
                  <>
                    {' · '}
                    <InGerman>{note}</InGerman>
                  </>
                )}
              </span>{' '}
              <Sources support={support} label="site" />
            </li>
          ))}
      </ul>
    </details>
  )
}
