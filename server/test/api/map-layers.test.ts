import { startApi } from './harness.ts'
import { mapLayers } from './map-layers.ts'

mapLayers(startApi)
