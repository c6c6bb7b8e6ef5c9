import type { UrlPatch } from '../../../url-state/index.ts'
import type { networkState } from '../state.ts'

export type SetState = (patch: UrlPatch<typeof networkState>, how?: { replace?: boolean }) => void
