/** The door to the offset cycle: its code comes when it is first looked at. */
import { later } from '../parts/later.tsx'

const Page = later(() => import('./cyclePage.tsx').then((module) => module.CyclePage))

export const CycleBoard = () => <div class="cycle"><Page /></div>
