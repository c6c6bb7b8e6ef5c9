import { useTranslation } from 'react-i18next'
import { ActorPanelLinks } from '../../../parts/actor-panel.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Signal } from '../../../ui/signal.ts'
import type { Explorer } from '../model/use-explorer.ts'
import type { Picking } from '../model/use-picking.ts'
import { ActorActions } from './actor-actions.tsx'
import { Lights } from './lights.tsx'
import { Side } from './side.tsx'

/** The panel beside the picture: what is chosen, and at its foot what can be done with it. */
export function Details({
  explorer,
  picking,
  lit,
  onPoint,
  onCover,
}: {
  explorer: Explorer
  picking: Picking
  /** What picture or table point at, and what the panel does. */
  lit: Signal<string | undefined>
  onPoint: (id: string | undefined) => void
  /** On a phone: how many pixels of the page the sheet covers. */
  onCover: (pixels: number) => void
}) {
  const { t } = useTranslation('graph-explorer')
  const { state, chosen } = explorer
  const isTold = state.akteur !== undefined || state.von !== undefined || state.kennzahlen
  return (
    <Panel
      // On a phone it rises when something is to be read; who marks one after the other needs the picture.
      key={isTold ? 'told' : 'open'}
      onCover={onCover}
      label={t('panel.label')}
      opensAt={chosen || state.kennzahlen ? 'half' : 'low'}
      footer={
        state.akteur !== undefined &&
        !state.akteur.startsWith('c-') &&
        state.von === undefined && (
          <>
            <ActorActions id={state.akteur} explorer={explorer} picking={picking} />
            <ActorPanelLinks id={state.akteur} asOf={state.stand} marked={state.wahl} current="network" />
          </>
        )
      }
    >
      <Lights lit={lit} onPoint={onPoint}>
        <Side explorer={explorer} onPick={picking.pick} />
      </Lights>
    </Panel>
  )
}
