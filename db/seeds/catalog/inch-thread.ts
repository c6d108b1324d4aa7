/** ASME B1.1: threads per inch of each unified size; numbered sizes keep their name. */
export interface UnifiedThread {
  size: string
  diameterIn: number
  coarse: number
  fine: number
}

export const unifiedThreads: readonly UnifiedThread[] = (
  [
    ['#4', 0.112, 40, 48],
    ['#6', 0.138, 32, 40],
    ['#8', 0.164, 32, 36],
    ['#10', 0.19, 24, 32],
    ['1/4', 0.25, 20, 28],
    ['5/16', 0.3125, 18, 24],
    ['3/8', 0.375, 16, 24],
    ['7/16', 0.4375, 14, 20],
    ['1/2', 0.5, 13, 20],
    ['9/16', 0.5625, 12, 18],
    ['5/8', 0.625, 11, 18],
    ['3/4', 0.75, 10, 16],
    ['7/8', 0.875, 9, 14],
    ['1', 1, 8, 12],
    ['1 1/8', 1.125, 7, 12],
    ['1 1/4', 1.25, 7, 12],
  ] as const
).map(([size, diameterIn, coarse, fine]) => ({ size, diameterIn, coarse, fine }))

/** Throws for a size outside the unified series. */
export function unifiedThread(size: string): UnifiedThread {
  const thread = unifiedThreads.find((each) => each.size === size)
  if (!thread) throw new RangeError(`no unified thread ${size}`)
  return thread
}

/** "1/4-20" as `thread_size`, with its diameter in inches, pitch in mm left to the reader of threads per inch. */
export function unifiedSpecs(size: string, series: 'UNC' | 'UNF') {
  const { diameterIn, coarse, fine } = unifiedThread(size)
  const perInch = series === 'UNC' ? coarse : fine
  return {
    thread_size: `${size}-${perInch}`,
    thread_diameter: diameterIn,
    threads_per_inch: perInch,
    thread_series: series,
  }
}

/** ASME B36.10M: outside diameter (mm) and the DN that goes with each nominal pipe size, in order of size. */
export const pipeSizes: readonly (readonly [nps: string, dn: number, outsideMm: number])[] = [
  ['1/8', 6, 10.3],
  ['1/4', 8, 13.7],
  ['3/8', 10, 17.1],
  ['1/2', 15, 21.3],
  ['3/4', 20, 26.7],
  ['1', 25, 33.4],
  ['1 1/4', 32, 42.2],
  ['1 1/2', 40, 48.3],
  ['2', 50, 60.3],
  ['2 1/2', 65, 73],
  ['3', 80, 88.9],
  ['4', 100, 114.3],
  ['5', 125, 141.3],
  ['6', 150, 168.3],
  ['8', 200, 219.1],
  ['10', 250, 273],
  ['12', 300, 323.8],
]

export const npsOptions = pipeSizes.map(([nps]) => nps)
