/** Each measure needs its own pass over the network. */
export const PASS = 500
/** Going once along every line, instead of from everywhere to everywhere. */
export const LINEAR = 100
