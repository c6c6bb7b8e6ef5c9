import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'
import styles from './tools.module.css'

const TOOLS: readonly Tool[] = ['move', 'box', 'lasso']

/** What dragging on the picture does, in its corner. `below`: the headings of a layout stand in the first line. */
export function Tools({ tool, onChange, below }: { tool: Tool; onChange: (tool: Tool) => void; below: boolean }) {
  const { t } = useTranslation('exploring')
  return (
    <div className={styles.tools} data-covers="" data-below={below ? '' : undefined}>
      <SegmentedControl
        label={t('tool.label')}
        value={tool}
        options={TOOLS.map((value) => ({ value, label: t(`tool.${value}`) }))}
        onChange={onChange}
      />
    </div>
  )
}
