/** A luck in which, given the orders that the lesson asks for, countries decide in the first two turns and an advantage opens in the third. */
export const LESSON_SEED = 17
