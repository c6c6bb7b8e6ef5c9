import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { ControlGroup } from '../../../ui/control-group.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'
import styles from './area-tools.module.css'

const SHAPES = ['box', 'lasso'] as const satisfies readonly Tool[]

/** On a phone a finger moves the view, unless one wants to mark an area with it. `foot`: pixels that the sheet covers. */
export function AreaTools({ tool, onChange, foot }: { tool: Tool; onChange: (tool: Tool) => void; foot: number }) {
  const { t } = useTranslation('exploring')
  const marking = tool !== 'move'
  return (
    <div className={styles.tools} style={{ bottom: foot }}>
      <p className={styles.hint} role="status" data-covers="names">
        {marking && t(`area.hint.${tool}`)}
      </p>
      <ControlGroup label={t('area.label')} className={styles.row} data-covers="names">
        <Button {...(marking && { variant: 'primary' })} onClick={() => onChange(marking ? 'move' : 'box')}>
          {t(marking ? 'area.end' : 'area.begin')}
        </Button>
        {marking && (
          <SegmentedControl
            label={t('area.shape')}
            value={tool}
            options={SHAPES.map((value) => ({ value, label: t(`tool.${value}`) }))}
            onChange={onChange}
          />
        )}
      </ControlGroup>
    </div>
  )
}
