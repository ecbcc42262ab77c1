/** Set before the first schema: zod would otherwise probe `new Function`, which the page's policy forbids. */
import { z } from 'zod'

z.config({ jitless: true })
