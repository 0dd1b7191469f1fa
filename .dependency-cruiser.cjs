const server = '^server/src/'
/** One way only. The key may import what it lists, and itself. */
const layers = {
  lib: [],
  fatturapa: ['lib'],
  db: ['lib'],
  queue: ['db', 'lib'],
  access: ['db', 'lib'],
  graphql: ['queue', 'access', 'db', 'lib'],
  channels: ['queue', 'access', 'db', 'lib', 'fatturapa'],
  features: ['channels', 'graphql', 'queue', 'access', 'db', 'lib', 'fatturapa'],
  demo: ['features', 'channels', 'graphql', 'queue', 'access', 'db', 'lib', 'fatturapa'],
}
const tests = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer} imports only ${allowed.join(', ') || 'itself'}`,
      severity: 'error',
      from: { path: `${server}${layer}/`, pathNot: tests },
      // config.ts holds the Config type, which everybody above db may name.
      to: { path: server, pathNot: `${server}((${[layer, ...allowed].join('|')})/|config\\.ts$)` },
    })),
    {
      name: 'only main, app and cli read the settings',
      severity: 'error',
      from: { path: `${server}[a-z]+/`, pathNot: tests },
      to: { path: `${server}config\\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'an app imports only itself and shared',
      severity: 'error',
      from: { path: '^client/src/(studio|portal|entry)/' },
      to: { path: '^client/src/', pathNot: '^client/src/($1|shared)/|^client/src/vite-env' },
    },
    {
      name: 'shared imports no app',
      severity: 'error',
      from: { path: '^client/src/shared/', pathNot: '\\.d\\.ts$' },
      to: { path: '^client/src/(studio|portal|entry)/' },
    },
    { name: 'the apps import no server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    { name: 'the server imports no app', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'no circles',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything imported exists',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { couldNotResolve: true, pathNot: '/generated/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/|/node_modules/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
