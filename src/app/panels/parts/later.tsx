/** A component whose code is fetched when it is first shown, so that the first page stays small. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../texts.ts'

/** `load` fetches the code; a fetch that fails is said, and tried again when asked. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let loaded: ComponentType<Props> | undefined
  return (props: Props) => {
    const [state, setState] = useState<'waits' | 'failed' | 'shown'>(loaded === undefined ? 'waits' : 'shown')
    useEffect(() => {
      if (state !== 'waits') return
      load().then((component) => {
        loaded = component
        setState('shown')
      }, () => setState('failed'))
    }, [state])
    if (state === 'failed') return <p class="later-failed" role="alert">{t('later.failed')} <button type="button" class="button in-row" onClick={() => setState('waits')}>{t('later.again')}</button></p>
    const Loaded = loaded
    return Loaded === undefined ? null : <Loaded {...props} />
  }
}
