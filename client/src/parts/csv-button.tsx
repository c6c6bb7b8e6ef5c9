import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import type { CsvValue } from '../ui/csv.ts'
import { saveCsv } from '../ui/csv.ts'
import styles from './csv-button.module.css'

interface Props {
  /** Without its ending. */
  readonly name: string
  /** Header and rows of the whole list. */
  readonly linesOf: (options: { signal: AbortSignal; progress: (done: number, total: number) => void }) => Promise<CsvValue[][]>
}

type Saving = 'failed' | { readonly done: number; readonly total: number }

/** Saves a list as a file, all of it: what is not read yet is read first, with progress, and can be stopped. */
export function CsvButton({ name, linesOf }: Props) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const [saving, setSaving] = useState<Saving>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const save = async () => {
    const mine = new AbortController()
    running.current = mine
    const { signal } = mine
    setSaving({ done: 0, total: 0 })
    try {
      const lines = await linesOf({ signal, progress: (done, total) => setSaving({ done, total }) })
      saveCsv(`${name}.csv`, lines, format.language)
      setSaving(undefined)
    } catch {
      setSaving(signal.aborted ? undefined : 'failed')
    }
  }
  const isReading = typeof saving === 'object'
  const words = () => {
    if (saving === undefined) return undefined
    if (saving === 'failed') return t('table.csvFailed')
    if (saving.total === 0) return t('loading')
    return t('table.csvReading', { done: format.number(saving.done), total: format.number(saving.total) })
  }
  return (
    <span className={styles.csv}>
      <span role="status">{words()}</span>
      <LinkButton onClick={() => (isReading ? running.current?.abort() : void save())}>
        {isReading ? t('table.csvStop') : t(saving === 'failed' ? 'tryAgain' : 'table.csv')}
      </LinkButton>
    </span>
  )
}
