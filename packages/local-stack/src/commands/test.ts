import { mkdirSync } from 'node:fs'

import { requireFreeDisk } from '../claim-house.ts'
import { dataFolder } from '../paths.ts'
import { runToEnd } from '../run-command.ts'
import { startTestHouse } from '../test-house.ts'
import { testLayers } from '../test-layers.ts'
import type { Outcome } from '../test-runners.ts'

/**
 * `npm test`: every layer. `npm test -- unit db catalog`: the layers that are named, or all test layers, with the tests whose
 * path has one of the other words in it.
 */
await runToEnd(async () => {
  mkdirSync(dataFolder, { recursive: true })
  requireFreeDisk(dataFolder)
  const { layers, filters } = choose(process.argv.slice(2))
  const needsWeb = layers.some((layer) => layer.needs === 'everything')
  let house: Promise<Record<string, string>> | undefined
  const outcomes: { name: string; outcome: Outcome; seconds: number }[] = []

  for (const layer of layers) {
    console.log(`\n── ${layer.name} ${'─'.repeat(60 - layer.name.length)}`)
    const started = performance.now()
    const outcome = await layer
      .run(filters, layer.needs ? await (house ??= startTestHouse({ web: needsWeb })) : {})
      .catch(failed)
    outcomes.push({ name: layer.name, outcome, seconds: (performance.now() - started) / 1000 })
  }

  console.log()
  for (const { name, outcome, seconds } of outcomes) {
    const { passed, failed, skipped } = outcome
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(8)} ${passed} passed, ${failed} failed, ${skipped} skipped  (${seconds.toFixed(1)} s)`,
    )
  }
  for (const told of outcomes.flatMap(({ outcome }) => outcome.told)) console.log(`        ${told}`)
  const sum = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, { outcome }) => total + outcome[key], 0)
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
  )
  return sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
})

function choose(words: string[]) {
  const named = testLayers.filter((layer) => words.includes(layer.name))
  const filters = words.filter((word) => !testLayers.some((layer) => layer.name === word))
  // A part of a path says nothing to a check of the whole tree.
  const layers = named.length > 0 ? named : testLayers.filter((layer) => filters.length === 0 || layer.hasTests)
  return { layers, filters }
}

function failed(error: unknown): Outcome {
  console.error(error instanceof Error && error.name === 'HouseError' ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0, told: [] }
}
