/** From grid points of a plate to CSS pixels of the host. */
import type { View } from './views.ts'

/** Where a grid point of the view lies in the host. */
export const onScreen = (view: View, at: readonly [number, number]): [number, number] => [at[0] * view.scale + view.left, at[1] * view.scale + view.top]

/** Whether a point of the host lies on the view’s plate. */
export const within = ({ box }: View, [x, y]: readonly [number, number]): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
