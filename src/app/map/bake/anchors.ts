/** Names of countries and waters, placed by hand. */

/** Where a name stands against its anchor: centred on it, or beside, above or below it. */
export type LabelPlace = 'centre' | 'right' | 'left' | 'above' | 'below'

export interface LabelAnchor {
  /** Longitude and latitude of the anchor in degrees. */
  at: readonly [number, number]
  place: LabelPlace
  /** Longitude and latitude of the marker when it is not the anchor. */
  dot?: readonly [number, number]
  /** The plate on which the name stands while the insets are open. */
  plate: 'world' | 'europe' | 'asia'
}

/** Label anchors set by hand, by ISO 3166 numeric code. */
export const labelAnchors: Record<string, LabelAnchor> = {
  '840': { at: [-98.5, 39.3], place: 'centre', plate: 'world' },
  '156': { at: [103.5, 35.2], place: 'centre', plate: 'world' },
  '124': { at: [-107, 58.5], place: 'centre', plate: 'world' },
  '036': { at: [134, -25], place: 'centre', plate: 'world' },
  '554': { at: [173, -42.4], place: 'left', plate: 'world', dot: [172.3, -43.2] },
  '076': { at: [-52.5, -10.5], place: 'centre', plate: 'world' },
  '032': { at: [-65.5, -35.5], place: 'centre', plate: 'world' },
  '643': { at: [95, 62], place: 'centre', plate: 'world' },
  '246': { at: [26.2, 63.2], place: 'centre', plate: 'world' },
  '792': { at: [35.4, 39.2], place: 'centre', plate: 'world' },
  '376': { at: [34.95, 31.4], place: 'left', plate: 'world', dot: [34.95, 31.4] },
  '818': { at: [28.6, 26.4], place: 'centre', plate: 'world' },
  '682': { at: [44.8, 19.4], place: 'centre', plate: 'world' },
  '784': { at: [54.4, 23.9], place: 'right', plate: 'world', dot: [54.4, 23.9] },
  '231': { at: [39.6, 8.6], place: 'centre', plate: 'world' },
  '404': { at: [37.9, 0.4], place: 'centre', plate: 'world' },
  '710': { at: [24.2, -30.4], place: 'centre', plate: 'world' },
  '586': { at: [68.2, 29.1], place: 'centre', plate: 'world' },
  '356': { at: [79, 22.4], place: 'centre', plate: 'world' },
  '826': { at: [-2.5, 54.1], place: 'centre', plate: 'europe' },
  '578': { at: [9.4, 60.6], place: 'centre', plate: 'europe' },
  '752': { at: [15, 58.9], place: 'centre', plate: 'europe' },
  '208': { at: [9.3, 56.1], place: 'left', plate: 'europe', dot: [9.3, 56.1] },
  '233': { at: [25.6, 58.85], place: 'right', plate: 'europe', dot: [25.6, 58.85] },
  '428': { at: [25.3, 56.75], place: 'right', plate: 'europe', dot: [25.3, 56.75] },
  '528': { at: [5.5, 52.2], place: 'left', plate: 'europe', dot: [5.5, 52.2] },
  '276': { at: [10.3, 51.1], place: 'centre', plate: 'europe' },
  '616': { at: [19.4, 52.3], place: 'centre', plate: 'europe' },
  '203': { at: [17, 49.75], place: 'centre', plate: 'europe' },
  '250': { at: [2.5, 46.8], place: 'centre', plate: 'europe' },
  '348': { at: [18.5, 47.05], place: 'centre', plate: 'europe' },
  '642': { at: [26.3, 45.9], place: 'centre', plate: 'europe' },
  '380': { at: [12.6, 42.9], place: 'centre', plate: 'europe' },
  '724': { at: [-3.8, 40.1], place: 'centre', plate: 'europe' },
  '620': { at: [-8, 39.6], place: 'left', plate: 'europe', dot: [-8, 39.6] },
  '372': { at: [-8, 53.2], place: 'centre', plate: 'europe' },
  '056': { at: [4.6, 50.6], place: 'left', plate: 'europe', dot: [4.6, 50.6] },
  '756': { at: [8.1, 46.8], place: 'centre', plate: 'europe' },
  '040': { at: [14.4, 47.4], place: 'centre', plate: 'europe' },
  '300': { at: [22, 39.4], place: 'centre', plate: 'europe' },
  '392': { at: [141.4, 37.2], place: 'right', plate: 'asia', dot: [138.4, 36.3] },
  '410': { at: [127.8, 36.4], place: 'left', plate: 'asia', dot: [127.8, 36.4] },
  '158': { at: [121, 23.7], place: 'right', plate: 'asia', dot: [121, 23.7] },
  '764': { at: [101.2, 15.9], place: 'centre', plate: 'asia' },
  '608': { at: [121.2, 16.5], place: 'right', plate: 'asia', dot: [121.2, 16.5] },
  '704': { at: [107.9, 14.2], place: 'right', plate: 'asia', dot: [106.2, 16.6] },
  '116': { at: [105, 12.7], place: 'right', plate: 'asia', dot: [105, 12.7] },
  '458': { at: [102.3, 4], place: 'left', plate: 'asia', dot: [102.3, 4] },
  '702': { at: [103.82, 1.35], place: 'right', plate: 'asia', dot: [103.82, 1.35] },
  '360': { at: [114.6, -4.4], place: 'centre', plate: 'asia' },
}

/** Small states that carry a circle wherever they are not large enough to read. */
export const marked = ['702', '158', '376', '784', '233', '428', '528']

/** Names of waters: text, longitude, latitude, and the least zoom at which they appear. */
export const waters: readonly (readonly [string, number, number, number])[] = [
  ['Atlantic Ocean', -40, 30, 0.9],
  ['Atlantic Ocean', -14, -21, 1.7],
  ['Indian Ocean', 79, -16, 0.9],
  ['Pacific Ocean', 158, 20, 0.9],
  ['Pacific Ocean', -115, 5, 0.9],
  ['Mediterranean Sea', 18, 34.7, 2.6],
  ['North Sea', 3, 56.3, 4],
  ['Black Sea', 34.5, 43.2, 4],
  ['Bay of Bengal', 88, 14, 2.6],
  ['Arabian Sea', 64, 16, 1.7],
  ['Coral Sea', 154, -17, 2],
  ['Hudson Bay', -85, 59.8, 2],
  ['Tasman Sea', 160, -38, 1.7],
]
