/** The verbs: how each is called, what it does in a sentence, and what runs it. */
import type { ParseArgsConfig } from 'node:util'
import { backtestVerb } from './backtest.ts'
import { balanceVerb } from './balance.ts'
import type { Call } from './call.ts'
import { calibrateVerb } from './calibrate.ts'
import { devVerb } from './dev.ts'
import { experimentVerb } from './experiment.ts'
import { lintVerb } from './lint.ts'
import { logVerb } from './log.ts'
import { manualVerb } from './manual.ts'
import { migrateVerb } from './migrate.ts'
import { playVerb } from './play.ts'
import { schemaVerb } from './schema.ts'
import { sensitivityVerb } from './sensitivity.ts'
import { serveVerb } from './serve.ts'
import { sheetVerb } from './sheet.ts'
import { showVerb } from './show.ts'
import { simulateVerb } from './simulate.ts'
import { mergeVerb, sweepVerb } from './sweep.ts'
import { validateVerb } from './validate.ts'
import { verifyVerb } from './verify.ts'

export interface Verb {
  /** The call in one line; what may be left out stands in brackets. */
  usage: string
  text: string
  options: NonNullable<ParseArgsConfig['options']>
  /** How many names it takes. */
  names: [least: number, most: number]
  run: (call: Call) => number | Promise<number>
}

const json = { json: { type: 'boolean' } } as const
const setting = { world: { type: 'string' }, assume: { type: 'string', multiple: true }, seed: { type: 'string' } } as const

export const VERBS: Record<string, Verb> = {
  validate: { usage: 'validate FILE...', text: 'Checks scenario files and names every problem.', options: json, names: [1, 100], run: validateVerb },
  lint: {
    usage: 'lint FILE... [--fix] [--play] [--games N] [--json]', text: 'Checks scenario files, says what each finding means and how to mend it; --fix mends what is certain, --play plays games and reports on them.',
    options: { ...json, fix: { type: 'boolean' }, play: { type: 'boolean' }, games: { type: 'string' } }, names: [1, 100], run: lintVerb,
  },
  dev: { usage: 'dev FILE [--port N]', text: 'Serves the built game with a scenario file in it; the browser reads the file again whenever it is saved.', options: { port: { type: 'string' } }, names: [1, 1], run: devVerb },
  migrate: { usage: 'migrate FILE [--out FILE]', text: 'Writes a scenario of an earlier format in that of this version.', options: { out: { type: 'string' } }, names: [1, 1], run: migrateVerb },
  schema: { usage: 'schema [--out FILE]', text: 'Prints the JSON Schema of scenario files, for editors.', options: { out: { type: 'string' } }, names: [0, 0], run: schemaVerb },
  manual: { usage: 'manual [--out FILE]', text: 'Prints the manual for authors of scenarios, as Markdown.', options: { out: { type: 'string' } }, names: [0, 0], run: manualVerb },
  simulate: {
    usage: 'simulate SCENARIO [--seed S] [--games N] [--bot side=id]... [--world id] [--assume id=value]... [--out FILE] [--json]', text: 'Plays games between bots.',
    options: { ...json, ...setting, games: { type: 'string' }, bot: { type: 'string', multiple: true }, out: { type: 'string' } }, names: [1, 1], run: simulateVerb,
  },
  verify: { usage: 'verify REPLAY... [--json]', text: 'Plays replays again and names the first turn and quantity that differ.', options: json, names: [1, 100], run: verifyVerb },
  log: { usage: 'log REPLAY... [--out FILE.csv] [--json]', text: 'Writes games as one table: orders with what was shown, reasons and expectations, decisions with odds and draws, results.', options: { ...json, out: { type: 'string' } }, names: [1, 1000], run: logVerb },
  show: { usage: 'show SCENARIO [--at POINTER]', text: 'Prints the rulebook of a scenario; with --at, the file and line that a value comes from.', options: { at: { type: 'string' } }, names: [1, 1], run: showVerb },
  play: {
    usage: 'play SCENARIO [--side id] [--bot id] [--seed S] [--world id] [--assume id=value]... [--out FILE]', text: 'Plays a whole game in the terminal.',
    options: { ...setting, side: { type: 'string' }, bot: { type: 'string' }, out: { type: 'string' } }, names: [1, 1], run: playVerb,
  },
  backtest: {
    usage: 'backtest SCENARIO [--countries FILE] [--seeds N] [--seed S] [--full] [--json]', text: 'Plays both sides’ recorded orders and compares every country’s stance with the record; --countries adds further countries, in the form of tests/lab/further-countries.json, and scores them apart.',
    options: { ...json, countries: { type: 'string' }, seeds: { type: 'string' }, seed: { type: 'string' }, full: { type: 'boolean' } }, names: [1, 1], run: backtestVerb,
  },
  balance: {
    usage: 'balance SCENARIO [--games N] [--seed S] [--world id] [--climbs N] [--quick] [--json]', text: 'Doctrines against each other, the felt cycle, what moves are worth, what turns offer, what a script can do.',
    options: { ...json, games: { type: 'string' }, seed: { type: 'string' }, world: { type: 'string' }, climbs: { type: 'string' }, quick: { type: 'boolean' } }, names: [1, 1], run: balanceVerb,
  },
  calibrate: {
    usage: 'calibrate SCENARIO [--calendar rule|listed] [--seeds N] [--seed S] [--json]', text: 'Fits the free coefficients of the country model to the record and prints them beside those in use.',
    options: { ...json, calendar: { type: 'string' }, seeds: { type: 'string' }, seed: { type: 'string' } }, names: [1, 1], run: calibrateVerb,
  },
  experiment: {
    usage: 'experiment NAME|FILE [--games N] [--seed S] [--within POINTS] [--workers W] [--quick] [--json]', text: 'Plays the arms of an experiment on the same seeds and judges the article’s predictions.',
    options: { ...json, games: { type: 'string' }, seed: { type: 'string' }, within: { type: 'string' }, workers: { type: 'string' }, quick: { type: 'boolean' } }, names: [1, 1], run: experimentVerb,
  },
  sensitivity: {
    usage: 'sensitivity SCENARIO [--games N] [--samples N] [--seed S] [--world id] [--workers W] [--out FILE.csv|FILE.json] [--json]', text: 'Varies every dial and main coefficient alone and together, and ranks what the outcome hangs on.',
    options: { ...json, games: { type: 'string' }, samples: { type: 'string' }, seed: { type: 'string' }, world: { type: 'string' }, workers: { type: 'string' }, out: { type: 'string' } }, names: [1, 1], run: sensitivityVerb,
  },
  sheet: {
    usage: 'sheet SCENARIO [--out FILE.html|FILE.md] [--world id] [--country id] [--countries FILE] [--seeds N] [--games N] [--seed S] [--workers W] [--quick]', text: 'Writes the model sheet: equations, figures, evidence, weaknesses. --countries shows how further countries are predicted; --quick leaves out what has to be played for.',
    options: { out: { type: 'string' }, world: { type: 'string' }, country: { type: 'string' }, countries: { type: 'string' }, seeds: { type: 'string' }, games: { type: 'string' }, seed: { type: 'string' }, workers: { type: 'string' }, quick: { type: 'boolean' } }, names: [1, 1], run: sheetVerb,
  },
  sweep: {
    usage: 'sweep SCENARIO --out FILE [--games N] [--seed S] [--bot side=id]... [--world id] [--assume id=value]... [--workers W] [--shard i/n]', text: 'Plays games into a file of rows; goes on where it was broken off.',
    options: { ...setting, games: { type: 'string' }, bot: { type: 'string', multiple: true }, workers: { type: 'string' }, shard: { type: 'string' }, out: { type: 'string' } }, names: [1, 1], run: sweepVerb,
  },
  merge: { usage: 'merge FILE... [--json]', text: 'Puts the parts of a sweep together and reports on them.', options: json, names: [1, 100000], run: mergeVerb },
  serve: { usage: 'serve [--port N]', text: 'Serves the built game on this machine.', options: { port: { type: 'string' } }, names: [0, 0], run: serveVerb },
}
