/** The desk: what presses, at most eight lines; each opens the order that it proposes. */
import { useEffect } from 'preact/hooks'
import cpu from 'lucide:cpu'
import hourglass from 'lucide:hourglass'
import alert from 'lucide:triangle-alert'
import users from 'lucide:users'
import arrows from 'lucide:git-compare-arrows'
import { desk, isDeskReady, prepareDesk, type ProposalKind, takeProposal } from '../../session/desk.ts'
import { sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { Icon, type IconNodes } from '../parts/icon.tsx'
import { Term } from '../parts/term.tsx'

const ICONS: Record<ProposalKind, IconNodes> = { card: arrows, offset: arrows, window: hourglass, prototype: cpu, threatened: alert, advice: users }

export const DeskList = () => {
  const s = sight.value
  useEffect(() => (s === undefined ? undefined : prepareDesk(s)), [s])
  const isReady = s !== undefined && isDeskReady(s)
  const proposals = isReady ? desk.value : []
  return (
    <section class="desk" aria-labelledby="desk-title" aria-busy={!isReady}>
      <h2 id="desk-title" class="type-heading"><span>{t('desk.title')}</span> <span class="count">{proposals.some(({ kind }) => kind === 'card') && <Term word="answerCard" />} {isReady && proposals.length}</span></h2>
      {proposals.some(({ kind, figure }) => kind === 'window' && figure !== undefined) && <p class="desk-head" aria-hidden="true"><span>{t('desk.head')}</span></p>}
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.key}>
            <button
              type="button"
              class={`proposal ${proposal.kind}`}
              data-testid="proposal"
              onClick={() => takeProposal(proposal)}
            >
              <Icon of={ICONS[proposal.kind]} />
              <span class="proposal-words"><strong>{proposal.title}</strong> <span>{proposal.why}</span></span>
              {proposal.figure !== undefined && <span class="proposal-figure" title={proposal.says}><span class="unseen">{proposal.says}</span> {proposal.figure}</span>}
            </button>
          </li>
        ))}
      </ul>
      {proposals.length === 0 && <p class="fine">{t(isReady ? 'desk.empty' : 'desk.busy')}</p>}
    </section>
  )
}
