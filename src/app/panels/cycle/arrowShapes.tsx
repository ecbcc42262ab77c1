/** The arrows over the rows: those of the chain in focus whole and numbered, the others faint; a narrow picture has room for the chain alone. */
import { NUMBER } from './arrows.ts'
import type { Arrow } from './arrows.ts'
import { inkOf } from './bars.tsx'
import { type PlotProps, roleOf } from './drawn.ts'

/** In focus an arrow is whole; beside it the others are lighter, and faint while one chain is looked at. */
const Shape = ({ arrow, line, strong, fades }: { arrow: Arrow; line: string; strong: boolean; fades: boolean }) => (
  <g opacity={strong ? 1 : fades ? 0.18 : 0.55} fill="none">
    {strong && <path d={arrow.path} stroke="var(--paper)" stroke-width="5.500" />}
    <path d={arrow.path} stroke={line} stroke-width={strong ? 2.250 : 1.5} stroke-dasharray={arrow.link.kind === 'mirrored' ? '6 3' : undefined} />
    <path d={arrow.head} fill={line} />
    <circle cx={arrow.from.x} cy={arrow.from.y} r="3" fill={line} stroke="var(--paper)" />
  </g>
)

export const Arrows = ({ id, looked, model, geometry, focus, fades, compact }: PlotProps) => {
  const sideOf = (key: string): number => model.rows.find((row) => row.key === key)?.side ?? 0
  const inFocus = (arrow: Arrow): number => focus.links.indexOf(arrow.link)
  const sorted = geometry.arrows.filter((arrow) => !compact || inFocus(arrow) >= 0).sort((a, b) => inFocus(a) - inFocus(b))
  return (
    <g pointer-events="none">
      {sorted.map((arrow) => {
        const ink = inkOf(id, roleOf(looked, sideOf(arrow.link.by)))
        const number = inFocus(arrow) + 1
        return (
          <g key={`${arrow.link.by} ${arrow.link.against} ${arrow.link.lands}`}>
            <Shape arrow={arrow} line={ink.line} strong={number > 0} fades={fades} />
            {number > 0 && (
              <g>
                <circle cx={arrow.number.x} cy={arrow.number.y} r={NUMBER} fill="var(--panel)" stroke={ink.line} stroke-width="1.5" />
                <text x={arrow.number.x} y={arrow.number.y + 4.5} text-anchor="middle" font-size="13" font-weight="700" fill={ink.line}>{number}</text>
              </g>
            )}
          </g>
        )
      })}
    </g>
  )
}
