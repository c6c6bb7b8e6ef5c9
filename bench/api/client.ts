import { Agent, request } from 'node:http'

export interface Answer {
  readonly ms: number
  readonly bytes: number
  readonly data: Readonly<Record<string, unknown>>
}

/** Asks over one kept connection, one question after the other, as a browser does: compressed, with the whole body read. */
export function apiClient(address: string): { ask(query: string, variables: object): Promise<Answer>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    async ask(query, variables) {
      const payload = JSON.stringify({ query, variables })
      const began = performance.now()
      const { body, status } = await post(`${address}/graphql`, agent, payload)
      const ms = performance.now() - began
      const { data, errors } = JSON.parse(body.toString()) as { data?: Record<string, unknown>; errors?: unknown[] }
      if (status !== 200 || errors || !data) throw new Error(`${status} for ${payload.slice(0, 300)}: ${body.toString().slice(0, 500)}`)
      return { ms, bytes: body.length, data }
    },
    close: () => agent.destroy(),
  }
}

function post(url: string, agent: Agent, payload: string): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), accept: 'application/json' },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(chunks) }))
        response.on('error', reject)
      },
    )
    // A kept connection that the server closed just then is no failed question: asked again, with the time it cost.
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') post(url, agent, payload).then(resolve, reject)
      else reject(error)
    })
    outgoing.end(payload)
  })
}
