import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Names and addresses come in every European script: the fonts that every PDF reader has would not do. */
export const fonts = {
  regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
}
