import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryQuery as HistoryResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Problems } from '../../parts/writing/problems.tsx'
import { useTakingBack } from '../../parts/writing/use-taking-back.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import styles from './history.module.css'
import { seedsTogether } from './model/seeds-together.ts'
import { HistoryQuery } from './recording.operations.ts'

const PAGE = 20

type Line = HistoryResult['history']['edges'][number]['node']

/** What was changed, newest first, in sentences; each can be taken back from here. */
export function History() {
  const { t } = useTranslation(['recording', 'common'])
  const format = useFormat()
  const { data, previousData, error, refetch, fetchMore } = useQuery(HistoryQuery, { variables: { first: PAGE } })
  const { writing, takeBack } = useTakingBack()
  const [asked, setAsked] = useState<string>()
  const history = (data ?? previousData)?.history

  const undo = (id: string) => {
    setAsked(id)
    void takeBack(id)
  }

  return (
    <section aria-labelledby="history">
      <h2 id="history" className={styles.title}>
        {t('history.title')}
      </h2>
      <p className={styles.note}>{t('history.note')}</p>
      {error && !history && <QueryError error={error} onRetry={() => void refetch()} />}
      {!history && !error && <SkeletonRows label={t('common:loading')} rows={6} height={56} />}
      {history && (
        <ol className={styles.list} aria-label={t('history.title')}>
          {seedsTogether(history.edges.map(({ node }) => node)).map(({ first, seeds }) => (
            <li key={first.id} className={styles.entry}>
              {seeds ? <Seeds lines={seeds} /> : <Entry line={first} busy={writing.busy} onUndo={() => undo(first.id)} />}
              {asked === first.id && <Problems writing={writing} />}
            </li>
          ))}
        </ol>
      )}
      {history?.pageInfo.hasNextPage && (
        <p className={styles.more}>
          <LinkButton onClick={() => void fetchMore({ variables: { after: history.pageInfo.endCursor ?? null } })}>
            {t('history.more')}
          </LinkButton>{' '}
          <span className={styles.quiet}>
            {t('common:shownOf', { shown: format.number(history.edges.length), total: format.number(history.totalCount) })}
          </span>
        </p>
      )}
    </section>
  )
}

/** What a start of the server loaded, folded into one line. */
function Seeds({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('recording')
  const format = useFormat()
  return (
    <details>
      <summary>{t('history.seeds', { count: lines.length, at: format.instant(lines[0]?.at ?? '') })}</summary>
      <ul className={styles.seeds}>
        {lines.map(({ id, number, sentence }) => (
          <li key={id}>{t('history.seed', { number, sentence })}</li>
        ))}
      </ul>
    </details>
  )
}

function Entry({ line, busy, onUndo }: { line: Line; busy: boolean; onUndo: () => void }) {
  const { t } = useTranslation('recording')
  const format = useFormat()
  const { number, at, author, sentence, undoes, undoneBy, undoable } = line
  const redo = undoes != null
  return (
    <div className={styles.row} data-undone={undoneBy == null ? undefined : ''}>
      <p className={styles.meta}>{t('history.meta', { number, at: format.instant(at), author: t(`history.author.${author}`) })}</p>
      <p className={styles.sentence}>
        {redo && <b className={styles.redo}>{t('history.tookBack', { number: undoes })} </b>}
        {sentence}
      </p>
      {undoneBy != null && <p className={styles.quiet}>{t('history.undone', { number: undoneBy })}</p>}
      {undoable && (
        <Button
          className={styles.undo}
          disabled={busy}
          onClick={onUndo}
          aria-label={t(redo ? 'history.redoOf' : 'history.undoOf', { number })}
        >
          {t(redo ? 'history.redo' : 'history.undo')}
        </Button>
      )}
    </div>
  )
}
