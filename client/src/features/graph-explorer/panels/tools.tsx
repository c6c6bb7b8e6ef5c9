import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'

const TOOLS: readonly Tool[] = ['move', 'box', 'lasso']

/** What dragging on the picture does. */
export function Tools({ tool, onChange }: { tool: Tool; onChange: (tool: Tool) => void }) {
  const { t } = useTranslation('exploring')
  return (
    <SegmentedControl
      label={t('tool.label')}
      value={tool}
      options={TOOLS.map((value) => ({ value, label: t(`tool.${value}`) }))}
      onChange={onChange}
    />
  )
}
