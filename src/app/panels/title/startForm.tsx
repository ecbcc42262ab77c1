/** The start form: scenario, side or both, opponent, world, seed; what the address asked for is filled in. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import playIcon from 'lucide:play'
import shuffle from 'lucide:shuffle'
import { botsFor } from '../../../ai/bot.ts'
import type { Scenario } from '../../../scenario/format.ts'
import { builtIn, builtIns } from '../../builtIn.ts'
import { BOTH, MOST_SEED, type Options } from '../../routes.ts'
import { addressOf, begin, type Setup } from '../../session/play.ts'
import { writeQuery } from '../../session/page.ts'
import { act } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { DialChoice } from './dialChoice.tsx'
import { SideMark } from '../parts/sideMark.tsx'

const anySeed = (): number => Math.floor(Math.random() * (MOST_SEED + 1))

/** Bots to choose from, balanced first; those that do nothing or anything last. */
const opponents = (scenario: Scenario, side: string) => {
  const rank = (id: string): number => (id.includes('balanced') ? 0 : scenario.bots[id].kind === 'doctrine' ? 1 : scenario.bots[id].kind === 'historical' ? 2 : 3)
  return botsFor(scenario, side).sort((a, b) => rank(a.id) - rank(b.id) || (a.name < b.name ? -1 : 1))
}

const Sides = ({ scenario, side, choose }: { scenario: Scenario; side: string; choose: (side: string) => void }) => (
  <fieldset class="sides">
    <legend>{t('start.side')}</legend>
    {Object.keys(scenario.sides).sort((a, b) => (scenario.sides[a].role === 'guarantor' ? -1 : scenario.sides[b].role === 'guarantor' ? 1 : 0)).concat(BOTH).map((id) => (
      <label key={id}>
        <input type="radio" name="side" value={id} checked={side === id} onChange={() => choose(id)} data-testid={`side-${id}`} />
        <span>{id === BOTH ? t('start.both') : <span class={`side-name ${scenario.sides[id].role}`}><SideMark role={scenario.sides[id].role} /> {scenario.sides[id].name}</span>}</span>
      </label>
    ))}
  </fieldset>
)

export const StartForm = ({ options, file, onScenario }: { options: Options; file: Scenario | undefined; onScenario: (scenario: Scenario) => void }) => {
  const [id, setId] = useState(builtIns.some((one) => one.id === options.scenario) ? (options.scenario ?? '') : (builtIns[0]?.id ?? ''))
  const [loaded, setLoaded] = useState<Scenario | undefined>(undefined)
  const [side, setSide] = useState(options.side)
  const [opponent, setOpponent] = useState(options.opponent)
  const [world, setWorld] = useState(options.world)
  const [turns, setTurns] = useState(options.turns)
  const [dials, setDials] = useState<Record<string, number>>(options.assume)
  const [seed, setSeed] = useState(String(options.seed ?? anySeed()))
  const scenario = file ?? loaded
  useEffect(() => {
    let current = true
    void builtIn(id).then((result) => {
      if (!current || result === undefined) return
      if (result.ok) setLoaded(result.value)
      else act((draft) => void (draft.trouble = { title: t('trouble.builtIn', { name: id }), problems: result.problems, faults: [] }))
    })
    return () => void (current = false)
  }, [id])
  useEffect(() => void (scenario && onScenario(scenario)), [scenario])
  const chosenSide = scenario && side !== undefined && (side === BOTH || scenario.sides[side] !== undefined) ? side : scenario ? Object.keys(scenario.sides).sort((a) => (scenario.sides[a].role === 'guarantor' ? -1 : 1))[0] : ''
  const rival = scenario && chosenSide !== BOTH ? Object.keys(scenario.sides).find((one) => one !== chosenSide) : undefined
  const bots = useMemo(() => (scenario && rival !== undefined ? opponents(scenario, rival) : []), [scenario, rival])
  const bot = bots.find((one) => one.id === opponent) ?? bots[0]
  const chosenWorld = scenario && (scenario.worlds[world ?? ''] ? (world ?? '') : scenario.defaultWorld)
  const length = scenario === undefined ? 0 : Math.min(turns ?? scenario.calendar.turns, scenario.calendar.turns)
  const changes = Object.fromEntries(Object.entries(dials).filter(([name]) => scenario?.assumptions[name] !== undefined))
  const number = /^\d{1,10}$/.test(seed.trim()) ? Number(seed) : Number.NaN
  const seedIsGood = number <= MOST_SEED
  const start = (event: Event): void => {
    event.preventDefault()
    if (scenario === undefined || !seedIsGood) return
    const setup: Setup = { scenario, seed: number, side: chosenSide, opponent: bot?.id, world: chosenWorld, turns: length, changes: scenario.worlds[chosenWorld ?? '']?.draw ? {} : changes }
    begin(setup)
    if (file === undefined) writeQuery(addressOf(setup))
  }
  return (
    <form class="start-form" onSubmit={start} aria-label={t('start.title')}>
      <label class="field"><span>{t('start.scenario')}</span>
        <select value={file ? '' : id} disabled={file !== undefined} onChange={(event) => setId(event.currentTarget.value)} data-testid="start-scenario">
          {file && <option value="">{file.title}</option>}
          {builtIns.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('start.world')}</span>
        <select value={chosenWorld ?? ''} onChange={(event) => setWorld(event.currentTarget.value)} title={scenario?.worlds[chosenWorld ?? '']?.text} data-testid="start-world">
          {Object.entries(scenario?.worlds ?? {}).map(([one, entry]) => <option key={one} value={one}>{entry.name}</option>)}
        </select>
      </label>
      {scenario?.line !== undefined && <p class="fine wide" data-testid="scenario-line">{scenario.line}</p>}
      {scenario && <Sides scenario={scenario} side={chosenSide} choose={setSide} />}
      <label class="field"><span>{t('start.opponent')}</span>
        <select value={bot?.id ?? ''} disabled={chosenSide === BOTH} onChange={(event) => setOpponent(event.currentTarget.value)} title={bot?.text} data-testid="start-opponent">
          {bots.length === 0 && <option value="">{t('start.nobody')}</option>}
          {bots.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </select>
      </label>
      <div class="field seed"><label for="seed">{t('start.seed')}</label>
        <input id="seed" inputMode="numeric" value={seed} onInput={(event) => setSeed(event.currentTarget.value)} aria-invalid={!seedIsGood} aria-describedby="seed-words" data-testid="start-seed" />
        <button type="button" class="button icon-only quiet" aria-label={t('start.shuffle')} title={t('start.shuffle')} onClick={() => setSeed(String(anySeed()))}><Icon of={shuffle} /></button>
        <span id="seed-words" class={seedIsGood ? 'unseen' : 'refusal'}>{t(seedIsGood ? 'start.seedWhat' : 'start.seedBad')}</span>
      </div>
      {scenario && chosenWorld !== undefined && <DialChoice key={`${scenario.id} ${chosenWorld}`} scenario={scenario} world={chosenWorld} turns={length} setTurns={setTurns} changes={changes} change={setDials} />}
      <button type="submit" class="button primary start" disabled={scenario === undefined || !seedIsGood} data-testid="start"><Icon of={playIcon} size={20} /> <span><strong>{t('start.play')}</strong>{scenario && <span>{t('start.turns', { count: length })}{scenario.minutes !== undefined && `, ${t('start.minutes', { from: scenario.minutes[0], to: scenario.minutes[1] })}`}</span>}</span></button>
    </form>
  )
}
