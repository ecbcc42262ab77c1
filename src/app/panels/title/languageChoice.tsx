/** The other languages of the page, each by its own name. */
import languages from 'lucide:languages'
import { chooseLanguage, otherLanguages } from '../../language.ts'
import { Icon } from '../parts/icon.tsx'

export const LanguageChoice = () => (
  <>
    {otherLanguages().map(([id, name]) => (
      <button key={id} type="button" class="link" lang={id} onClick={() => void chooseLanguage(id)} data-testid={`language-${id}`}><Icon of={languages} /> {name}</button>
    ))}
  </>
)
