import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { usePhone } from '../../../ui/media.ts'
import { Popover } from '../../../ui/popover.tsx'
import { activeFilters, unfiltered } from '../model/filter.ts'
import type { Strongest } from '../model/strongest.ts'
import type { HiddenReason, HiddenTally } from '../model/tallies.ts'
import type { Explorer } from '../model/use-explorer.ts'
import type { Pictured } from '../model/use-pictured.ts'
import { useTallyWords } from '../model/use-tally-words.ts'
import { HiddenList } from './hidden-list.tsx'
import styles from './status.module.css'

/** What is hidden, reason by reason, each with why and what shows it. */
export function HiddenPopover({
  about,
  pictures,
  waiting,
  openLines,
  explorer,
}: {
  /** What the line has no room for, above all else. */
  about: string
  pictures: readonly (Omit<Pictured, 'tally'> & { readonly reasons: readonly HiddenTally[] })[]
  /** Lines between groups of which only the strongest are drawn. */
  waiting: Strongest | undefined
  /** Relations that the dates leave open. */
  openLines: number
  explorer: Explorer
}) {
  const { t } = useTranslation('graph-explorer')
  const format = useFormat()
  const phone = usePhone()
  const words = useTallyWords()
  const { state, set } = explorer
  const remedyOf = (reason: HiddenReason, { data, nameOf }: Pick<Pictured, 'data' | 'nameOf'>): ReactNode => {
    const act = (patch: Parameters<typeof set>[0], text: string) => <LinkButton onClick={() => set(patch)}>{text}</LinkButton>
    switch (reason) {
      case 'byHand':
        return <HiddenList hidden={data.hidden} nameOf={nameOf} state={state} set={set} />
      case 'byFilter':
        return activeFilters(state).length > 0 ? act(unfiltered(state), t('status.reset')) : null
      case 'withoutRelation':
        return <Link to="/akteure">{t('status.directory')}</Link>
      case 'open':
        return act({ moegliche: '1' }, t('status.show'))
      case 'byDay':
        return act({ beendete: '1' }, t('status.show'))
      case 'folded':
        return act({ zu: undefined }, t('status.show'))
      default:
        return null
    }
  }
  return (
    <Popover trigger={t(phone ? 'status.whyShort' : 'status.show')} title={t('status.whyTitle')}>
      {about !== '' && <p className={styles.about}>{about}</p>}
      {pictures
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ reasons, ...picture }) => (
          <Fragment key={picture.title ?? ''}>
            {picture.title !== undefined && <h3 className={styles.whose}>{picture.title}</h3>}
            <dl className={styles.why}>
              {reasons.map((one) => (
                <Why key={one.reason} what={words.hidden(one)} why={t(`status.why.${one.reason}`)}>
                  {remedyOf(one.reason, picture)}
                </Why>
              ))}
            </dl>
          </Fragment>
        ))}
      {(waiting || openLines > 0) && (
        <dl className={styles.why}>
          {waiting && (
            <Why
              what={t('status.weaker', { formatted: format.number(waiting.pairs - waiting.drawn) })}
              why={t('status.why.weaker', { drawn: format.number(waiting.drawn), pairs: format.number(waiting.pairs) })}
            >
              <LinkButton onClick={() => set({ ansicht: 'tabelle', tabelle: 'beziehungen' })}>{t('status.allInTable')}</LinkButton>
            </Why>
          )}
          {openLines > 0 && (
            <Why what={t('status.possible', { formatted: format.number(openLines) })} why={t('status.why.possible')}>
              <LinkButton onClick={() => set({ moegliche: '1' })}>{t('status.show')}</LinkButton>
            </Why>
          )}
        </dl>
      )}
    </Popover>
  )
}

function Why({ what, why, children }: { what: string; why: string; children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{why}</dd>
      {children && <dd>{children}</dd>}
    </div>
  )
}
