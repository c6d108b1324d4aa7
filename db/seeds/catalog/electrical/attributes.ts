import { number } from '../attribute.ts'

export const ratedVoltage = number('rated_voltage', 'Rated voltage', 'V', { min: 1, max: 36000 })
export const ratedCurrent = number('rated_current', 'Rated current', 'A', { min: 0.01, max: 6300 })
