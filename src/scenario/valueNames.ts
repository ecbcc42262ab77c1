/** Texts whose values are not known yet, such as what an effect does wherever it is used: the value’s name stands for it. */

/** The text with each `{{name}}` marked as a name: in italics for Markdown, else in single angle quotation marks. */
export const withValueNames = (text: string, markdown = false): string => text.replace(/\{\{(\w+)\}\}/g, markdown ? '*$1*' : '‹$1›')
