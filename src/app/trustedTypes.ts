/** The one Trusted Types policy of the page: script addresses of our own origin and blobs of our own making. */

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

const own = (url: string): string => {
  const address = new URL(url, document.baseURI)
  if (address.origin !== location.origin && address.protocol !== 'blob:') throw new TypeError(`script address of another origin: ${address.origin}`)
  return address.href
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
const policy = factory?.createPolicy('counteroffset', { createScriptURL: own })

/** Address for a Worker or service worker that passes the page's policy. */
export const scriptUrl = (url: string): string => policy?.createScriptURL(url) ?? own(url)
