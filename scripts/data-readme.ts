import { readFileSync, writeFileSync } from 'node:fs';
import { manualWords } from '../src/wording/zh-CN/manual.ts';
import { dataManual } from './lib/data-manual.ts';

// Rewrites the generated half of data/README.md; what stands above the marker is written by hand.
const file = new URL('../data/README.md', import.meta.url);
const [byHand = ''] = readFileSync(file, 'utf8').split(manualWords.begin);
writeFileSync(file, `${byHand.trimEnd()}\n\n${dataManual()}`);
