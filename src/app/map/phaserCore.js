// The drawing engine without physics, sound, tilemaps and the rest that the map does not use.
// Named as a path because the package exports its bundle only; types still come from 'phaser'.
import Core from '../../../node_modules/phaser/src/phaser-core.js'

export const { CANVAS, Game, Scale, Scene, Textures, GameObjects, WEBGL } = Core
export default Core
