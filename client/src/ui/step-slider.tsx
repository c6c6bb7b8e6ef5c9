import { Slider } from '@base-ui/react/slider'
import styles from './step-slider.module.css'

/** A slider over fixed steps: told while it is dragged, and once more when it is let go. `labelledBy` is the id of its label. */
export function StepSlider({
  steps,
  value,
  labelledBy,
  valueText,
  onDrag,
  onCommit,
}: {
  steps: readonly number[]
  value: number
  labelledBy: string
  valueText: string
  onDrag: (value: number) => void
  onCommit: (value: number) => void
}) {
  const at = (index: number | readonly number[]) => steps[index as number] ?? value
  return (
    <Slider.Root
      aria-labelledby={labelledBy}
      min={0}
      max={steps.length - 1}
      step={1}
      value={steps.indexOf(value)}
      onValueChange={(index) => onDrag(at(index))}
      onValueCommitted={(index) => onCommit(at(index))}
    >
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb className={styles.thumb} getAriaValueText={() => valueText} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
