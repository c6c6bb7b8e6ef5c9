import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'
import styles from './tools.module.css'

const TOOLS: readonly Tool[] = ['move', 'box', 'lasso']

interface Props {
  readonly tool: Tool
  readonly onChange: (tool: Tool) => void
}

/** What dragging on the picture does. */
export function ToolChoice({ tool, onChange }: Props) {
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

/** The same in the corner of the picture. `below`: the headings of a layout stand in the first line. */
export function Tools({ below, ...choice }: Props & { readonly below: boolean }) {
  return (
    <div className={styles.tools} data-covers="" data-below={below ? '' : undefined}>
      <ToolChoice {...choice} />
    </div>
  )
}
