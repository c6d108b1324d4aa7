import { number, required } from '../attribute.ts'
import { significant } from '../sequence.ts'

export const workingPressure = required(number('working_pressure', 'Working pressure', 'bar', { min: 0, max: 1000 }))

/** The force (kN) of a piston (mm) under a pressure (bar). */
export const pistonForce = (pressure: number, diameter: number): number =>
  significant(((Math.PI / 4) * diameter ** 2 * pressure) / 10000)
