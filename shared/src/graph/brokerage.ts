import type { CsrGraph } from './csr.ts'

/**
 * Burt's constraint: how far a vertex's contacts are contacts of each other, so that it has nothing to broker. Low is a
 * broker. NaN for an isolate. Edges count equally:
 *
 *   c(i) = sum over j in N(i) of (p(i,j) + sum over q in N(i) of p(i,q) p(q,j))^2, with p(i,j) = 1 / degree(i)
 *
 * Burt, Structural Holes (1992), equation 2.4; Burt, Structural Holes and Good Ideas (2004).
 */
export function constraint(graph: CsrGraph): Float64Array {
  const { vertexCount: n, offsets, neighbours } = graph
  const value = new Float64Array(n).fill(Number.NaN)
  const isContact = new Uint8Array(n)
  const invested = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const [start, end] = [offsets[i]!, offsets[i + 1]!]
    if (start === end) continue
    const direct = 1 / (end - start)
    for (let e = start; e < end; e++) {
      isContact[neighbours[e]!] = 1
      invested[neighbours[e]!] = direct
    }
    for (let e = start; e < end; e++) {
      const q = neighbours[e]!
      const through = direct / (offsets[q + 1]! - offsets[q]!)
      for (let f = offsets[q]!; f < offsets[q + 1]!; f++) if (isContact[neighbours[f]!]) invested[neighbours[f]!]! += through
    }
    let sum = 0
    for (let e = start; e < end; e++) {
      const j = neighbours[e]!
      sum += invested[j]! * invested[j]!
      isContact[j] = 0
    }
    value[i] = sum
  }
  return value
}

/**
 * Burt's effective size: contacts less their redundancy, n - 2 t / n with n contacts and t edges among them. NaN for an isolate.
 *
 * Burt, Structural Holes (1992); in this form Borgatti, Structural Holes: Unpacking Burt's Redundancy Measures, Connections 20 (1997).
 */
export function effectiveSize(graph: CsrGraph): Float64Array {
  const { vertexCount: n, offsets, neighbours } = graph
  const value = new Float64Array(n).fill(Number.NaN)
  const isContact = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const [start, end] = [offsets[i]!, offsets[i + 1]!]
    if (start === end) continue
    for (let e = start; e < end; e++) isContact[neighbours[e]!] = 1
    let tieEnds = 0
    for (let e = start; e < end; e++) {
      const q = neighbours[e]!
      for (let f = offsets[q]!; f < offsets[q + 1]!; f++) tieEnds += isContact[neighbours[f]!]!
    }
    for (let e = start; e < end; e++) isContact[neighbours[e]!] = 0
    value[i] = end - start - tieEnds / (end - start)
  }
  return value
}
