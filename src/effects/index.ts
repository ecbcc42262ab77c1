/** Every effect primitive, sorted by id: the one list. A new effect adds its file and one line in each half. */
import type { Effect } from './effect.ts'
import answerOffset from './answer-offset.ts'
import assess from './assess.ts'
import blunt from './blunt.ts'
import callReview from './call-review.ts'
import cashIn from './cash-in.ts'
import changeHeat from './change-heat.ts'
import changeIndustry from './change-industry.ts'
import changeLegitimacy from './change-legitimacy.ts'
import changeResource from './change-resource.ts'
import changeStanding from './change-standing.ts'
import coerce from './coerce.ts'
import courtElites from './court-elites.ts'
import cutPrice from './cut-price.ts'
import denySupply from './deny-supply.ts'
import disrupt from './disrupt.ts'
import easeLockIn from './ease-lock-in.ts'
import exploit from './exploit.ts'
import expose from './expose.ts'
import finance from './finance.ts'
import harden from './harden.ts'
import integrate from './integrate.ts'
import investInVendor from './invest-in-vendor.ts'
import openHomeMarket from './open-home-market.ts'
import openInformation from './open-information.ts'
import persuade from './persuade.ts'
import prePosition from './pre-position.ts'
import prosecute from './prosecute.ts'
import raiseInputCosts from './raise-input-costs.ts'
import rally from './rally.ts'
import reassure from './reassure.ts'
import rebuildSupply from './rebuild-supply.ts'
import reveal from './reveal.ts'
import setHomeRung from './set-home-rung.ts'
import setProgramme from './set-programme.ts'
import shiftOpinion from './shift-opinion.ts'
import shock from './shock.ts'
import speedFielding from './speed-fielding.ts'
import speedResearch from './speed-research.ts'
import spreadControl from './spread-control.ts'
import squeezeFirm from './squeeze-firm.ts'
import stall from './stall.ts'
import steal from './steal.ts'
import supportAlternative from './support-alternative.ts'
import threaten from './threaten.ts'
import tiltStandards from './tilt-standards.ts'
import tradeChip from './trade-chip.ts'
import vary from './vary.ts'
import widenBase from './widen-base.ts'

export const EFFECTS: Effect[] = [
  answerOffset,
  assess,
  blunt,
  callReview,
  cashIn,
  changeHeat,
  changeIndustry,
  changeLegitimacy,
  changeResource,
  changeStanding,
  coerce,
  courtElites,
  cutPrice,
  denySupply,
  disrupt,
  easeLockIn,
  exploit,
  expose,
  finance,
  harden,
  integrate,
  investInVendor,
  openHomeMarket,
  openInformation,
  persuade,
  prePosition,
  prosecute,
  raiseInputCosts,
  rally,
  reassure,
  rebuildSupply,
  reveal,
  setHomeRung,
  setProgramme,
  shiftOpinion,
  shock,
  speedFielding,
  speedResearch,
  spreadControl,
  squeezeFirm,
  stall,
  steal,
  supportAlternative,
  threaten,
  tiltStandards,
  tradeChip,
  vary,
  widenBase,
]
