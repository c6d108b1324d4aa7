/** Something the person at the keyboard can put right: printed without a stack, with what to do. */
export class HouseError extends Error {
  override readonly name = 'HouseError'
}
