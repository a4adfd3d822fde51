import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { helpWords } from '#wording/help/words.ts';
import { HELP_PICTURES } from '../lib/pictures/help-pictures.ts';
import { readmePicture } from '../lib/pictures/readme-picture.ts';
import { helpPictures } from '../lib/pictures/pictured-site.ts';
import { projectRoot } from '../lib/process/run-node.ts';
import { canBrowse } from '../lib/serve/browser.ts';
import { buildUnchecked } from '../testing/built-files.ts';

/** Where `npm test` has built the sites; without it the site is built here. */
const built = process.env['DUBAN_SITES'];

/** The public site of the demo, from among those. */
const takeBuilt: typeof buildUnchecked = (choice, out, folders) => {
  if (built === undefined) return buildUnchecked(choice, out, folders);
  cpSync(join(built, 'demo-public'), out, { recursive: true });
  return Promise.resolve();
};

const FOLDER = join(projectRoot, 'src/portal/help/pictures');

test('each step of the help has its picture, none larger than 60 KB', () => {
  const names = HELP_PICTURES.map(({ name }) => name);
  expect(helpWords.steps.map(({ picture }) => picture)).toEqual(names);
  const large = names.filter((name) => statSync(join(FOLDER, `${name}.webp`)).size > 60 * 1024);
  expect(large).toEqual([]);
});

test.runIf(canBrowse())('the pictures show what the pages are now: else `npm run pictures`', async () => {
  const taken = await helpPictures(join(projectRoot, 'data'), buildUnchecked);
  const noted: unknown = JSON.parse(readFileSync(join(FOLDER, 'taken.json'), 'utf8'));
  expect(Object.fromEntries(taken.map(({ name, digest }) => [name, digest]))).toEqual(noted);
});

test.runIf(canBrowse())(
  'the picture of README.md shows what the page is now: else `npm run pictures`',
  async () => {
    const { digest } = await readmePicture(join(projectRoot, 'data'), takeBuilt);
    expect(JSON.parse(readFileSync(join(projectRoot, '.github/ranking.json'), 'utf8'))).toEqual({
      ranking: digest,
    });
  },
);
