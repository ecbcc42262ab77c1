/** English texts of everything behind the title page, for whoever loads it first: engine, effects, problems and panels. */
import './jitless.ts'
import { ENGLISH } from '../scenario/texts.ts'
import { PAGE_ENGLISH } from './look/texts/english.ts'
import { addTexts } from './texts.ts'

addTexts('en', { ...ENGLISH, ...PAGE_ENGLISH })
