import { globSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'

import { dataFolder } from '../paths.ts'
import { stopHolder, stopLeftovers } from '../pid-file.ts'
import { runCommand } from '../run-command.ts'

/** `npm run reset`: stops what runs from .data/ and empties it. Asks first, unless --yes is given or nobody is there to ask. */
await runCommand(async () => {
  if (!(await confirmed())) return console.log('Nothing was removed.')
  const tests = globSync('{test,test-house}/*/run', { cwd: dataFolder }).map((run) => join(dataFolder, dirname(run)))
  for (const folder of [dataFolder, ...tests]) {
    if (await stopHolder(`${folder}/owner.pid`)) console.log('Stopped Tensile.')
    for (const name of await stopLeftovers(folder)) console.log(`Stopped ${name}.`)
  }
  rmSync(dataFolder, { recursive: true, force: true })
  console.log('.data/ is empty. `npm start` makes and seeds it again.')
})

async function confirmed() {
  if (process.argv.includes('--yes') || !process.stdin.isTTY) return true
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Remove all of .data/ (databases, media, secrets, logs)? [y/N] ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
