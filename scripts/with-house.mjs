// Runs a command of the house, or a file of the tree that starts one itself, under the pinned Node: installs when the lock file says so,
// then packages/local-stack/src/commands/<name>.ts, or the file.
// Plain JavaScript without dependencies: this runs under whatever Node >= 20 the machine has, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const startedAt = Date.now()
const [command, ...args] = process.argv.slice(2)

install()
run(pinnedNode(), [
  join(root, command.endsWith('.ts') ? command : `packages/local-stack/src/commands/${command}.ts`),
  ...args,
])

function install() {
  if (isInstalled()) return
  console.log('   0.0 s  install ... (npm ci)')
  const { status, signal } = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // NODE_ENV=production would leave out what the builds need.
    env: { ...process.env, npm_config_include: 'dev' },
  })
  if (signal) process.exit(130)
  if (status !== 0)
    fail(
      `npm ci failed with exit code ${status}; its message is above. No network and a full disk are the usual causes.`,
    )
  console.log(
    `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  install: done (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  )
}

/** Whether node_modules holds what the lock file asks for, by the list that npm keeps of what it put there. */
function isInstalled() {
  const listed = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const installed = listed('node_modules/.package-lock.json')
  return Object.entries(listed('package-lock.json')).every(
    ([path, { version, link, optional, devOptional }]) =>
      !path.includes('node_modules/') || link || optional || devOptional || installed[path]?.version === version,
  )
}

function pinnedNode() {
  const pinned = join(bin, 'node')
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  fail(
    `There is no pinned Node for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. Install Node 24 or newer and try again.`,
  )
}

function run(node, nodeArguments) {
  const child = spawn(node, nodeArguments, {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, TENSILE_STARTED_AT: String(startedAt) },
  })
  // Ctrl-C reaches the child by itself, a signal to this process alone does not; the child takes the same signal twice calmly.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}
