/** The page's own font as a data address, for files that must not ask anybody for it. */
import fontUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'

export const fontData = async (): Promise<string> => {
  if (fontUrl.startsWith('data:')) return fontUrl
  const bytes = new Uint8Array(await (await fetch(fontUrl)).arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(text)}`
}

/** The rule that makes a font of it. */
export const fontRule = async (): Promise<string> => `@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(${await fontData()}) format("woff2")}`
