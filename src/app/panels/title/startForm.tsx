/** The start form: scenario, opponent and side, then what begins the game, then world, seed, length and dials; what the address asked for is filled in. */
import { useMemo, useState } from 'preact/hooks'
import graduation from 'lucide:graduation-cap'
import playIcon from 'lucide:play'
import shuffle from 'lucide:shuffle'
import { botsFor } from '../../../ai/names.ts'
import type { Scenario } from '../../../scenario/format.ts'
import { builtIns, titleOf } from '../../builtIn.ts'
import { BOTH, MOST_SEED, type Options } from '../../routes.ts'
import { fetchGame } from '../../playPage.ts'
import type { ScenarioHead } from '../../scenarioHead.ts'
import { learn } from '../../session/learn.ts'
import { writeQuery } from '../../session/page.ts'
import { addressOf, type Setup } from '../../session/setup.ts'
import { beside, listed } from '../../joined.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { later } from '../parts/later.tsx'
import { SideMark } from '../parts/sideMark.tsx'

const DialChoice = later(() => import('./dialChoice.tsx').then((module) => module.DialChoice))

/** Where somebody turns to the form the game is near. */
const onTurn = (): void => void fetchGame().catch(() => undefined)

const anySeed = (): number => Math.floor(Math.random() * (MOST_SEED + 1))

/** Bots to choose from, balanced first, then in the order of the scenario; those that do nothing or anything last. */
const opponents = (head: ScenarioHead, side: string) => {
  const rank = (id: string): number => (id.includes('balanced') ? 0 : head.bots[id].kind === 'doctrine' ? 1 : head.bots[id].kind === 'historical' ? 2 : 3)
  return botsFor(head, side).sort((a, b) => rank(a.id) - rank(b.id))
}

/** The guided first game, which the form offers beside every other. */
const lesson = builtIns.find((one) => one.id === 'first-steps') ?? builtIns[0]

const minutes = (head: ScenarioHead): string => (head.minutes === undefined ? '' : t('start.minutes', { from: head.minutes[0], to: head.minutes[1] }))

const Sides = ({ sides, side, choose }: { sides: ScenarioHead['sides']; side: string; choose: (side: string) => void }) => (
  <fieldset class="sides">
    <legend>{t('start.side')}</legend>
    {guarantorFirst(sides).concat(BOTH).map((id) => (
      <label key={id}>
        <input type="radio" name="side" value={id} checked={side === id} onChange={() => choose(id)} data-testid={`side-${id}`} />
        <span>{id === BOTH ? t('start.both') : <span class={`side-name ${sides[id].role}`}><SideMark role={sides[id].role} /> {sides[id].name}</span>}</span>
      </label>
    ))}
  </fieldset>
)

const guarantorFirst = (sides: ScenarioHead['sides']): string[] => Object.keys(sides).sort((a, b) => (sides[a].role === 'guarantor' ? -1 : sides[b].role === 'guarantor' ? 1 : 0))

/** What the form is about: a built-in scenario, of which the head is known at once and the rest is fetched, or one from a file. */
export interface Chosen {
  head: ScenarioHead
  isFile: boolean
  scenario: () => Promise<Scenario | undefined>
  /** Where it has been fetched. */
  fetched: Scenario | undefined
}

export const StartForm = ({ options, chosen, choose, line }: { options: Options; chosen: Chosen; choose: (id: string) => void; line: string | undefined }) => {
  const { head, isFile } = chosen
  const [side, setSide] = useState(options.side)
  const [opponent, setOpponent] = useState(options.opponent)
  const [world, setWorld] = useState(options.world)
  const [turns, setTurns] = useState(options.turns)
  const [dials, setDials] = useState<Record<string, number>>(options.assume)
  const [open, setOpen] = useState(Object.keys(options.assume).length > 0)
  const [seed, setSeed] = useState(String(options.seed ?? anySeed()))
  const [state, setState] = useState<'waits' | 'starts' | 'failed'>('waits')
  const chosenSide = side !== undefined && (side === BOTH || head.sides[side] !== undefined) ? side : guarantorFirst(head.sides)[0]
  const rival = chosenSide === BOTH ? undefined : Object.keys(head.sides).find((one) => one !== chosenSide)
  const bots = useMemo(() => (rival === undefined ? [] : opponents(head, rival)), [head, rival])
  const bot = bots.find((one) => one.id === opponent) ?? bots[0]
  const chosenWorld = head.worlds[world ?? ''] ? (world ?? '') : head.defaultWorld
  const length = Math.min(turns ?? head.turns, head.turns)
  const count = Object.keys(dials).length
  const number = /^\d{1,10}$/.test(seed.trim()) ? Number(seed) : Number.NaN
  const seedIsGood = number <= MOST_SEED
  const start = async (): Promise<void> => {
    if (!seedIsGood || state === 'starts') return
    setState('starts')
    try {
      const [{ begin }, scenario] = await Promise.all([fetchGame(), chosen.scenario()])
      setState('waits')
      if (scenario === undefined) return
      const changes = Object.fromEntries(Object.entries(dials).filter(([name]) => scenario.assumptions[name] !== undefined))
      const setup: Setup = { scenario, seed: number, side: chosenSide, opponent: bot?.id, world: chosenWorld, turns: length, changes: head.worlds[chosenWorld]?.draw ? {} : changes }
      begin(setup)
      if (!isFile) writeQuery(addressOf(setup))
    } catch {
      setState('failed')
    }
  }
  return (
    <form class="start-form" onSubmit={(event) => { event.preventDefault(); void start() }} onPointerEnter={onTurn} onFocusIn={onTurn} aria-label={t('start.title')}>
      <label class="field"><span>{t('start.scenario')}</span>
        <select value={isFile ? '' : head.id} disabled={isFile} onChange={(event) => choose(event.currentTarget.value)} data-testid="start-scenario">
          {isFile && <option value="">{head.title}</option>}
          {builtIns.map((one) => <option key={one.id} value={one.id}>{titleOf(one)}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('start.opponent')}</span>
        <select value={bot?.id ?? ''} disabled={chosenSide === BOTH} onChange={(event) => setOpponent(event.currentTarget.value)} title={bot?.text} data-testid="start-opponent">
          {bots.length === 0 && <option value="">{t('start.nobody')}</option>}
          {bots.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </select>
      </label>
      {line !== undefined && <p class="fine wide" data-testid="scenario-line">{line}</p>}
      <Sides sides={head.sides} side={chosenSide} choose={setSide} />
      <div class="wide begin">
        <button type="submit" class="button primary begin-button" disabled={!seedIsGood || state === 'starts'} data-testid="start"><Icon of={playIcon} size={20} /> <span><strong>{t('start.play')}</strong><span>{beside(t('start.turns', { count: length }), minutes(head))}</span></span></button>
        <button type="button" class="button begin-button" onClick={() => void learn()} data-testid="learn"><Icon of={graduation} size={20} /> <span><strong>{t('title.learn')}</strong><span>{beside(t('start.turns', { count: lesson.turns }), minutes(lesson))}</span></span></button>
      </div>
      {state === 'failed' && <p class="wide refusal" role="alert">{t('later.failed')}</p>}
      <details class="wide dial-choice" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary data-testid="dials-open">{t('start.more')} <span class="fine">{listed([head.worlds[chosenWorld]?.name ?? '', count > 0 ? t('start.changed', { count }) : ''])}</span></summary>
        <div class="more">
          <label class="field"><span>{t('start.world')}</span>
            <select value={chosenWorld} onChange={(event) => setWorld(event.currentTarget.value)} title={head.worlds[chosenWorld]?.text} data-testid="start-world">
              {Object.entries(head.worlds).map(([one, entry]) => <option key={one} value={one}>{entry.name}</option>)}
            </select>
          </label>
          <div class="field seed"><label for="seed">{t('start.seed')}</label>
            <input id="seed" inputMode="numeric" value={seed} onInput={(event) => setSeed(event.currentTarget.value)} aria-invalid={!seedIsGood} aria-describedby="seed-words" data-testid="start-seed" />
            <button type="button" class="button icon-only quiet" aria-label={t('start.shuffle')} title={t('start.shuffle')} onClick={() => setSeed(String(anySeed()))}><Icon of={shuffle} /></button>
            <span id="seed-words" class={seedIsGood ? 'unseen' : 'refusal'}>{t(seedIsGood ? 'start.seedWhat' : 'start.seedBad')}</span>
          </div>
        </div>
        {open && chosen.fetched !== undefined && <DialChoice key={`${head.id} ${chosenWorld}`} scenario={chosen.fetched} world={chosenWorld} turns={length} setTurns={setTurns} changes={dials} change={setDials} />}
      </details>
    </form>
  )
}
