import { compileFetch, type PlanSetting, type Step } from './compile-fetch.ts'
import type { PlanPath } from './places.ts'
import type { PlanNode } from './query-plan.ts'

/** Compiles a part of a plan; null for what only the engine's own interpreter knows. */
export function compileSteps(setting: PlanSetting, node: PlanNode, path: PlanPath = []): Step | null {
  switch (node.kind) {
    case 'Sequence': {
      const steps = compileAll(setting, node.nodes, path)
      return (
        steps &&
        (async (run) => {
          for (const step of steps) await step(run)
        })
      )
    }
    case 'Parallel': {
      const steps = compileAll(setting, node.nodes, path)
      return steps && (async (run) => void (await Promise.all(steps.map((step) => step(run)))))
    }
    case 'Flatten':
      return compileSteps(setting, node.node, [...path, ...node.path.map(String)])
    case 'Fetch': {
      if (node.inputRewrites || node.outputRewrites || node.contextRewrites) return null
      return compileFetch(setting, node, path)
    }
    case 'Condition': {
      const branches = [node.ifClause, node.elseClause].map((each) =>
        each ? compileSteps(setting, each, path) : nothing,
      )
      const [then, otherwise] = branches
      if (!then || !otherwise) return null
      return (run) => (setting.isOn(node.condition, run.variables) ? then(run) : otherwise(run))
    }
    case 'Defer':
      return null
  }
}

const nothing: Step = async () => {}

function compileAll(setting: PlanSetting, nodes: readonly PlanNode[], path: PlanPath): Step[] | null {
  const steps = nodes.map((node) => compileSteps(setting, node, path))
  return steps.every((step) => step !== null) ? steps : null
}
