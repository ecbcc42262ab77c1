// The drawing engine without physics, sound, tilemaps and the rest that the map does not use.
// Named as a path because the package exports its bundle only; types still come from 'phaser'.
import Core from '../../../node_modules/phaser/src/phaser-core.js'

export const { AUTO, Game, Scale, Scene, Textures, GameObjects } = Core
export default Core
