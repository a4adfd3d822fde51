import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manualWords } from '../src/wording/zh-CN/manual.ts';
import { kindIndex } from './lib/kind-index.ts';

// Writes what follows from the source: the index of the kinds of record, then the manual that is made of them.
const record = fileURLToPath(new URL('../src/record/', import.meta.url));
writeFileSync(`${record}kinds.ts`, kindIndex(record));

const { dataManual } = await import('./lib/data-manual.ts');
// What stands above the marker in data/README.md is written by hand.
const readme = new URL('../data/README.md', import.meta.url);
const [byHand = ''] = readFileSync(readme, 'utf8').split(manualWords.begin);
writeFileSync(readme, `${byHand.trimEnd()}\n\n${dataManual()}`);
