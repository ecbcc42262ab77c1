/** Every effect primitive, sorted by id: the one list. A new effect adds its file and one line in each half. */
import type { Effect } from './effect.ts'
import answerOffset from './answer-offset.ts'
import assess from './assess.ts'
import callReview from './call-review.ts'
import cashIn from './cash-in.ts'
import change from './change.ts'
import coerce from './coerce.ts'
import courtElites from './court-elites.ts'
import denySupply from './deny-supply.ts'
import disrupt from './disrupt.ts'
import exploit from './exploit.ts'
import expose from './expose.ts'
import finance from './finance.ts'
import harden from './harden.ts'
import integrate from './integrate.ts'
import openHomeMarket from './open-home-market.ts'
import openInformation from './open-information.ts'
import persuade from './persuade.ts'
import prePosition from './pre-position.ts'
import prosecute from './prosecute.ts'
import rebuildSupply from './rebuild-supply.ts'
import reveal from './reveal.ts'
import setHomeRung from './set-home-rung.ts'
import setProgramme from './set-programme.ts'
import speedResearch from './speed-research.ts'
import spreadControl from './spread-control.ts'
import steal from './steal.ts'
import threaten from './threaten.ts'
import tradeChip from './trade-chip.ts'
import vary from './vary.ts'

export const EFFECTS: Effect[] = [
  answerOffset,
  assess,
  callReview,
  cashIn,
  change,
  coerce,
  courtElites,
  denySupply,
  disrupt,
  exploit,
  expose,
  finance,
  harden,
  integrate,
  openHomeMarket,
  openInformation,
  persuade,
  prePosition,
  prosecute,
  rebuildSupply,
  reveal,
  setHomeRung,
  setProgramme,
  speedResearch,
  spreadControl,
  steal,
  threaten,
  tradeChip,
  vary,
]
