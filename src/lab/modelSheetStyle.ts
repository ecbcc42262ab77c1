/** Style of the sheet, in the variables of the page; and those variables for a sheet that stands by itself. */

export const SHEET_STYLE = `
.model-sheet { max-width: 880px; color: var(--ink); font-size: 16px; line-height: 24px; }
.model-sheet section { padding-top: 40px; scroll-margin-top: 56px; }
.model-sheet h1 { font-size: 36px; line-height: 40px; letter-spacing: -0.02em; }
.model-sheet h2 { margin: 0 0 12px; scroll-margin-top: 64px; padding-bottom: 6px; border-bottom: 1px solid var(--ink); font-size: 26px; line-height: 30px; font-weight: 700; letter-spacing: -0.01em; }
.model-sheet h3 { margin: 28px 0 8px; font-size: 20px; line-height: 26px; font-weight: 700; }
.model-sheet h4 { margin: 0 0 2px; font-size: 16px; line-height: 22px; font-weight: 700; }
.model-sheet p { max-width: 68ch; margin: 0 0 8px; }
.model-sheet ul { max-width: 68ch; margin: 0 0 12px; padding: 0 0 0 20px; list-style: disc; }
.model-sheet li { padding: 2px 0; }
.model-sheet a { color: var(--accent); overflow-wrap: anywhere; }
.model-sheet code { font-size: 13px; }
.model-sheet .sheet-subtitle { font-size: 18px; line-height: 25px; }
.model-sheet .sheet-fine, .model-sheet .sheet-note, .model-sheet .sheet-code { color: var(--ink-3); font-size: 14px; line-height: 20px; }
.model-sheet .sheet-label { margin: 8px 0 2px; color: var(--ink-2); font-weight: 650; }
.model-sheet .sheet-claim { padding-left: 12px; border-left: 3px solid var(--rule-strong); font-weight: 650; }
.model-sheet .sheet-facts { display: grid; gap: 0; margin: 0 0 12px; border-top: 1px solid var(--rule); }
.model-sheet .sheet-facts > div { display: grid; grid-template-columns: minmax(120px, 190px) 1fr; gap: 16px; padding: 5px 0; border-bottom: 1px solid var(--rule); }
.model-sheet .sheet-facts dt { color: var(--ink-2); }
.model-sheet .sheet-facts dd { margin: 0; overflow-wrap: anywhere; }
.model-sheet .sheet-table { margin: 12px 0 20px; }
.model-sheet .sheet-scroll { position: relative; overflow-x: auto; }
.model-sheet table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 17px; font-variant-numeric: tabular-nums; }
.model-sheet caption { padding: 0 0 6px; text-align: start; font-size: 14px; line-height: 20px; font-weight: 700; }
.model-sheet th, .model-sheet td { padding: 4px 10px 4px 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; }
.model-sheet thead th { border-bottom-color: var(--ink); color: var(--ink-2); font-weight: 650; vertical-align: bottom; }
.model-sheet tbody th { font-weight: 650; }
.model-sheet .numbers { text-align: end; white-space: nowrap; }
.model-sheet thead .numbers { white-space: normal; }
.model-sheet .confidence { color: var(--ink-2); font-size: 13px; white-space: nowrap; }
.model-sheet .confidence.analyst { font-style: italic; }
.model-sheet .judged { text-decoration: underline dotted var(--rule-strong); text-underline-offset: 3px; font-style: italic; }
.model-sheet .sheet-equation { margin: 0 0 12px; padding: 12px 0 10px; border-top: 1px solid var(--rule); break-inside: avoid; }
.model-sheet .sheet-formula { max-width: none; margin: 6px 0; padding: 8px 12px; overflow-x: auto; overflow-y: hidden; background: var(--sunk); }
.model-sheet math { font-size: 17px; line-height: 1.5; math-style: normal; }
.model-sheet math .coefficient { color: var(--accent); }
.model-sheet msub > :nth-child(2) { font-size: 0.75em; }
.model-sheet .sheet-when { padding-left: 16px; color: var(--ink-2); font-size: 14px; }
.model-sheet .sheet-symbols { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 0 24px; margin: 6px 0 4px; font-size: 14px; line-height: 20px; }
.model-sheet .sheet-symbols > div { display: flex; gap: 8px; }
.model-sheet .sheet-symbols dt { flex: none; min-width: 56px; font-weight: 650; }
.model-sheet .sheet-symbols .of-model dt { color: var(--accent); }
.model-sheet .sheet-symbols dd { margin: 0; color: var(--ink-2); }
.model-sheet sub { font-size: 0.75em; line-height: 0; }
.model-sheet .sheet-figure { margin: 16px 0 20px; break-inside: avoid; }
.model-sheet .sheet-figure figcaption { padding-bottom: 8px; font-weight: 700; font-size: 14px; line-height: 20px; }
.model-sheet .sheet-chart { display: block; width: 100%; max-width: 720px; height: auto; }
.model-sheet .sheet-chart text { fill: var(--ink); font-size: 12px; }
.model-sheet .sheet-chart .sheet-small { fill: var(--ink-2); font-size: 11px; }
.model-sheet .sheet-chart .sheet-strong { font-weight: 700; }
.model-sheet .sheet-grid { stroke: var(--rule); }
.model-sheet .sheet-gap { stroke: var(--rule-strong); stroke-width: 1.5; }
.model-sheet .sheet-gap.sheet-miss { stroke: var(--bad); stroke-width: 2.5; }
.model-sheet .sheet-open { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.model-sheet .sheet-filled { fill: var(--accent); }
.model-sheet .sheet-bar { fill: var(--accent); }
.model-sheet .sheet-line { fill: none; stroke: var(--accent); stroke-width: 2; }
.model-sheet .sheet-line.sheet-dashed { stroke: var(--ink-2); stroke-dasharray: 5 4; }
.model-sheet .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 700px) {
  .model-sheet h1 { font-size: 28px; line-height: 32px; }
  .model-sheet .sheet-facts > div { grid-template-columns: 1fr; gap: 0; }
  .model-sheet table:has(thead th:nth-child(5)) { min-width: 620px; }
}
@media print {
  @page { size: A4; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt system-ui, sans-serif; color: #444; } }
  .model-sheet { --paper: #FFFFFF; --sunk: #F2F4F4; --ink: #000000; --ink-2: #333333; --ink-3: #444444; --rule: #C4C4C4; --rule-strong: #777777; --accent: #0B4B43; --bad: #A3182F; max-width: none; font-size: 10pt; line-height: 14pt; }
  .model-sheet .confidence { font-size: inherit; }
  .model-sheet math { font-size: 11pt; }
  .model-sheet section { padding-top: 18pt; }
  .model-sheet h2 { font-size: 19pt; line-height: 23pt; }
  .model-sheet h3 { margin: 16pt 0 5pt; font-size: 13pt; line-height: 17pt; }
  .model-sheet h4 { font-size: 10.5pt; line-height: 14pt; }
  .model-sheet .sheet-equation { margin: 0 0 5pt; padding: 6pt 0 3pt; }
  .model-sheet .sheet-equation p { margin-bottom: 3pt; }
  .model-sheet .sheet-formula { margin: 3pt 0; padding: 3pt 8pt; }
  .model-sheet .sheet-fine, .model-sheet .sheet-note, .model-sheet .sheet-code { font-size: 8pt; line-height: 11pt; }
  .model-sheet .sheet-facts > div { padding: 2.5pt 0; break-inside: avoid; }
  .model-sheet li { break-inside: avoid; }
  .model-sheet :is(.sheet-label, .sheet-claim, h3 + p, h4 + p) { break-after: avoid; }
  .model-sheet .sheet-table:not(:has(tbody tr:nth-child(13))) { break-inside: avoid; }
  .model-sheet h2, .model-sheet h3, .model-sheet h4 { break-after: avoid; }
  .model-sheet .sheet-scroll { overflow: hidden; }
  .model-sheet table { font-size: 7.5pt; line-height: 10pt; }
  .model-sheet th, .model-sheet td { padding-right: 5pt; }
  .model-sheet .numbers { white-space: normal; }
  .model-sheet tr { break-inside: avoid; }
  .model-sheet thead { display: table-header-group; }
  .model-sheet .sheet-symbols { grid-template-columns: 1fr 1fr; font-size: 8.5pt; line-height: 11pt; }
  .model-sheet .sheet-chart { max-width: 165mm; }
  .model-sheet a { color: inherit; text-decoration: none; }
}
`

/** Variables and frame of a sheet that stands by itself: the light paper of the page, and the dark one where the reader wants it. */
export const PAPER_STYLE = `
:root { color-scheme: light dark; --paper: #F4F6F5; --sunk: #E9EDEC; --ink: #12212B; --ink-2: #3F4F59; --ink-3: #566670; --rule: #CBD3D6; --rule-strong: #7A8890; --accent: #0B6B5E; --bad: #A3182F; }
@media (prefers-color-scheme: dark) { :root { --paper: #0E161C; --sunk: #0B1217; --ink: #ECF1F2; --ink-2: #B9C5CB; --ink-3: #93A2AB; --rule: #2C3A44; --rule-strong: #60717C; --accent: #5FD3C0; --bad: #FF8B95; } }
@media print { :root { color-scheme: light; --paper: #FFFFFF; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 928px; background: var(--paper); font-family: "Source Sans 3", system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1, p, figure, dl { margin: 0; }
.sheet-contents ol { columns: 2; margin: 16px 0 0; padding: 0 0 0 24px; }
@media print { body { padding: 0; max-width: none; } }
`
