import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTold } from '../parts/told-errors.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { useSignal } from '../ui/signal.ts'
import styles from './missing-parts.module.css'
import { refusals } from './refusals.ts'

/** Until the parts of the screen have said what they say by themselves. */
const SAID_AFTER_MS = 100
const LOOK_AGAIN_MS = 500

/**
 * Says that a part of the page is missing where its question failed and the part itself says nothing: what could not be
 * asked must not look like what does not exist.
 */
export function MissingParts() {
  const { t } = useTranslation('common')
  const client = useApolloClient()
  const refused = useSignal(refusals)
  const [isMissing, setMissing] = useState(false)
  const [closedAt, setClosedAt] = useState(0)

  useEffect(() => {
    if (refused === 0) return
    let timer = setTimeout(look, SAID_AFTER_MS)
    function look() {
      const errors = failedOf(client).map(errorOf)
      setMissing(errors.length > 0 && !errors.some(isTold))
      if (errors.length > 0) timer = setTimeout(look, LOOK_AGAIN_MS)
    }
    return () => clearTimeout(timer)
  }, [client, refused])

  if (!isMissing || closedAt === refused) return null
  const retry = () => {
    // What fails again counts as refused again.
    for (const query of failedOf(client)) void query.refetch().catch(() => undefined)
  }
  return (
    <div className={styles.missing} role="alert">
      <p>{t('missing.text')}</p>
      <div className={styles.acts}>
        <Button onClick={retry}>{t('tryAgain')}</Button>
        <LinkButton onClick={() => setClosedAt(refused)}>{t('close')}</LinkButton>
      </div>
    </div>
  )
}

type Query = ReturnType<ApolloClient['getObservableQueries']> extends Set<infer One> ? One : never

const errorOf = (query: Query): unknown => query.getCurrentResult().error

/** What the screen asks for and has no answer to because it failed. */
const failedOf = (client: ApolloClient): Query[] => [...client.getObservableQueries()].filter((query) => errorOf(query) !== undefined)
