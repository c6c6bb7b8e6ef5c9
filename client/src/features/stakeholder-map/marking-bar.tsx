import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import type { Address, SetAddress } from './address.ts'
import styles from './marking-bar.module.css'
import { type Centre, type Notice, within } from './model/marking.ts'
import type { PlacedActor } from './model/places.ts'

/** Says what dragging or a radius marks, and what came of it: above map or table, which become smaller by it and stay whole. */
export function MarkingBar({
  boxing,
  onBoxing,
  notice,
  centre,
  state,
  set,
  shown,
  onMark,
}: {
  boxing: boolean
  onBoxing: (on: boolean) => void
  notice: Notice | undefined
  centre: Centre | undefined
  state: Address
  set: SetAddress
  shown: readonly PlacedActor[]
  onMark: (actors: readonly PlacedActor[]) => void
}) {
  const { t } = useTranslation(['map-marking', 'common'])
  const format = useFormat()
  const km = state.umkreis
  const quiet = notice?.loud ? undefined : notice
  if (!boxing && km === undefined && !notice?.loud) return quiet ? <Status {...quiet} /> : null
  const near = km !== undefined && centre ? within(shown, centre, km) : []
  return (
    <div className={styles.bar}>
      {boxing && (
        <>
          <span>
            {t('box.advice')} <span className={styles.keys}>{t('box.keys')}</span>
          </span>
          <LinkButton onClick={() => onBoxing(false)}>{t('box.end')}</LinkButton>
        </>
      )}
      {km !== undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (near.length > 0) onMark(near)
          }}
        >
          <label>
            {t('radius.label')}{' '}
            <input
              className={styles.km}
              type="number"
              min={1}
              max={500}
              value={km}
              onChange={(event) => set({ umkreis: event.target.value || '1' }, { replace: true })}
            />{' '}
            km
          </label>
          <span className={styles.found} aria-live="polite">
            {centre
              ? t('radius.found', { count: near.length, number: format.number(near.length), place: centre.name })
              : t('radius.choose')}
          </span>
          <Button type="submit" disabled={near.length === 0}>
            {t('mark')}
          </Button>
          <LinkButton onClick={() => set({ umkreis: undefined })}>{t('common:close')}</LinkButton>
        </form>
      )}
      {notice && <Status {...notice} />}
      {!boxing && km === undefined && <LinkButton onClick={() => onBoxing(false)}>{t('common:close')}</LinkButton>}
    </div>
  )
}

const Status = ({ text, loud }: Notice) => (
  <span className={loud ? styles.notice : styles.quiet} role="status">
    {text}
  </span>
)
