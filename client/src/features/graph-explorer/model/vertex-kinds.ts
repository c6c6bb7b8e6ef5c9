import type { ActorKind, VertexKind } from '@netzatlas/shared'
import { KIND_SHAPES } from '../../../viz/encoding/kinds.ts'

export const isActorKind = (kind: VertexKind): kind is ActorKind => kind in KIND_SHAPES
