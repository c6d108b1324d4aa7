import { spawn } from 'node:child_process'

import { root } from './paths.ts'

/** Runs a command of node_modules at the root, showing what it prints; answers its exit code. It ends with this process. */
export function runVisibly(command: string, args: string[], env: Record<string, string> = {}) {
  const path = `${root}/node_modules/.bin:${process.env.PATH ?? ''}`
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const end = () => void child.kill()
  process.once('exit', end)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', end)
      resolve(code ?? 1)
    })
  })
}
