/** A component whose code is fetched when it is first shown, so that the first page stays small. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../texts.ts'

/** Such a component, and the way to fetch its code ahead: then it is there in the same breath as it is asked for. */
export type Later<Props> = ComponentType<Props> & { fetch: () => Promise<void> }

/** `load` fetches the code; a fetch that fails is said, and tried again when asked. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> => {
  let loaded: ComponentType<Props> | undefined
  const fetch = async (): Promise<void> => {
    loaded ??= await load()
  }
  const Place = (props: Props) => {
    const [state, setState] = useState<'waits' | 'failed' | 'shown'>(loaded === undefined ? 'waits' : 'shown')
    useEffect(() => {
      if (state === 'waits') fetch().then(() => setState('shown'), () => setState('failed'))
    }, [state])
    if (state === 'failed') return <p class="later-failed" role="alert">{t('later.failed')} <button type="button" class="button in-row" onClick={() => setState('waits')}>{t('later.again')}</button></p>
    const Loaded = loaded
    return Loaded === undefined ? null : <Loaded {...props} />
  }
  return Object.assign(Place, { fetch })
}
