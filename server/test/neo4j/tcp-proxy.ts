import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** What a client of Bolt sends to commit: a message of two bytes, in a chunk of its own. */
export const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

/** Between driver and server: passes everything on until told otherwise. */
export interface TcpProxy {
  readonly port: number
  /** Connections of clients that are open now. */
  readonly open: number
  /** Connections that clients have begun so far. */
  readonly begun: number
  /** Everything arrives so many milliseconds later, each way. */
  delay(milliseconds: number): void
  /** Ends every connection at once, as a pulled plug does; new ones pass. */
  cut(): void
  /**
   * Ends the first connection on which a client sends such bytes: before they reach the server, or, with `answered`, after it
   * has answered them and before the client hears of it. Resolves when that has happened.
   */
  cutAt(bytes: Buffer | string, when?: 'unsent' | 'answered'): Promise<void>
  /**
   * From now on connections are accepted, and what is sent is swallowed, both ways, without an end. Connections that were
   * open meanwhile stay dead after `resume`, as behind a router that has forgotten them.
   */
  swallow(): void
  /** Ends every connection and refuses new ones. */
  refuse(): Promise<void>
  /** Passes everything on again, at once. */
  resume(): Promise<void>
  close(): Promise<void>
}

interface Trap {
  readonly bytes: Buffer
  readonly when: 'unsent' | 'answered'
  readonly sprung: () => void
}

interface Pair {
  readonly client: Socket
  readonly server: Socket
  dead: boolean
  /** What to do once the server answers. */
  answered: (() => void) | undefined
}

/** A proxy on a free port of loopback to a port of loopback. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>()
  const traps = new Set<Trap>()
  let latency = 0
  let swallows = false
  let begun = 0

  const end = (pair: Pair) => {
    pairs.delete(pair)
    pair.client.destroy()
    pair.server.destroy()
  }
  /** Order is kept: timers of the same length fire in the order they were set. */
  const later = (work: () => void) => (latency === 0 ? work() : setTimeout(work, latency))

  const fromClient = (pair: Pair, chunk: Buffer) => {
    if (pair.dead) return
    const trap = [...traps].find(({ bytes }) => chunk.includes(bytes))
    if (trap) {
      traps.delete(trap)
      const spring = () => {
        end(pair)
        trap.sprung()
      }
      if (trap.when === 'unsent') return spring()
      pair.answered = spring
    }
    later(() => !pair.dead && pair.server.write(chunk))
  }
  const fromServer = (pair: Pair, chunk: Buffer) => {
    if (pair.answered) return pair.answered()
    later(() => !pair.dead && pair.client.write(chunk))
  }

  const accept = (client: Socket) => {
    begun++
    const pair: Pair = { client, server: connect(target, '127.0.0.1'), dead: swallows, answered: undefined }
    pairs.add(pair)
    client.on('data', (chunk) => fromClient(pair, chunk))
    pair.server.on('data', (chunk) => fromServer(pair, chunk))
    for (const socket of [client, pair.server]) {
      socket.setNoDelay(true)
      socket.on('error', () => {})
      // Neither side of a dead connection hears that the other one has ended it.
      socket.once('close', () => pair.dead || later(() => end(pair)))
    }
  }
  const listen = async (port: number): Promise<Server> => {
    const server = createServer(accept).listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  const hangUp = async () => {
    const closed = listener.listening ? once(listener, 'close') : undefined
    listener.close()
    for (const pair of pairs) end(pair)
    await closed
  }

  let listener = await listen(0)
  const { port } = listener.address() as AddressInfo
  return {
    port,
    get open() {
      return pairs.size
    },
    get begun() {
      return begun
    },
    delay(milliseconds) {
      latency = milliseconds
    },
    cut() {
      for (const pair of pairs) end(pair)
    },
    cutAt: (bytes, when = 'unsent') => new Promise((sprung) => traps.add({ bytes: Buffer.from(bytes), when, sprung })),
    swallow() {
      swallows = true
      for (const pair of pairs) pair.dead = true
    },
    refuse: hangUp,
    async resume() {
      swallows = false
      latency = 0
      traps.clear()
      if (!listener.listening) listener = await listen(port)
    },
    close: hangUp,
  }
}
