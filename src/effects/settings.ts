/** Settings that many effects share. */
import { z } from 'zod'
import { figure, id } from './figure.ts'

/** Countries an effect works on. */
export const scope = z
  .union([z.enum(['target', 'all', 'peers', 'free', 'unfree', 'listed']), z.string().regex(/^bloc:[a-z][a-z0-9-]{1,39}$/)])
  .describe('Countries it works on: target (default), all, peers, free, unfree, listed, or "bloc:<id>".')
  .optional()

export const countries = z.array(id).min(1).max(60).describe('Countries of scope "listed".').optional()

/** Side whose act or whose stock it is, where it is not the owner of the move. */
export const actor = id.describe('Side whose act it is; needed in events, where no side gives the order.').optional()

export const stockSide = z.string().max(40).describe('"own" (default), "rival", or the id of a side.').optional()

/** Domains of technologies, in the order of the engine's channels. */
export const DOMAINS = ['military', 'access', 'market', 'information', 'supply'] as const
export const domains = z.array(z.enum(DOMAINS)).min(1).max(5).describe('Domains of technologies it works on (default: all).').optional()

export const network = id.describe('Network it works on (default: that of the order).').optional()

export { figure, id }
