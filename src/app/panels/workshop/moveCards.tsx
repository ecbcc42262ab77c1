/** Moves as players see them: name, price, what it does, risk; by side and verb. */
import { assumptionsOf, valueOf } from '../../../scenario/figures.ts'
import type { Scenario } from '../../../scenario/format.ts'
import { VERBS } from '../../../scenario/schema/world.ts'
import * as figures from '../../figures.ts'
import { labelled } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'

const plain = (name: string): string => name.replace(/\{(target|technology)\}/g, '…')

export const MoveCards = ({ scenario }: { scenario: Scenario }) => (
  <div class="workshop-scroll">
    {Object.keys(scenario.sides).map((side) => (
      <section key={side}>
        <h3><SideName scenario={scenario} id={side} /></h3>
        {VERBS.map((verb) => {
          const moves = Object.entries(scenario.moves).filter(([, move]) => move.side === side && move.verb === verb)
          return moves.length === 0 ? null : (
            <section key={verb}>
              <h4>{t(`verb.${verb}`)}</h4>
              <ul class="workshop-moves">
                {moves.map(([id, move]) => (
                  <li key={id}>
                    <b>{plain(move.name)}</b> <span class="fine">{figures.list(Object.entries(move.cost).map(([resource, figure]) => `${figures.amount(valueOf(figure, assumptionsOf(scenario)))} ${scenario.resources[resource]?.name.toLowerCase() ?? resource}`))}</span>
                    <p>{plain(move.text)}</p>
                    <p class="fine">{labelled(t('workshop.moves.risk'), plain(move.risk))}</p>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </section>
    ))}
  </div>
)
