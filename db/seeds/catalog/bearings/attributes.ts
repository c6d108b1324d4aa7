import { axis, number } from '../attribute.ts'

export const bore = axis(number('bore', 'Bore', 'mm', { min: 0.5, max: 1000 }))
export const outsideDiameter = number('outside_diameter', 'Outside diameter', 'mm', { min: 1, max: 2000 })
