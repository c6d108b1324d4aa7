import { bearings } from './bearings/index.ts'
import { cuttingAndAbrasives } from './cutting-and-abrasives/index.ts'
import { electrical } from './electrical/index.ts'
import { fasteners } from './fasteners/index.ts'
import { hydraulics } from './hydraulics/index.ts'
import { motorsAndDrives } from './motors-and-drives/index.ts'
import { pneumatics } from './pneumatics/index.ts'
import { powerTransmission } from './power-transmission/index.ts'
import { sealsAndSprings } from './seals-and-springs/index.ts'
import { sensors } from './sensors/index.ts'
import { toolsAndSafety } from './tools-and-safety/index.ts'
import { toRows } from './tree.ts'
import { valvesAndPipe } from './valves-and-pipe/index.ts'

/** The demo catalog: the same rows on every machine and every run, generated while they are read. */
export const demoCatalog = toRows([
  fasteners,
  bearings,
  powerTransmission,
  motorsAndDrives,
  pneumatics,
  hydraulics,
  valvesAndPipe,
  sensors,
  electrical,
  cuttingAndAbrasives,
  sealsAndSprings,
  toolsAndSafety,
])
