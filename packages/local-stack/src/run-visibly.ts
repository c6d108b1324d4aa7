import { spawn } from 'node:child_process'

import { root } from './paths.ts'

/** Runs a command of node_modules at the root, showing what it prints; answers its exit code. */
export function runVisibly(command: string, args: string[], env: Record<string, string> = {}) {
  const path = `${root}/node_modules/.bin:${process.env.PATH ?? ''}`
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
