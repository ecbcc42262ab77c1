/** The one worker file: a bench behind messages. */
import '../jitless.ts'
import { expose, transfer } from 'comlink'
import { makeBench } from './bench.ts'

expose(makeBench((rows) => transfer(rows, [rows.data.buffer as ArrayBuffer])).calls)
