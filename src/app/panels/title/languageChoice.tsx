/** The other languages of the page, each by its own name. */
import languages from 'lucide:languages'
import { language } from '../../figures.ts'
import { chooseLanguage } from '../../language.ts'
import { LANGUAGES } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

export const LanguageChoice = () => (
  <>
    {Object.entries(LANGUAGES).filter(([id]) => id !== language()).map(([id, name]) => (
      <button key={id} type="button" class="link" lang={id} onClick={() => void chooseLanguage(id)} data-testid={`language-${id}`}><Icon of={languages} /> {name}</button>
    ))}
  </>
)
