import { axis, integer, multiSelect, number, range, refine, required, select } from '../attribute.ts'
import { decimals, significant } from '../sequence.ts'

export const ratedPower = number('rated_power', 'Rated power', 'kW', { min: 0.0001, max: 1000 })
export const powerAxis = axis(refine(ratedPower, {}))
export const ratedSpeed = number('rated_speed', 'Rated speed', 'rpm', { min: 1, max: 100000 })
export const ratedTorque = number('rated_torque', 'Rated torque', 'N.m', { min: 0.001, max: 50000 })
export const ratedVoltage = required(number('rated_voltage', 'Rated voltage', 'V', { min: 1, max: 1000 }))
export const ratedCurrent = number('rated_current', 'Rated current', 'A', { min: 0.01, max: 2000 })
export const efficiency = number('efficiency', 'Efficiency', '%', { min: 5, max: 100 })
export const poles = axis(integer('pole_count', 'Poles', { min: 2, max: 16 }))
export const shaftDiameter = number('shaft_diameter', 'Shaft diameter', 'mm', { min: 1, max: 150 })
export const frequency = number('frequency', 'Frequency', 'Hz', { min: 0, max: 1000 })
export const duty = select('duty_type', 'Duty type', ['S1', 'S2', 'S3', 'S6'], { help: 'IEC 60034-1' })
export const insulation = select('insulation_class', 'Insulation class', ['B', 'F', 'H'], { help: 'IEC 60085' })
export const phases = select('phases', 'Phases', ['1', '3'])
export const mounting = axis(
  select('mounting', 'Mounting', [
    'B3 foot',
    'B5 flange',
    'B14 face',
    'B35 foot and flange',
    'B34 foot and face',
    'Foot (T frame)',
    'C-face',
    'C-face with foot',
    'Front flange',
    'Hollow shaft',
  ]),
)
export const marks = multiSelect('approvals', 'Approvals', [
  'CE',
  'UKCA',
  'cURus',
  'CSA',
  'CCC',
  'NEMA Premium',
  'ATEX',
])
export const ambient = range('operating_temperature', 'Ambient temperature', 'Cel', { min: -60, max: 120 })

/** Torque (N.m) of a power (kW) at a speed (rpm). */
export const torque = (kilowatts: number, rpm: number): number => significant((9550 * kilowatts) / rpm)

/** The slip of an induction motor shrinks as it grows. */
export const inductionSpeed = (synchronous: number, kilowatts: number): number =>
  Math.round((synchronous * (1 - 0.05 / Math.max(kilowatts, 0.09) ** 0.3)) / 5) * 5

export const threePhaseCurrent = (
  kilowatts: number,
  volts: number,
  efficiencyPercent: number,
  powerFactor: number,
): number => significant((kilowatts * 1000) / (Math.sqrt(3) * volts * (efficiencyPercent / 100) * powerFactor))

export const kilowatts = (horsepower: number): number => decimals(horsepower * 0.745699872, 3)
