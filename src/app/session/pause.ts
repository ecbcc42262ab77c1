/** A pause in long work: what the page has to draw or answer comes first. */
export const pause = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
