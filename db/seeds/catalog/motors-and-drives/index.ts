import { number } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { protection, rohs } from '../vocabulary.ts'
import * as define from './attributes.ts'
import { dcAndServo } from './dc-and-servo.ts'
import { gearmotorsAndDrives } from './gearmotors-and-drives.ts'
import { inductionMotors } from './induction-motors.ts'

export const motorsAndDrives: Category = {
  name: 'Electric Motors & Drives',
  attributes: [
    define.ratedVoltage,
    define.ratedPower,
    define.ratedCurrent,
    define.ratedSpeed,
    define.ratedTorque,
    define.shaftDiameter,
    define.insulation,
    define.marks,
    define.ambient,
    protection,
    number('weight', 'Weight', 'kg', { min: 0, max: 5000, filterable: false }),
    rohs,
  ],
  fixed: { rohs_compliant: true, operating_temperature: { min: -20, max: 40 } },
  categories: [inductionMotors, dcAndServo, ...gearmotorsAndDrives],
}
