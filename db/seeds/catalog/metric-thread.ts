/** ISO 261 / ISO 262: coarse pitch (mm) of each nominal diameter (mm). */
const coarse: ReadonlyMap<number, number> = new Map([
  [1.6, 0.35],
  [2, 0.4],
  [2.5, 0.45],
  [3, 0.5],
  [3.5, 0.6],
  [4, 0.7],
  [5, 0.8],
  [6, 1],
  [7, 1],
  [8, 1.25],
  [10, 1.5],
  [12, 1.75],
  [14, 2],
  [16, 2],
  [18, 2.5],
  [20, 2.5],
  [22, 2.5],
  [24, 3],
  [27, 3],
  [30, 3.5],
  [33, 3.5],
  [36, 4],
  [39, 4],
  [42, 4.5],
  [45, 4.5],
  [48, 5],
  [52, 5],
  [56, 5.5],
  [60, 5.5],
  [64, 6],
])

/** ISO 261: the fine pitches (mm) usual in trade. */
export const finePitches: readonly (readonly [diameter: number, pitch: number])[] = [
  [4, 0.5],
  [5, 0.5],
  [6, 0.75],
  [8, 1],
  [8, 0.75],
  [10, 1.25],
  [10, 1],
  [12, 1.5],
  [12, 1.25],
  [12, 1],
  [14, 1.5],
  [16, 1.5],
  [18, 1.5],
  [20, 1.5],
  [20, 2],
  [22, 1.5],
  [24, 1.5],
  [24, 2],
  [27, 2],
  [30, 2],
  [33, 2],
  [36, 3],
  [39, 3],
  [42, 3],
]

export const coarseDiameters = [...coarse.keys()]

/** Throws for a diameter that has no ISO coarse thread: a table names a size that does not exist. */
export function coarsePitch(diameter: number): number {
  const pitch = coarse.get(diameter)
  if (pitch === undefined) throw new RangeError(`no ISO coarse thread M${diameter}`)
  return pitch
}

/** The specs that a metric coarse thread gives by its size alone. */
export const coarseThread = (diameter: number) => ({
  thread_size: `M${diameter}`,
  thread_diameter: diameter,
  thread_pitch: coarsePitch(diameter),
})

/** ISO 724: the stress area of a bolt (mm2), for proof loads and weights. */
export const stressArea = (diameter: number, pitch: number): number => (Math.PI / 4) * (diameter - 0.9382 * pitch) ** 2

/** ISO 888: nominal lengths (mm) of bolts, screws and studs. */
export const nominalLengths = [
  2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 90, 100, 110, 120, 130, 140, 150,
  160, 180, 200, 220, 240, 260, 280, 300, 320, 340, 360,
]
