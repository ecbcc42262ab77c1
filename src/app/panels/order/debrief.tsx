/** For the debrief, and optional: why the order is given, and what is expected of it. */
import { useState } from 'preact/hooks'
import type { Order } from '../../../engine/orders.ts'
import { expectationsFor } from '../../session/expects.ts'
import type { Sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'

export interface Said {
  because: string
  expects: string
}

export const Debrief = ({ s, order, said, onSay }: { s: Sight; order: Order; said: Said; onSay: (said: Said) => void }) => {
  const choices = expectationsFor(s, order)
  // what was chosen for another target, or written in another file, stays in sight
  const shown = said.expects === '' || choices.includes(said.expects) ? choices : [said.expects, ...choices]
  const [wasSaid] = useState(said.because !== '' || said.expects !== '')
  return (
    <details class="debrief" open={wasSaid}>
      <summary data-testid="debrief">{t('order.debrief')}</summary>
      <div class="expects" role="group" aria-labelledby="expects-title">
        <p id="expects-title">{t('order.expects')}</p>
        {shown.map((choice) => (
          <button key={choice} type="button" class="button in-row" aria-pressed={choice === said.expects} onClick={() => onSay({ ...said, expects: choice === said.expects ? '' : choice })} data-testid="expects">{choice}</button>
        ))}
      </div>
      <label class="field because">
        <span>{t('order.because')}</span>
        <input type="text" maxLength={500} value={said.because} onInput={(event) => onSay({ ...said, because: event.currentTarget.value })} data-testid="because" />
      </label>
    </details>
  )
}
