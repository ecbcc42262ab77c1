/** The stance ladder: a swatch for each rung, the present one framed, the next ones with their odds. */
import * as figures from '../../figures.ts'
import { levelOf } from '../../session/level.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'

export const Ladder = ({ names, rung, odds }: { names: string[]; rung: number; odds: readonly number[] }) => (
  <ol class="ladder" aria-label={t('ladder.title')}>
    {names.map((name, n) => {
      const chance = n === rung ? 0 : (odds[n] ?? 0)
      return (
        <li key={name} class={n === rung ? 'now' : chance > 0.005 ? 'possible' : ''} aria-current={n === rung ? 'true' : undefined}>
          <Swatch level={levelOf(n, names.length)} width={60} height={16} />
          <span>{name}</span>
          {chance > 0.005 && <b>{figures.odds(chance)}</b>}
        </li>
      )
    })}
  </ol>
)
