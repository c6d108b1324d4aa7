import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readImage } from './image-reading.ts'

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'teal' } })

test('reads the size as it is shown, and makes a thumbnail of 320 pixels at most', async () => {
  const turned = await picture(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height, thumbnail } = await readImage(turned)
  expect({ width, height }).toEqual({ width: 600, height: 800 })
  expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'webp', width: 320, height: 427 })
})

test('never enlarges', async () => {
  const { thumbnail } = await readImage(await picture(20, 10).png().toBuffer())
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 20, height: 10 })
})

test('refuses a picture of too many pixels by its header, before it takes memory', async () => {
  const vast = await picture(10_000, 5_001).png().toBuffer()
  await expect(readImage(vast)).rejects.toThrow('It has 10000 × 5001 pixels; 50 million are the most.')
})

test('refuses a picture whose end is missing', async () => {
  for (const whole of [await picture(400, 400).png().toBuffer(), await picture(400, 400).jpeg().toBuffer()]) {
    await expect(readImage(whole.subarray(0, whole.length - 30))).rejects.toThrow('It is damaged or incomplete.')
    await expect(readImage(whole.subarray(0, 20))).rejects.toThrow('It is damaged or incomplete.')
  }
})
