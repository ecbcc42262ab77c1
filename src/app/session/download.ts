/** Hands a file to the browser to be kept. */
export const download = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A text of ours as the content of a file. */
export const jsonFile = (text: string): Blob => new Blob([text], { type: 'application/json' })

/** A table as the content of a file; the mark at its head tells spreadsheets that it is UTF-8. */
export const csvFile = (text: string): Blob => new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' })
