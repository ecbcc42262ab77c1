/** Who comes out ahead, the endings, and each side's result with its indices; every figure opens to its reasons. */
import { holds } from '../../../engine/conditions.ts'
import { workOutAll } from '../../../engine/derive.ts'
import { INDEX_COUNT, INDEX_NAMES } from '../../../engine/game.ts'
import { turnOf } from '../../../engine/turn.ts'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { reviewFigure } from '../../session/review.ts'
import { readScores } from '../../session/scores.ts'
import type { WhyStep } from '../../session/session.ts'
import { shownSides } from '../../session/sight.ts'
import { peopleOf } from '../../session/table.ts'
import { beside, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'
import { Term } from '../parts/term.tsx'

const endingsOf = (match: Match): string[] => {
  const { game, end } = match
  if (end === undefined) return []
  const turn = turnOf(game)
  workOutAll(game, end.world, turn)
  return game.ids.endings.filter((_, n) => holds(game, end.world, turn, game.endingWhen[n]))
}

/** The finding of the game in words. */
export const findingOf = (match: Match): string => {
  const { scenario, game, end } = match
  const { sides } = readScores(game, end?.world ?? match.world)
  const margin = sides[0].result - sides[1].result
  if (Math.abs(margin) < game.winMargin) return t('end.draw')
  const [ahead, behind] = margin > 0 ? sides : [sides[1], sides[0]]
  return t('end.ahead', { side: scenario.sides[ahead.id].name, own: parWords(ahead.result), other: scenario.sides[behind.id].name, its: parWords(behind.result) })
}

/** A result in words: "4.6 above". */
const parWords = (result: number): string => {
  const by = figures.number(Math.abs(result), 1)
  return t(`end.par.${/[1-9]/.test(by) ? (result > 0 ? 'above' : 'below') : 'at'}`, { by })
}

/** How the scores, the pars and the results of both sides belong together. */
const fitOf = (match: Match): string => {
  const { scenario, game, end } = match
  const { sides } = readScores(game, end?.world ?? match.world)
  const [first, second] = sides[0].result >= sides[1].result ? sides : [sides[1], sides[0]]
  const par = (side: typeof first): string => figures.number(game.par[side.index], 1)
  return t('end.fit', { first: scenario.sides[first.id].name, one: figures.number(first.score, 1), oneFor: par(first), second: scenario.sides[second.id].name, two: figures.number(second.score, 1), twoFor: par(second), apart: figures.number(first.result - second.result, 1) })
}

export const Finding = ({ match }: { match: Match }) => (
  <>
    <h1 class="type-finding" tabIndex={-1}>{findingOf(match)}</h1>
    <p class="type-reading" data-testid="end-fit">{fitOf(match)}</p>
    <p class="fine">{t('end.what', { title: match.scenario.title, seed: match.seed, world: match.scenario.worlds[match.options.world]?.name ?? t('world.custom'), count: match.turns.length })}</p>
    {endingsOf(match).map((id) => <p key={id} class="type-reading"><strong>{match.scenario.endings[id].name}.</strong> {match.scenario.endings[id].text}</p>)}
  </>
)

/** A figure that opens its reasons in the review, at the end of the game. */
const Figure = ({ step, label, children, class: name = '' }: { step: WhyStep; label: string; children: string; class?: string }) => (
  <button type="button" class={`figure ${name}`} onClick={() => reviewFigure(step)} aria-label={sentences(children, t('why.of', { what: label }))} title={t('why.open')} data-testid="end-figure">{children}</button>
)

export const Results = ({ match }: { match: Match }) => {
  const { scenario, game, end } = match
  if (end === undefined) return null
  const people = peopleOf(match)
  const { sides } = readScores(game, end.world)
  return (
    <div class="results">
      {shownSides(game).map((index) => sides[index]).map((side) => {
        const { name, role } = scenario.sides[side.id]
        return (
          <section key={side.id} class={`result ${role}`} data-testid={`result-${side.id}`}>
            <h2 class="side-name type-section"><SideMark role={role} size={14} /> {name} {people.includes(side.index) && people.length === 1 && <span class="fine">{t('end.you')}</span>}</h2>
            <p><Figure class="type-figure-2" step={{ kind: 'derived', name: 'result', index: side.index }} label={name}>{figures.signed(side.result, 1)}</Figure></p>
            <p><Term word="par"><strong>{scenario.grades[side.grade].name}</strong></Term>. {t('end.against', { score: figures.number(side.score, 1), par: figures.number(game.par[side.index], 1) })}</p>
            <dl class="forecast">
              {side.indices.map((one) => <div key={one.name}><dt>{t(`index.${one.name}`)}</dt><dd><Figure step={{ kind: 'derived', name: 'index', index: side.index * INDEX_COUNT + INDEX_NAMES.indexOf(one.name) }} label={beside(t(`index.${one.name}`), name)}>{figures.number(one.value)}</Figure></dd></div>)}
            </dl>
          </section>
        )
      })}
    </div>
  )
}
