import { axis, integer, number } from '../attribute.ts'

export const pitch = number('pitch', 'Pitch', 'mm', { min: 1, max: 80 })
export const toothCount = axis(integer('tooth_count', 'Teeth', { min: 6, max: 1000 }))
export const pitchDiameter = number('pitch_diameter', 'Pitch diameter', 'mm', { min: 3, max: 2000 })
