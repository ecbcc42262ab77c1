/** A sentence of a spokesman, in quotes, with the office that spoke. */
import type { Spoken } from '../../session/spoken.ts'
import { t } from '../../texts.ts'

export const SpokenLine = ({ spoken }: { spoken: Spoken }) => (
  <blockquote class="spoken"><p>{t('spoken.line', { words: spoken.words })}</p><footer class="fine">{spoken.by}</footer></blockquote>
)
