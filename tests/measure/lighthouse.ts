/** Lighthouse on the title page of the built site. */
import { chromium } from 'playwright-core'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
export type Category = (typeof CATEGORIES)[number]

const PORT = 9333

/** Scores 0..100 of one run with Lighthouse's own settings for a telephone, and the audits that cost points. */
export const lighthouseOnce = async (executablePath: string, url: string): Promise<{ scores: Record<Category, number>; lost: string[] }> => {
  const { default: lighthouse } = await import('lighthouse')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', `--remote-debugging-port=${PORT}`] })
  try {
    const result = await lighthouse(url, { port: PORT, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] })
    if (result === undefined || result.lhr.runtimeError !== undefined) throw new Error(`Lighthouse could not measure the page: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
    const { categories, audits } = result.lhr
    const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id].score ?? 0) * 100)])) as Record<Category, number>
    const weighed = CATEGORIES.flatMap((id) => categories[id].auditRefs.filter((ref) => ref.weight > 0).map((ref) => ref.id))
    const lost = weighed.map((id) => audits[id]).filter((audit) => audit.score !== null && audit.score < 0.9).map((audit) => `${audit.id} ${audit.displayValue ?? ''}`.trim())
    return { scores, lost }
  } finally {
    await browser.close()
  }
}
