/** Country inputs: raw attributes, blocs, decision points and recorded stances of one country, each attribute a number or a number with its source. */
import { z } from 'zod'

export const inputConfidence = z.enum(['found', 'derived', 'analyst'])
/** An attribute: a number, or a number with its source. */
const attribute = z.union([z.number(), z.looseObject({ value: z.number(), source: z.string().optional(), confidence: z.string().optional() })])
/** One country of the inputs; fields beyond these are not looked at. */
export const countryInput = z.looseObject({
  name: z.string().min(1).max(60),
  iso_num: z.string().regex(/^\d{1,3}$/),
  region: z.string().min(1).max(40),
  blocs: z.array(z.string()),
  us_security_tie_0_4: attribute,
  gdp_nominal_2019_usd_bn: attribute,
  gdp_per_capita_2019_usd: attribute,
  internet_users_m: attribute,
  freedom_house_0_100_2019: attribute,
  favourable_view_of_china_pct: attribute,
  exports_to_china_pct_gdp_2019: attribute,
  huawei_zte_4g_ran_share_pct_2019: attribute,
  territorial_or_defence_dispute_with_china: z.boolean(),
  decision_points: z.array(z.looseObject({ date: z.string().nullish(), what: z.string().nullish() })).nullish(),
  policy_by_half: z.record(z.string(), z.int().min(0).max(9)),
})
export type CountryInput = z.output<typeof countryInput>
