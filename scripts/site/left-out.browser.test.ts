import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { Rules } from '#record/rules/rules.ts';
import { DEFAULT_WORDS } from '#record/office/words.ts';
import { kindSlug } from '#form/kind-slug.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { RULES_BLOCKS } from '#wording/method/left-out.ts';
import { writtenBlocks } from '#portal/env/rules-in-force.ts';
import { asText, counted } from '../lib/check/check-output.ts';
import { checkRecord } from '../lib/check/check-record.ts';
import { checkHtml, checkLinks } from '../lib/serve/site-checks.ts';
import { blockWordsIn, MANUAL } from '../testing/block-words.ts';
import { buildUnchecked, filesOf } from '../testing/built-files.ts';

const OFFICES = new URL('../../src/testing/offices/', import.meta.url).pathname;

/** What readers are given as text. */
const TEXTS = /\.(?:html|json|txt|xml|csv)$/u;

/** What the forms are given. */
const FACTS = /^\/submit\/[^/]+\/(?:(?:seldom\/)?facts|door)\.json$/u;

/** The facts of a form without the office's own words to choose from, each of which stands there as a text of its own: a meeting may be called 碰头会 whatever the rules have. */
function withoutChoices(facts: string): string {
  return WORDS.reduce((text, word) => text.replaceAll(JSON.stringify(word), '""'), facts);
}

function textOf(path: string, bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return FACTS.test(path) ? withoutChoices(text) : text;
}

const WORDS = textsIn(DEFAULT_WORDS);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Where `npm test` has built the sites; without it they are built here. */
const built = process.env['DUBAN_SITES'];

const work = mkdtempSync(join(tmpdir(), 'duban-left-out-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe.each([
  {
    name: 'plain',
    ranked: '2026-04',
    blocks: ['tasks', 'plans'],
    full: ['报送计划', '逾期k', '任务完成'],
    kinds: [
      'assessment',
      'clue',
      'draw',
      'experience',
      'honours',
      'items',
      'measure',
      'monthly',
      'pause',
      'report',
      'verification',
      'year-mark',
    ],
    begin: 'npm run new -- unit',
  },
  {
    name: 'marks',
    ranked: '2026-q2',
    blocks: ['assessed', 'bonus', 'grades', 'year'],
    full: ['录入的评分', '年度得分', '等次'],
    kinds: [
      'ack',
      'campaigns',
      'claim',
      'classing',
      'clue',
      'draw',
      'event',
      'experience',
      'filing',
      'incoming',
      'inspection',
      'items',
      'meeting',
      'monthly',
      'pause',
      'plan',
      'report',
      'task',
      'verification',
      'workbook',
    ],
    begin: 'npm run new -- unit',
  },
])(
  'an office that leaves blocks of the rules out ($name)',
  ({ name, ranked, blocks, full, kinds, begin }) => {
    const data = join(OFFICES, name);
    const rules = Rules.parse(load(readFileSync(join(data, 'rules/v1.yaml'), 'utf8')));
    const written = writtenBlocks(rules);
    const leftOut = RULES_BLOCKS.filter((block) => !written[block]);

    test('writes the blocks that it is an example of', () => {
      expect(RULES_BLOCKS.filter((block) => written[block])).toEqual(blocks);
    });

    test('is told nothing of them by the checks, and has no errors', () => {
      const result = checkRecord({ data, asOf: undefined, overdue: true, frozen: true });
      expect(counted(result).errors).toBe(0);
      expect(result.problems.length).toBeGreaterThan(0);
      expect(blockWordsIn(asText(result), leftOut)).toEqual([]);
    });

    test.each(['public', 'internal'] as const)(
      'has no word of them on its %s site, nor in the full text of the rules',
      async (profile) => {
        const out = join(built ?? work, `${name}-${profile}`);
        if (built === undefined) await buildUnchecked({ data, asOf: undefined, profile }, out);
        const files = filesOf(out);
        const texts = [...files].filter(([path]) => TEXTS.test(path) && !MANUAL.test(path));
        const said = texts.flatMap(([path, bytes]) =>
          blockWordsIn(textOf(path, bytes), leftOut).map((word) => `${path}: ${word}`),
        );
        expect(said).toEqual([]);
        // What it does write is there: the words are looked for in the right place.
        const pages = texts.map(([, bytes]) => bytes.toString('utf8'));
        for (const block of RULES_BLOCKS.filter((one) => written[one]))
          expect([block, pages.some((page) => blockWordsIn(page, [block]).length > 0)]).toEqual([
            block,
            true,
          ]);
        const text = files.get('/method/full/index.html')?.toString('utf8') ?? '';
        for (const word of full) expect(text).toContain(word);
        expect(files.has(`/ranking/${ranked}/index.html`)).toBe(true);
        // Of a kind of record that only such a block has there is no help and no schema; of every other there is.
        const has = (slug: string) =>
          [`/help/${slug}/index.html`, `/schema/${slug}.json`].map((path) => files.has(path));
        const slugs = KIND_NAMES.map(kindSlug);
        expect(slugs.filter((slug) => !has(slug).includes(true)).toSorted()).toEqual(kinds);
        expect(slugs.filter((slug) => !has(slug).includes(false))).toHaveLength(slugs.length - kinds.length);
        expect(files.get('/help/index.html')?.toString('utf8')).toContain(begin);
        expect(files.has('/duties/index.html')).toBe(true);
        expect([...files.keys()].some((path) => path.startsWith('/year/'))).toBe(written.year);
        expect([...files.keys()].some((path) => path.startsWith('/tasks/'))).toBe(written.tasks);
        // The pages of the public site are among these.
        if (profile === 'internal') expect(await checkHtml(out)).toEqual([]);
        expect(await checkLinks(out, '/')).toEqual([]);
      },
      120_000,
    );
  },
);
