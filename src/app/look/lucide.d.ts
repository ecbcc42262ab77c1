declare module 'lucide:*' {
  /** Elements of an icon on a grid of 24: name and attributes. */
  const nodes: [string, Record<string, string>][]
  export default nodes
}
