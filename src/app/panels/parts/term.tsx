/** A term of the glossary where it stands: hover, focus, tap or Enter opens its meaning; Escape or leaving closes it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../texts.ts'

/** Space between term, card and the edge of the window, in pixels. */
const GAP = 6
const WIDTH = 300

/** Puts the card below the words, or above where there is no room; always inside the window. */
const place = (card: HTMLElement, at: DOMRect): void => {
  const width = Math.min(WIDTH, innerWidth - 2 * GAP)
  card.style.width = `${width}px`
  card.style.left = `${Math.max(GAP, Math.min(at.left, innerWidth - width - GAP))}px`
  const below = at.bottom + GAP
  card.style.top = `${below + card.offsetHeight <= innerHeight - GAP ? below : Math.max(GAP, at.top - GAP - card.offsetHeight)}px`
}

/** Words with an explanation of their own. */
export const Explained = ({ text, heading, children, class: name = '' }: { text: string; heading?: string; children: ComponentChildren; class?: string }) => {
  const id = useId()
  const words = useRef<HTMLButtonElement>(null)
  const card = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open || card.current === null || words.current === null) return undefined
    // the top layer: no panel that scrolls cuts the card off
    card.current.showPopover?.()
    // the panel that holds a term scrolls it into sight as the keyboard reaches it: the card goes along
    const follow = (): void => {
      if (card.current !== null && words.current !== null) place(card.current, words.current.getBoundingClientRect())
    }
    follow()
    addEventListener('scroll', follow, { capture: true, passive: true })
    addEventListener('resize', follow)
    return () => {
      removeEventListener('scroll', follow, { capture: true })
      removeEventListener('resize', follow)
    }
  }, [open])
  return (
    <span class="term-place">
      <button
        ref={words}
        type="button"
        class={`term ${name}`}
        aria-describedby={open ? id : undefined}
        aria-expanded={open}
        onClick={(event) => { event.stopPropagation(); setOpen(true) }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && document.activeElement !== words.current && setOpen(false)}
        onFocus={() => words.current?.matches(':focus-visible') && setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return
          event.stopPropagation()
          setOpen(false)
        }}
      >{children}</button>
      {open && <span ref={card} id={id} role="tooltip" class="term-card" popover="manual">{heading !== undefined && <strong>{heading}</strong>} {text}</span>}
    </span>
  )
}

/** A word of the glossary, shown as it stands in the catalogue or as the words given. */
export const Term = ({ word, children, class: name }: { word: string; children?: ComponentChildren; class?: string }) => (
  <Explained text={t(`glossary.${word}`)} heading={t(`glossary.${word}.name`)} class={name}>{children ?? t(`glossary.${word}.name`)}</Explained>
)
