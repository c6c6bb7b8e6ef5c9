import { type Day, earliest } from '@netzatlas/shared'
import { typeOfId } from '../../domain/ids.ts'
import type { NewsRecord } from '../../domain/records.ts'
import type { Happening } from './happenings.ts'

/** A recorded note as one of the dated things. */
export function noteOf({ id, on, about }: NewsRecord): Happening {
  const day: Day = earliest(on)
  const actors = about.filter((one) => typeOfId(one) === 'actor')
  return { id: `${id} note`, kind: 'NOTE', about: id, date: on, day, actors, occasions: about.filter((one) => !actors.includes(one)) }
}
