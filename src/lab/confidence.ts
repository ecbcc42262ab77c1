/** How sure a figure is: a mark for each grade, which never stands without its word. */
export const CONFIDENCES = ['found', 'derived', 'analyst'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Marks by shape, not by colour: filled, half filled, open. */
export const CONFIDENCE_MARK: Record<Confidence, string> = { found: '●', derived: '◐', analyst: '○' }
