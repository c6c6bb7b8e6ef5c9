import type { DerivedLayout } from '@netzatlas/shared'
import type { Id } from '../domain/records.ts'

/** Layouts that a store keeps. */

export interface StoredLayout {
  readonly topology: number
  readonly ids: readonly Id[]
  readonly x: Float64Array
  readonly y: Float64Array
}
/** A layout that follows from facts about the actors. */
export interface StoredDerivedLayout {
  /** A digest of all that it rests on. */
  readonly basis: string
  readonly ids: readonly Id[]
  readonly x: Float64Array
  readonly y: Float64Array
  /** Where each was to stand before those that overlapped were pushed apart. */
  readonly planned: { readonly x: Float64Array; readonly y: Float64Array }
}
export interface LayoutStore {
  /** By communities. */
  layout(): Promise<StoredLayout | undefined>
  saveLayout(layout: StoredLayout): Promise<void>
  /** The last one saved of the kind. */
  derivedLayout(layout: DerivedLayout): Promise<StoredDerivedLayout | undefined>
  saveDerivedLayout(layout: DerivedLayout, stored: StoredDerivedLayout): Promise<void>
}
