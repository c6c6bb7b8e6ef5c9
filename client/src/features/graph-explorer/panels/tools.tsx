import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'
import styles from './tools.module.css'

const TOOLS: readonly Tool[] = ['move', 'box', 'lasso']

/** What dragging on the picture does, in its corner. */
export function Tools({ tool, onChange }: { tool: Tool; onChange: (tool: Tool) => void }) {
  const { t } = useTranslation('exploring')
  return (
    <div className={styles.tools} data-covers="">
      <SegmentedControl
        label={t('tool.label')}
        value={tool}
        options={TOOLS.map((value) => ({ value, label: t(`tool.${value}`) }))}
        onChange={onChange}
      />
    </div>
  )
}
