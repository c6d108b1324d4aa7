import sharp from 'sharp'

/** More would take too much memory to decode. */
export const PIXELS_MAX = 50_000_000

const THUMBNAIL_WIDTH = 320

/** Why a picture is not taken; a sentence for people. */
export class UnreadableImage extends Error {}

/** Its size as it is shown, after the camera's rotation, and a small WebP of it. Decodes all of it. */
export async function readImage(bytes: Uint8Array) {
  const { width, height } = await readSize(bytes)
  if (width * height > PIXELS_MAX) {
    throw new UnreadableImage(`It has ${width} × ${height} pixels; ${PIXELS_MAX / 1_000_000} million are the most.`)
  }
  try {
    const thumbnail = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .autoOrient()
      .resize({ width: THUMBNAIL_WIDTH, withoutEnlargement: true })
      .webp()
      .toBuffer()
    return { width, height, thumbnail }
  } catch (cause) {
    throw new UnreadableImage('It is damaged or incomplete.', { cause })
  }
}

async function readSize(bytes: Uint8Array) {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return autoOrient
  } catch (cause) {
    throw new UnreadableImage('It is damaged or incomplete.', { cause })
  }
}
