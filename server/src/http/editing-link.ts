import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../domain/clock.ts'
import { type EditingKey, keyIn } from './editing-key.ts'
import { answerStatic, type StaticFiles } from './static-files.ts'
import type { WrongTries } from './wrong-tries.ts'

/** Where a browser that may write is led. */
const EDITING_PAGE = '/daten'

export interface EditingDoor {
  readonly key: EditingKey
  readonly tries: WrongTries
  readonly clock: Clock
}

/** Answers the editing link: a cookie and the page for data, or the dashboard's page that says what is wrong with the link. */
export async function answerEditingLink(
  { key, tries, clock }: EditingDoor,
  files: StaticFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  if (request.method !== 'GET') {
    response.writeHead(405, { Allow: 'GET', 'Content-Type': 'text/plain; charset=utf-8' }).end('Method not allowed\n')
    return
  }
  // Not what a proxy forwards: anybody can write that.
  const client = request.socket.remoteAddress ?? ''
  const now = clock.now().getTime()
  if (tries.tooMany(client, now)) {
    response.writeHead(429, { 'Retry-After': '60', 'Content-Type': 'text/plain; charset=utf-8' }).end(TOO_MANY)
    return
  }
  if (key.opens(keyIn(request))) {
    response.writeHead(303, { Location: EDITING_PAGE, 'Set-Cookie': key.cookie(request) }).end()
    return
  }
  tries.add(client, now)
  await answerStatic(files, request, response, 403)
}

const TOO_MANY =
  'Zu viele falsche Versuche. Bitte eine Minute warten und dann den Link öffnen, den der Server beim Start ausgegeben hat.\n\n' +
  'Too many wrong tries. Please wait a minute, then open the link that the server printed when it started.\n'
