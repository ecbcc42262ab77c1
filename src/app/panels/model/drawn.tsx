/** Draws a tree of elements. Its text is text, never markup. */
import { type ComponentChild, h } from 'preact'
import type { Markup } from '../../../lab/markup.ts'

export const drawn = (markup: Markup): ComponentChild => (typeof markup === 'string' ? markup : h(markup.tag, { ...markup.attributes }, ...markup.children.map(drawn)))

export const Drawn = ({ of }: { of: Markup }) => <>{drawn(of)}</>
