import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manualWords } from '#wording/commands/manual.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { checkIndex, kindIndex } from './lib/manual/source-index.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

commandOptions('generate', {}, process.argv.slice(2));

// Writes what follows from the source: the indexes of kinds and checks, and what is made of the kinds: what editors read, and the manual.
const src = fileURLToPath(new URL('../src/', import.meta.url));
writeWhole(`${src}record/kinds.ts`, kindIndex(`${src}record`));
writeWhole(`${src}validate/all-checks.ts`, checkIndex(`${src}validate`));

const { editorFiles } = await import('./lib/manual/editor-files.ts');
for (const [path, text] of editorFiles())
  writeWhole(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);

const { dataManual } = await import('./lib/manual/data-manual.ts');
// What stands above the marker in data/README.md is written by hand.
const readme = new URL('../data/README.md', import.meta.url);
const [byHand = ''] = readFileSync(readme, 'utf8').split(manualWords.begin);
writeWhole(fileURLToPath(readme), `${byHand.trimEnd()}\n\n${dataManual()}`);
