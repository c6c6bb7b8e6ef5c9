import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CHANGES } from './compare.ts'

/** What became of a relation, or of a line between groups, which stands for several. */
export function useChangeWords(grouped: boolean): (change: (typeof CHANGES)[number]) => string {
  const { t } = useTranslation(['network-time', 'network-same'])
  return useCallback((change) => t(grouped ? `network-same:grouped.${change}` : `compare.change.${change}`), [t, grouped])
}
