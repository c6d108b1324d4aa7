import type { Category } from '../tree.ts'
import { packQuantity, reach, rohs } from '../vocabulary.ts'
import * as define from './attributes.ts'
import { flangeBoltsAndStuds } from './flange-bolts-and-studs.ts'
import { hexScrews } from './hex-screws.ts'
import { liftingFasteners, machineScrews } from './machine-screws.ts'
import { nuts } from './nuts.ts'
import { pinsAndRings } from './pins-and-rings.ts'
import { socketScrews } from './socket-screws.ts'
import { washerCategory } from './washers.ts'
import { woodScrews } from './wood-screws.ts'

export const fasteners: Category = {
  name: 'Fasteners & Fixings',
  attributes: [define.standard, define.material, define.finish, define.weight, packQuantity, rohs, reach],
  fixed: { rohs_compliant: true, reach_svhc_free: true, pack_quantity: 100 },
  categories: [
    {
      name: 'Screws & Bolts',
      attributes: [
        define.threadSize,
        define.threadDiameter,
        define.threadPitch,
        define.threadSeries,
        define.length,
        define.threadLength,
        define.propertyClass,
        define.drive,
      ],
      categories: [...hexScrews, ...flangeBoltsAndStuds, ...socketScrews, ...machineScrews],
    },
    woodScrews,
    nuts,
    washerCategory,
    pinsAndRings,
    { name: 'Lifting Fasteners', attributes: [], categories: liftingFasteners },
  ],
}
