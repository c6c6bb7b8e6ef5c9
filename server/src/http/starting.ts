import type { IncomingMessage, ServerResponse } from 'node:http'

const RETRY_SECONDS = 2

/** Both languages: which one is chosen is known only once the dashboard runs. The page asks again by itself. */
const PAGE = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${RETRY_SECONDS}">
<title>Netzatlas startet</title>
</head>
<body>
<main>
<h1>Der Netzatlas startet</h1>
<p>Die Seite öffnet sich von selbst, sobald die Daten bereitstehen. Beim ersten Mal kann das eine Minute dauern.</p>
<p lang="en">Netzatlas is starting. The page opens by itself as soon as the data are ready. The first time this can take a minute.</p>
</main>
</body>
</html>
`

/** 503 until everything stands: for people a page that comes back by itself, for programs a line. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const forPeople = request.headers.accept?.includes('text/html') ?? false
  response
    .writeHead(503, {
      'Retry-After': String(RETRY_SECONDS),
      'Cache-Control': 'no-store',
      'Content-Type': `${forPeople ? 'text/html' : 'text/plain'}; charset=utf-8`,
    })
    .end(forPeople ? PAGE : 'Starting\n')
}
