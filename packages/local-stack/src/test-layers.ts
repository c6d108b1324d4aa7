import { checkSecurity } from './security-checks.ts'
import { runPlaywright, runVitest, type Outcome } from './test-runners.ts'
import {
  checkApi,
  checkBorders,
  checkDrift,
  checkFormat,
  checkLint,
  checkTypes,
  type TreeCheck,
} from './tree-checks.ts'

/** A layer of the full check. */
export interface TestLayer {
  name: string
  /** It runs tests, of which a part can be chosen; the others check the whole tree. */
  hasTests: boolean
  /** Needs the running house, whose addresses are then in `env`: the back end alone, or store and admin too. */
  needs?: 'back end' | 'everything'
  run(filters: string[], env: Record<string, string>): Promise<Outcome>
}

/** From the quickest to tell to the nearest to a user. */
export const testLayers: TestLayer[] = [
  treeLayer('types', checkTypes),
  treeLayer('lint', checkLint),
  treeLayer('borders', checkBorders),
  treeLayer('format', checkFormat),
  treeLayer('drift', checkDrift),
  treeLayer('api', checkApi),
  { name: 'security', hasTests: false, run: checkSecurity },
  vitestLayer('unit'),
  vitestLayer('db'),
  { ...vitestLayer('system'), needs: 'back end' },
  { name: 'e2e', hasTests: true, needs: 'everything', run: runPlaywright },
]

/** A check of the tree counts as one test. */
function treeLayer(name: string, check: TreeCheck): TestLayer {
  const run = async () => ({
    skipped: 0,
    told: [],
    ...((await check()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  })
  return { name, hasTests: false, run }
}

function vitestLayer(name: string): TestLayer {
  return { name, hasTests: true, run: (filters, env) => runVitest(name, filters, env) }
}
