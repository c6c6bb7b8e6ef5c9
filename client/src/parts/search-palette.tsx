import { useQuery } from '@apollo/client/react'
import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchQuery as SearchResult } from '../api/__generated__/graphql.ts'
import { readFragment } from '../api/__generated__/index.ts'
import { useFormat } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { Cross, Magnifier } from '../ui/icons.tsx'
import { ActorLabel } from './actor-label.operations.ts'
import { isAbroad } from './actor-link.tsx'
import { brokerQuestion, brokerView } from './broker-question.ts'
import { highlight } from './highlight.ts'
import { KindMark } from './kind-mark.tsx'
import { QueryError } from './query-error.tsx'
import { clearRecent, type Found, recentlyFound, remember } from './recently-found.ts'
import { StatesQuery } from './region-picker.operations.ts'
import styles from './search-palette.module.css'
import { SearchQuery } from './search-palette.operations.ts'
import { viewOf } from './view-of.ts'

const MOST = 30
type Hit = SearchResult['search'][number]

const GROUPS = ['Actor', 'Region', 'Theme', 'Event', 'Offering', 'Programme', 'Contest', 'Country'] as const
const GROUP_TEXTS = {
  Actor: 'searchKind.ACTOR',
  Region: 'searchKind.PLACE',
  Theme: 'searchKind.THEME',
  Event: 'searchKind.EVENT',
  Offering: 'searchKind.OFFERING',
  Programme: 'searchKind.PROGRAMME',
  Contest: 'searchKind.CONTEST',
  Country: 'vertexKind.COUNTRY',
} as const
type Group = (typeof GROUPS)[number]

const groupOf = (typename: string): Group =>
  typename === 'ContestEdition' || typename === 'Award' ? 'Contest' : (GROUPS.find((group) => group === typename) ?? 'Actor')

function useFound() {
  const { t } = useTranslation('vocabulary')
  const format = useFormat()
  return ({ node }: Hit): Found => {
    const base = { id: node.id, typename: node.__typename }
    switch (node.__typename) {
      case 'Actor': {
        const actor = readFragment(ActorLabel, node)
        return {
          ...base,
          name: actor.name,
          detail: actor.disambiguation ?? t(`kind.${actor.kind}`),
          kind: actor.kind,
          abroad: isAbroad(actor),
        }
      }
      case 'Region':
        return {
          ...base,
          name: node.name,
          detail: [node.regionKind ?? t(`regionLevel.${node.level}`), node.parent?.name].filter(Boolean).join(', '),
        }
      case 'Event':
        return { ...base, name: node.name, detail: [node.from && format.date(node.from), node.place?.label].filter(Boolean).join(', ') }
      case 'Contest':
        return { ...base, name: node.contestName }
      case 'ContestEdition':
        return { ...base, name: `${node.contest.name} ${node.year}` }
      default:
        return {
          ...base,
          name: 'name' in node ? node.name : node.id,
          detail: 'vertexKind' in node ? t(`vertexKind.${node.vertexKind}`) : undefined,
        }
    }
  }
}

const itemOf = ({ typename, id }: Found) => `${typename} ${id}`
const QUESTION = 'question'

function Entry({ found, text, matched, onOpen }: { found: Found; text: string; matched?: string; onOpen: (found: Found) => void }) {
  const { t } = useTranslation('common')
  const inName = highlight(found.name, text)
  const inGerman = !found.abroad && found.typename !== 'Theme' && found.typename !== 'Country'
  const other = matched && matched !== found.name && !inName.some((segment) => segment.match) ? matched : undefined
  return (
    <Command.Item value={itemOf(found)} className={styles.item} onSelect={() => onOpen(found)}>
      <span className={styles.mark}>{found.kind && <KindMark kind={found.kind} abroad={found.abroad ?? false} size={13} labelled />}</span>
      <span className={styles.name}>
        <span lang={inGerman ? 'de' : undefined}>
          {inName.map((segment, index) =>
            segment.match ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one name have no other key
              <mark key={index}>{segment.text}</mark>
            ) : (
              segment.text
            ),
          )}
        </span>
        {other && <span className={styles.detail}> {t('search.matched', { name: other })}</span>}
      </span>
      {found.detail && <span className={styles.detail}>{found.detail}</span>}
    </Command.Item>
  )
}

/** Searches everything; spelling is forgiven by the server. Arrow keys choose, Enter opens. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['common', 'vocabulary'])
  const navigate = useNavigate()
  const toFound = useFound()
  const [typed, setTyped] = useState('')
  const [recent, setRecent] = useState(recentlyFound)
  const text = useDeferredValue(typed.trim())
  const { data, previousData, loading, error, refetch } = useQuery(SearchQuery, { variables: { text, first: MOST }, skip: text.length < 2 })
  const hits = text.length < 2 ? [] : ((data ?? previousData)?.search ?? [])
  // Not of the deferred text: Enter right behind the last letter asks what was typed.
  const states = useQuery(StatesQuery, { skip: brokerQuestion(typed, []) === undefined }).data?.regions
  const question = brokerQuestion(typed, states ?? [])
  const groups = [...new Set(hits.map(({ node }) => groupOf(node.__typename)))].map((group) => ({
    group,
    entries: hits.filter(({ node }) => groupOf(node.__typename) === group).map((hit) => ({ found: toFound(hit), matched: hit.matched })),
  }))
  // Whatever arrives late on top is what Enter opens, not what was on top before it.
  const top = question
    ? QUESTION
    : [...groups.flatMap(({ entries }) => entries.map(({ found }) => found)), ...(text.length < 2 ? recent : [])].map(itemOf)[0]
  const [chosen, setChosen] = useState('')
  useEffect(() => setChosen(top ?? ''), [top])

  const open = (found: Found) => {
    remember(found)
    onClose()
    const view = viewOf(found.typename, found.id)
    if (view) void navigate(view)
  }

  const answer = () => {
    if (!question) return
    onClose()
    void navigate({ to: '/netzwerk', search: brokerView({ land: question.land?.id, year: question.year }) })
  }

  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={t('search.title')}>
          <Command shouldFilter={false} label={t('search.title')} className={styles.command} value={chosen} onValueChange={setChosen} loop>
            <div className={styles.field}>
              <Magnifier />
              <Command.Input
                className={styles.input}
                value={typed}
                onValueChange={setTyped}
                placeholder={t('search.placeholder')}
                autoFocus
              />
              <Dialog.Close className={styles.close} aria-label={t('close')}>
                <Cross />
              </Dialog.Close>
            </div>
            <Command.List className={styles.list} label={t('search.title')}>
              {text.length < 2 && recent.length === 0 && <p className={styles.note}>{t('search.hint')}</p>}
              {text.length < 2 && recent.length > 0 && (
                <Command.Group heading={t('search.recent')} className={styles.group}>
                  {recent.map((found) => (
                    <Entry key={found.id} found={found} text="" onOpen={open} />
                  ))}
                </Command.Group>
              )}
              {question && (
                <Command.Group heading={t('search.question')} className={styles.group}>
                  <Command.Item value={QUESTION} className={styles.item} onSelect={answer}>
                    <span className={styles.mark} />
                    <span className={styles.name}>
                      {question.land ? t('search.brokersOf', { name: question.land.name }) : t('search.brokers')}
                    </span>
                    <span className={styles.detail}>{question.year ? t('search.endOf', { year: question.year }) : t('date.today')}</span>
                  </Command.Item>
                </Command.Group>
              )}
              {groups.map(({ group, entries }) => (
                <Command.Group key={group} heading={t(`vocabulary:${GROUP_TEXTS[group]}`)} className={styles.group}>
                  {entries.map(({ found, matched }) => (
                    <Entry key={found.id} found={found} text={text} matched={matched} onOpen={open} />
                  ))}
                </Command.Group>
              ))}
              {error && (
                <div className={styles.note}>
                  <QueryError error={error} onRetry={() => void refetch()} />
                </div>
              )}
              {text.length >= 2 && hits.length === 0 && !error && !question && (
                <div className={styles.note}>
                  {loading ? (
                    t('search.searching')
                  ) : (
                    <>
                      <p className={styles.nothing}>{t('search.nothing', { text })}</p>
                      <p>{t('search.nothingAdvice')}</p>
                    </>
                  )}
                </div>
              )}
            </Command.List>
            <footer className={styles.foot}>
              <span role="status">{hits.length > 0 ? t('search.results', { count: hits.length }) : t('search.keys')}</span>
              {text.length < 2 && recent.length > 0 && (
                <LinkButton
                  onClick={() => {
                    clearRecent()
                    setRecent([])
                  }}
                >
                  {t('search.clearRecent')}
                </LinkButton>
              )}
            </footer>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
