import { z } from 'zod'
import { optionalText } from '../../url-state/codecs.ts'

/** `kreis`: whose municipalities are listed to be ticked. `kommune`: is taken into the draft, then leaves the address. */
export const address = z.object({ kreis: optionalText, kommune: optionalText })
