import { expect, it, vi } from 'vitest'

import { fixture } from '../tests/temporary-folder.ts'
import { describeSummary, importCommand } from './import-command.ts'

const nobody = 'postgres://catalog@127.0.0.1:1/tensile'
const none = { created: 0, updated: 0, unchanged: 0, refused: 0 }
const summary = {
  runId: 'r',
  categories: none,
  attributes: none,
  families: none,
  products: { ...none, unchanged: 2_000 },
  resumed: 0,
}

it.each([
  [[], 'Name one folder.'],
  [['a', 'b'], 'Name one folder.'],
  [[fixture, '--colour'], "Unknown option '--colour'"],
  [['nowhere'], 'There is no folder /tmp/nowhere.'],
  [[fixture, '--report', '/no/such/folder/report'], 'The report /no/such/folder/report'],
  [[fixture], 'No database answers at 127.0.0.1:1'],
])('could not run with %j: ends with 2 and says why', async (args, message) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await importCommand(args, nobody, '/tmp')).toBe(2)
  expect(said.mock.calls.flat().join('\n')).toContain(message)
  said.mockRestore()
})

it('says when nothing changed, when it went on, and when it was a rehearsal', () => {
  expect(describeSummary(summary, false, 2)).toContain('2,000 products in 2.0 s, 1,000/s.\nNothing changed.')
  expect(describeSummary({ ...summary, resumed: 1_500 }, false, 2)).toContain('1,500 products were in already')
  expect(describeSummary(summary, true, 2)).toContain('Dry run: nothing was written.')
})
