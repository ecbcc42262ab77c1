/** What the result hung on, as bars in points of the margin: each is the difference to the same game played otherwise. */
import { useEffect, useState } from 'preact/hooks'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { type HungOn as Found, hungOn } from '../../session/hungOn.ts'
import { t } from '../../texts.ts'

const WIDTH = 320
const TALL = 18
/** Longest stretch of work at one go, in milliseconds: the page stays free in between. */
const STRETCH = 12
const PAUSE = 20

const known = new WeakMap<Match, Found>()

/** Worked out once for a game, a few turns at a time. */
const useHungOn = (match: Match): Found | undefined => {
  const [found, find] = useState(known.get(match))
  useEffect(() => {
    if (known.has(match)) return find(known.get(match))
    const steps = hungOn(match)
    let timer = setTimeout(function work() {
      const until = performance.now() + STRETCH
      let step = steps.next()
      while (step.done !== true && performance.now() < until) step = steps.next()
      if (step.done !== true) {
        timer = setTimeout(work, PAUSE)
        return
      }
      known.set(match, step.value)
      find(step.value)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [match])
  return found
}

const inkOf = (value: number): string => (value >= 0 ? 'var(--w)' : 'var(--b)')

interface RowProps {
  name: string
  /** Points for the guarantor; below zero they are the challenger's. */
  value: number
  side: string
  x: (points: number) => number
}

const Row = ({ name, value, side, x }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td class="hung-bar">
      <svg width={WIDTH} height={TALL} viewBox={`0 0 ${WIDTH} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
        <rect x={Math.min(x(0), x(value))} y="3" width={Math.abs(x(value) - x(0))} height={TALL - 6} fill={inkOf(value)} />
        <path d={`M${x(0)} 0v${TALL}`} stroke="var(--ink)" />
      </svg>
    </td>
    <td><b style={{ color: inkOf(value) }}>{t('hung.points', { by: figures.signed(Math.abs(value), 1), side })}</b></td>
  </tr>
)

/** A stroke for each game with other luck, and the game as it was played. */
const Others = ({ of, x, winMargin, names }: { of: Found; x: (points: number) => number; winMargin: number; names: [string, string] }) => {
  const won = [of.others.filter((one) => one >= winMargin).length, of.others.filter((one) => -one >= winMargin).length]
  return (
    <tr>
      <th scope="row">{t('hung.others', { count: of.others.length })}</th>
      <td class="hung-bar">
        <svg width={WIDTH} height={TALL} viewBox={`0 0 ${WIDTH} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
          {of.others.map((one, n) => <path key={n} d={`M${x(one).toFixed(1)} 4v${TALL - 8}`} stroke={inkOf(one)} stroke-width="1.5" opacity="0.45" />)}
          <path d={`M${x(0)} 0v${TALL}`} stroke="var(--ink)" />
          <path d={`M${x(of.margin).toFixed(1)} 9m-6 0l6 -6l6 6l-6 6z`} fill="var(--panel)" stroke="var(--ink)" stroke-width="1.5" />
        </svg>
      </td>
      <td>{t('hung.won', { first: names[0], second: names[1], one: won[0], two: won[1], none: of.others.length - won[0] - won[1] })}</td>
    </tr>
  )
}

export const HungOn = ({ match }: { match: Match }) => {
  const found = useHungOn(match)
  const { game, scenario } = match
  if (found === undefined) return <p class="fine hung-waits" role="status">{t('hung.working')}</p>
  const names = [game.guarantor, game.challenger].map((side) => scenario.sides[game.ids.sides[side]].name) as [string, string]
  const of = (value: number): string => names[value >= 0 ? 0 : 1]
  const gains = [found.orders[game.guarantor], -found.orders[game.challenger], found.luck]
  const most = Math.max(1, ...[found.margin, ...gains, ...found.others].map(Math.abs))
  // the guarantor's gains lie at the left, as its name does everywhere
  const x = (points: number): number => WIDTH / 2 - (points / most) * (WIDTH / 2 - 7)
  return (
    <div class="draws-scroll hung" data-testid="hung-on">
      <p>{t(Math.abs(found.luck) < 0.05 ? 'hung.even' : 'hung.finding', { side: of(found.luck), by: figures.number(Math.abs(found.luck), 1), ahead: of(found.margin), margin: figures.number(Math.abs(found.margin), 1) })}</p>
      <table class="draws hung-table">
        <thead><tr><td /><td class="hung-bar"><span class="hung-heads"><b style={{ color: 'var(--w)' }}>{t('hung.for', { side: names[0] })}</b><b style={{ color: 'var(--b)' }}>{t('hung.for', { side: names[1] })}</b></span></td><td /></tr></thead>
        <tbody>
          {names.map((name, n) => <Row key={n} name={t('hung.orders', { side: name })} value={gains[n]} side={of(gains[n])} x={x} />)}
          <Row name={t('hung.luck')} value={found.luck} side={of(found.luck)} x={x} />
          <Row name={t('hung.margin')} value={found.margin} side={of(found.margin)} x={x} />
          <Others of={found} x={x} winMargin={game.winMargin} names={names} />
        </tbody>
      </table>
      <p class="fine">{t('hung.note', { count: found.others.length })}</p>
    </div>
  )
}
