import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Several } from '../../ui/several.tsx'
import { joined, toggled } from '../../url-state/codecs.ts'
import type { SetAddress } from './address.ts'
import { type Address, DEFAULT_KINDS, KINDS } from './address.ts'
import { MunicipalityField } from './municipality-field.tsx'
import type { PartnerData } from './partner-data.ts'
import styles from './question.module.css'

const Distance = lazy(() => import('./distance.tsx').then((module) => ({ default: module.Distance })))

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly data: PartnerData
}

/** One question a line; the answer follows at once, there is nothing to send. */
export function Question({ state, set, data }: Props) {
  const { t } = useTranslation(['partner-finder', 'common', 'vocabulary'])
  const format = useFormat()
  const { facets } = data
  const themes = facets?.themes ?? []
  const chosenThemes = state.thema.filter((id) => !themes.some(({ theme }) => theme.id === id))
  const countries = (facets?.countries ?? [])
    .map(({ country, count }) => ({ id: country.id, name: format.country(country.code), count }))
    .toSorted((a, b) => format.compare(a.name, b.name))
  const known = facets?.languages ?? []
  const unheard = state.sprache.filter((chosen) => !known.some(({ language }) => language === chosen))
  const languages = [...known, ...unheard.map((language) => ({ language, count: 0 }))]
  const countryNowhere = (id: string) => {
    const name = format.country(id.slice(2))
    return facets ? `${name} (${t('organisations', { count: 0 })})` : name
  }
  const isNowhere = (country: string) => !countries.some(({ id }) => id === country)
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <MunicipalityField state={state} set={set} data={data} />
      {state.kommune !== undefined && (
        <>
          <Area state={state} set={set} data={data} />
          {state.gebiet === undefined && (
            <Suspense fallback={<div className={styles.distanceWait} />}>
              <Distance state={state} set={set} facets={facets} />
            </Suspense>
          )}
          <div className={classes(styles.line, styles.themes)}>
            <p className={styles.label}>
              {t('themes')}{' '}
              <span className={styles.value}>{state.thema.length > 0 ? t('chosen', { count: state.thema.length }) : t('common:all')}</span>
            </p>
            <Chips label={t('themes')}>
              {themes.slice(0, 12).map(({ theme, count }) => (
                <Chip
                  key={theme.id}
                  pressed={state.thema.includes(theme.id)}
                  count={format.number(count)}
                  onToggle={() => set({ thema: joined(toggled(state.thema, theme.id)) })}
                >
                  {theme.name}
                </Chip>
              ))}
              {chosenThemes.map((id) => (
                <Chip
                  key={id}
                  pressed
                  count={t('organisations', { count: 0 })}
                  onToggle={() => set({ thema: joined(toggled(state.thema, id)) })}
                >
                  {data.themeName(id)}
                </Chip>
              ))}
            </Chips>
            {facets && themes.length === 0 && <p className={styles.help}>{t('noThemes')}</p>}
          </div>
          <Several
            label={t('country')}
            none={t(state.partnerland.length > 0 ? 'countryMore' : 'common:any')}
            options={[
              ...state.partnerland.filter(isNowhere).map((id) => ({ id, label: countryNowhere(id) })),
              ...countries.map(({ id, name, count }) => ({ id, label: `${name} (${format.number(count)})` })),
            ]}
            chosen={state.partnerland}
            onChange={(all) => set({ partnerland: joined(all) })}
          />
          <div className={classes(styles.line, styles.languages)}>
            <p className={styles.label}>{t('language')}</p>
            {facets && languages.length === 0 ? (
              <p className={styles.help}>{t('noLanguages')}</p>
            ) : (
              <Chips label={t('language')}>
                {languages.map(({ language, count }) => (
                  <Chip
                    key={language}
                    pressed={state.sprache.includes(language)}
                    count={count === 0 ? t('organisations', { count }) : format.number(count)}
                    onToggle={() => set({ sprache: joined(toggled(state.sprache, language)) })}
                  >
                    {format.languageName(language)}
                  </Chip>
                ))}
              </Chips>
            )}
          </div>
          <Kinds state={state} set={set} data={data} />
        </>
      )}
    </form>
  )
}

/** Who it may be; at least one kind stays. */
export function Kinds({ state, set, data: { facets } }: Props) {
  const { t } = useTranslation(['partner-finder', 'vocabulary'])
  const format = useFormat()
  const kinds = state.art.length > 0 ? state.art : DEFAULT_KINDS
  return (
    <div className={styles.line}>
      <p className={styles.label}>{t('kinds')}</p>
      <Chips label={t('kinds')}>
        {KINDS.map((kind) => {
          const count = facets?.kinds.find((one) => one.kind === kind)?.count ?? 0
          return (
            <Chip
              key={kind}
              pressed={kinds.includes(kind)}
              {...(facets ? { count: count === 0 ? t('organisations', { count }) : format.number(count) } : {})}
              onToggle={() => set({ art: kindsAfter(kinds, kind) })}
            >
              {t(`vocabulary:kind.${kind}`)}
            </Chip>
          )
        })}
      </Chips>
    </div>
  )
}

/** A radius, or the own Kreis and those beside it: where it has one. */
function Area({ state, set, data }: Props) {
  const { t } = useTranslation('partner-finder')
  const district = data.municipality?.district
  if (!district) return data.municipality ? null : <div className={styles.area} />
  return (
    <div className={classes(styles.line, styles.area)}>
      <p className={styles.label}>{t('area.label')}</p>
      <Chips label={t('area.label')}>
        <Chip pressed={state.gebiet === undefined} onToggle={() => set({ gebiet: undefined, zeige: undefined })}>
          {t('area.radius')}
        </Chip>
        <Chip pressed={state.gebiet === 'kreise'} onToggle={() => set({ gebiet: 'kreise', zeige: undefined })}>
          {t('area.districts', { name: district.name })}
        </Chip>
      </Chips>
    </div>
  )
}

/** At least one kind stays; the default leaves the address. */
function kindsAfter(kinds: readonly string[], kind: (typeof KINDS)[number]): string | undefined {
  const next = toggled([...kinds], kind)
  return next.length === 0 || next.join() === DEFAULT_KINDS.join() ? undefined : joined(next)
}

/** The question folded into one line, on a phone. */
export function QuestionSummary({ state, data, onChange }: { state: Address; data: PartnerData; onChange: () => void }) {
  const { t } = useTranslation(['partner-finder', 'partner-peers', 'common', 'vocabulary'])
  const format = useFormat()
  const { municipality } = data
  const area = state.gebiet === 'kreise' ? t('area.districtsShort') : t('upTo', { km: format.km(state.km) })
  const country = state.partnerland.map((id) => format.country(id.slice(2)))
  const kinds = state.art.length > 0 ? state.art : DEFAULT_KINDS
  const district = municipality?.disambiguation?.split(', ')[0]
  // The name has a line of its own: it is known later than the rest, and nothing below moves once it is.
  const parts = [
    ...(district ? [district] : []),
    ...(state.ansicht === 'aehnliche' ? state.gleich.map((one) => t(`partner-peers:alike.${one}`)) : [area]),
    ...state.thema.map((id) => data.themeName(id)),
    ...(state.ansicht === 'aehnliche' ? [] : [...country, ...state.sprache.map((code) => format.languageName(code))]),
    ...(state.art.length > 0 ? kinds.map((kind) => t(`vocabulary:kindPlural.${kind}`)) : []),
  ]
  return (
    <div className={styles.summary}>
      <div>
        <p className={styles.summaryName}>{municipality?.name}</p>
        {parts.length > 0 && <p className={styles.help}>{parts.join(' · ')}</p>}
      </div>
      <LinkButton onClick={onChange}>{t('change')}</LinkButton>
    </div>
  )
}
