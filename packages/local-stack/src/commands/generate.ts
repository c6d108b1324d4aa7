import { generate } from '../generate.ts'
import { runCommand } from '../run-command.ts'

/** `npm run generate`: makes every generated file anew; commit what changes. */
await runCommand(async () => {
  await generate()
  console.log('All generated files are up to date.')
})
