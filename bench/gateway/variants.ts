import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { placeSupergraph } from './place-supergraph.ts'
import { startServer, type Server } from './server.ts'

/** A gateway that is measured. */
export interface Variant {
  /** `bare`: nothing but the engine. `door`: tokens checked, who asks signed for the subgraphs, and what else it can do of a door. */
  duties: 'bare' | 'door'
  name: string
  start: () => Promise<Server>
}

const here = import.meta.dirname
const { execPath: node } = process

/** All of them with the same subgraphs and settings; `folder` is for files. */
export function variants(settings: Record<string, string>, folder: string): Variant[] {
  const ours = (file: string) => () => startServer([node, `${here}/${file}`], settings, isReady)
  const standalone = () =>
    startServer([node, `${here}/bare-stock-gateway.ts`], { ...settings, NODE_ENV: 'production' }, answersQueries)
  return [
    { duties: 'bare', name: 'Tensile', start: ours('bare-gateway.ts') },
    { duties: 'bare', name: 'Apollo Gateway, stock', start: standalone },
    { duties: 'bare', name: 'Hive router-runtime', start: () => startHive({ ...settings, DUTIES: 'bare' }, folder) },
    { duties: 'door', name: 'Tensile', start: ours('our-gateway.ts') },
    { duties: 'door', name: 'our door, stock engine', start: ours('stock-gateway.ts') },
    { duties: 'door', name: 'Hive router-runtime', start: () => startHive({ ...settings, DUTIES: 'door' }, folder) },
  ]
}

const isReady = async (origin: string) => (await fetch(`${origin}/health/ready`)).ok

async function answersQueries(origin: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(origin, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })).ok
}

function startHive(settings: Record<string, string>, folder: string): Promise<Server> {
  const hive = `${here}/hive`
  if (!existsSync(`${hive}/node_modules`)) spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: hive, stdio: 'inherit' })
  const supergraph = `${folder}/supergraph.graphql`
  const text = readFileSync(`${here}/../../gateway/supergraph.graphql`, 'utf8')
  writeFileSync(supergraph, placeSupergraph(text, settings))
  const bin = `${hive}/node_modules/@graphql-hive/gateway/dist/bin.js`
  const command = [node, bin, 'supergraph', supergraph, '-c', `${hive}/gateway.config.mjs`]
  return startServer(
    [...command, '--fork', '1', '--port', '$PORT', '--host', '127.0.0.1'],
    settings,
    async (origin) => (await fetch(`${origin}/readiness`)).ok,
  )
}
