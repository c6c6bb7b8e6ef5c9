import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { ControlGroup } from '../../../ui/control-group.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'
import { isComparing } from '../model/compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './area-tools.module.css'

const SHAPES = ['box', 'lasso'] as const satisfies readonly Tool[]

/** On a phone a finger moves the view, unless one wants to mark an area with it. It begins above the picture, where it covers nobody. */
export function BeginArea({ explorer: { state, tool, setTool } }: { explorer: Explorer }) {
  const { t } = useTranslation('exploring')
  if (state.ansicht !== 'bild' || isComparing(state)) return null
  const marking = tool !== 'move'
  return (
    <Button {...(marking && { variant: 'primary' })} aria-pressed={marking} onClick={() => setTool(marking ? 'move' : 'box')}>
      {t('area.begin')}
    </Button>
  )
}

/** While an area is marked on a phone: how, and that it is done. `foot`: pixels that the sheet covers. */
export function AreaTools({
  tool,
  onChange,
  onEnd,
  foot,
}: {
  tool: Tool
  onChange: (tool: Tool) => void
  onEnd: () => void
  foot: number
}) {
  const { t } = useTranslation('exploring')
  const marking = tool !== 'move'
  return (
    <div className={styles.tools} style={{ bottom: foot }}>
      <p className={styles.hint} role="status" data-covers="names">
        {marking && t(`area.hint.${tool}`)}
      </p>
      {marking && (
        <ControlGroup label={t('area.label')} className={styles.row} data-covers="names">
          <Button variant="primary" onClick={onEnd}>
            {t('area.end')}
          </Button>
          <SegmentedControl
            label={t('area.shape')}
            value={tool}
            options={SHAPES.map((value) => ({ value, label: t(`tool.${value}`) }))}
            onChange={onChange}
          />
        </ControlGroup>
      )}
    </div>
  )
}
