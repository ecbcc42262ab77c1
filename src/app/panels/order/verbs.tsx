/** The five verbs and their icons. */
import ban from 'lucide:ban'
import eye from 'lucide:eye'
import gavel from 'lucide:gavel'
import hammer from 'lucide:hammer'
import handshake from 'lucide:handshake'
import { VERBS } from '../../../scenario/lists.ts'
import { openForm } from '../../session/form.ts'
import { t } from '../../texts.ts'
import { Icon, type IconNodes } from '../parts/icon.tsx'

export const VERB_ICONS: Record<string, IconNodes> = { build: hammer, persuade: handshake, deny: ban, pressure: gavel, look: eye }

/** `target` is kept as the country that the order will name. */
export const Verbs = ({ verb, target, name, test }: { verb?: string; target: string | undefined; name: string; test: string }) => (
  <div class={name} role="group" aria-label={t('order.verb')}>
    {VERBS.map((one) => (
      <button key={one} type="button" aria-pressed={verb === undefined ? undefined : verb === one} onClick={() => openForm(one, target === undefined ? {} : { target })} data-testid={`${test}-${one}`}>
        <Icon of={VERB_ICONS[one]} size={18} /> {t(`verb.${one}`)}
      </button>
    ))}
  </div>
)
