import { askAudit, judgeAudit, readAuditExceptions } from './audit-dependencies.ts'
import { runVisibly } from './run-visibly.ts'
import type { Outcome } from './test-runners.ts'

/** No secret is in the tree, and no dependency of production has a known grave vulnerability. */
export async function checkSecurity(): Promise<Outcome> {
  const outcomes = [await checkSecrets(), await checkDependencies()]
  const sum = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    told: outcomes.flatMap(({ told }) => told),
  }
}

/** Keys, tokens and passwords by their shape, in every file that git would take. */
async function checkSecrets(): Promise<Outcome> {
  const exitCode = await runVisibly('secretlint', ['--secretlintignore', '.gitignore', '**/*', '**/.*'])
  return exitCode === 0 ? passed : { ...passed, passed: 0, failed: 1 }
}

/** Skipped, and said so, when the registry could not be asked: that is neither a pass nor a fault of this tree. */
async function checkDependencies(): Promise<Outcome> {
  const answer = await askAudit()
  if (!answer.asked) {
    const told = `not asked: the dependency audit; npm's registry says: ${answer.reason}`
    console.log(told)
    return { ...passed, passed: 0, skipped: 1, told: [told] }
  }
  const left = judgeAudit(answer.vulnerabilities, readAuditExceptions(), new Date().toISOString().slice(0, 10))
  if (left.length === 0) return passed
  for (const found of left) console.log(found)
  console.log('Update it (npm audit fix), or name why it does not matter and until when in audit-exceptions.json.')
  return { ...passed, passed: 0, failed: 1, told: left.map((found) => `failed: dependency audit › ${found}`) }
}

const passed: Outcome = { passed: 1, failed: 0, skipped: 0, told: [] }
