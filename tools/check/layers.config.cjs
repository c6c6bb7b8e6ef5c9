// Arrows point one way. Every rule says the way out. Canaries in canaries.spec.ts prove that each can go red.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', 'Move what both need into a third file.', {}, { circular: true }),
    rule(
      'features-stay-apart',
      'A feature never imports another: move the shared piece to client/src/parts (knows GraphQL) or client/src/ui (does not).',
      { path: '^client/src/features/([^/]+)/' },
      { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    ),
    rule(
      'nobody-imports-the-app',
      'app puts features together: pass what a feature needs, or move it down.',
      { path: '^client/src/(?!app/)' },
      { path: '^client/src/app/' },
    ),
    rule('parts-know-no-features', 'parts are below features.', { path: '^client/src/parts/' }, { path: '^client/src/(features|app)/' }),
    rule(
      'ui-knows-no-domain',
      'The kit knows no GraphQL and no domain words: pass them in.',
      { path: '^client/src/ui/' },
      { path: '^client/src/(app|features|parts|api|viz)/|@apollo/client' },
    ),
    rule(
      'viz-is-plain-data-in',
      'viz takes plain data and gives events: no GraphQL, no features.',
      { path: '^client/src/viz/' },
      { path: '^client/src/(app|features|parts|api)/|@apollo/client' },
    ),
    rule(
      'only-viz-graph-draws-graphs',
      'Use client/src/viz/graph.',
      { pathNot: '^client/src/viz/graph/' },
      { path: 'node_modules/cytoscape/' },
    ),
    rule(
      'only-viz-map-draws-maps',
      'Use client/src/viz/map.',
      { pathNot: '^client/src/viz/map/' },
      { path: 'node_modules/maplibre-gl/|node_modules/@vis.gl/' },
    ),
    rule('client-and-server-meet-in-shared', 'Move what both need to shared/.', { path: '^client/src/' }, { path: '^server/' }),
    rule('server-knows-no-client', 'The server knows no dashboard.', { path: '^server/' }, { path: '^client/' }),
    rule('shared-stands-alone', 'shared/ is below both.', { path: '^shared/' }, { path: '^(client|server|e2e|tools)/' }),
    rule(
      'domain-knows-no-technique',
      'The domain knows no store, no GraphQL, no HTTP.',
      { path: '^server/src/domain/', pathNot: '\\.test\\.ts$' },
      {
        path: '^server/src/(adapters|features|graphql|http|observability)/|^server/src/(main|compose|environment)\\.ts|node_modules/(graphql|graphql-yoga|@pothos|neo4j-driver)',
      },
    ),
    rule(
      'ports-are-domain-words',
      'Ports speak of the domain only.',
      { path: '^server/src/ports/' },
      { path: '^server/src/(?!domain/|ports/)' },
    ),
    rule(
      'use-cases-know-ports-only',
      'A use case takes a port; compose.ts picks the store.',
      { path: '^server/src/features/', pathNot: '\\.test\\.ts$' },
      { path: '^server/src/adapters/' },
    ),
    rule(
      'only-compose-picks-a-store',
      'Take the store from compose.ts.',
      { path: '^server/src/', pathNot: '^server/src/(compose\\.ts|adapters/)|\\.test\\.ts$' },
      { path: '^server/src/adapters/' },
    ),
    rule(
      'adapters-know-no-use-cases',
      'An adapter implements ports.',
      { path: '^server/src/adapters/', pathNot: '\\.test\\.ts$' },
      { path: '^server/src/(features|graphql|http)/' },
    ),
    rule(
      'no-tests-in-the-product',
      'Move the helper out of the test folder.',
      { path: '^(client|server|shared)/src/', pathNot: '\\.test\\.tsx?$' },
      { path: '^server/test/|\\.test\\.tsx?$|^e2e/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '__generated__|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
