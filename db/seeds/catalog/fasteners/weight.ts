import { significant } from '../sequence.ts'

const densities: Readonly<Record<string, number>> = {
  Brass: 8.5,
  Aluminium: 2.7,
  'Aluminium / steel': 3.6,
  Polyamide: 1.14,
}

/** kg per 1,000 pieces of a volume in mm3; steels weigh 7.85 g/cm3, stainless ones 7.9. */
export function weightPer1000(volumeMm3: number, material: string): number {
  const density = densities[material] ?? (material.startsWith('Stainless') ? 7.9 : 7.85)
  return significant((volumeMm3 * density) / 1000)
}

export const cylinder = (diameter: number, height: number): number => (Math.PI / 4) * diameter ** 2 * height

/** A hexagonal prism by its width across flats. */
export const hexagon = (widthAcrossFlats: number, height: number): number =>
  (Math.sqrt(3) / 2) * widthAcrossFlats ** 2 * height
