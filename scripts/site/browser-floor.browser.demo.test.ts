import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unknownInScript } from '../lib/quality/script-support.ts';
import { unknownInStyle, unspacedBoxes } from '../lib/quality/style-support.ts';

// What the site ships, held to what kernel 86 and iOS 13 know by the data that MDN keeps: of iOS there is no real old
// browser here, as there is of the kernel (`old-kernel.browser.demo.test.ts`).

const sites = process.env['DUBAN_SITES'] ?? join('node_modules', '.cache', 'sites', 'now');
/** It has every script and style that the public one has. */
const site = join(sites, 'demo-internal');
const assets = join(site, 'assets');

const textsOf = (ending: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(assets)
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(assets, name), 'utf8')]);

/** What stands in for what the forms ask of the language: each `add(…, 'name', …)`. */
const REPLACED = [
  ...readFileSync('src/portal/submit/page/old-browsers.client.ts', 'utf8').matchAll(
    /^add\([\w.]+, '(\w+)'/gm,
  ),
].map(([, name = '']) => name);

/** What is asked for and not known, and why no reader misses it. */
const ANSWERED: Readonly<Record<string, string>> = {
  '.clipboard': 'the forms ask for it where the older means was refused, and a refusal is caught',
  '.writeText': 'of the clipboard, which is asked for first',
  '.role': 'a column of the record of offices, not of an element',
  '.share': 'a parameter of the rules, not of the browser',
};

/** What the sheets say to newer browsers alone, and what the old ones show without it. */
const DISPENSABLE: Readonly<Record<string, string>> = {
  '::-webkit-details-marker': 'hides the triangle where `list-style` does not; told by no standard',
  ':focus-visible': 'the browser draws its own ring',
  ':has':
    'the switches that need it do not stand (`views.css`); a paper is printed with the head of the site',
  '@container': 'the width of the window decides (`container-fallback.mjs`)',
  '@media prefers-contrast': 'nobody can prefer it there',
  '@page': 'the printer’s own margins',
  'break-after: avoid': 'a page ends where it ends',
  'break-before: avoid': 'a page ends where it ends',
  'overflow-wrap: anywhere': '`word-break: break-word` does it, and stands beside it for all texts',
  'property accent-color': 'the system’s colour',
  'property container-type': 'as @container',
  'property cursor': 'a phone has none',
  'property resize': 'a box as large as it was made',
  'property scroll-margin-top': 'what was led to stands at the very edge',
  'property text-autospace': 'Han and Latin closer together',
  'property text-decoration-thickness': 'a line of the usual strength',
  'property text-spacing-trim': 'punctuation as wide as a character',
  'property text-underline-offset': 'a line where it usually is',
  'property text-wrap': 'headings broken where the line ends',
};

describe('the scripts', () => {
  const scripts = textsOf('.js');
  const found = scripts.map(([name, text]) => ({ name, text, ...unknownInScript(text) }));

  test('are read by the oldest browsers', () => {
    expect(scripts.length).toBeGreaterThan(10);
    expect(found.filter(({ syntax }) => syntax.length > 0).map(({ name, syntax }) => [name, syntax])).toEqual(
      [],
    );
  });

  const bare = (name: string) => /\w+(?=(?:\(\))?$)/.exec(name)?.[0] ?? name;
  const isReplaced = (name: string) => REPLACED.includes(bare(name));

  test('ask for nothing that those do not have, but for what is replaced or answered', () => {
    const left = found.flatMap(({ names }) => names.filter((name) => !isReplaced(name)));
    expect([...new Set(left)].sort()).toEqual(Object.keys(ANSWERED).sort());
  });

  test('run what stands in for it before them', () => {
    const isReplacing = (text: string) => REPLACED.every((name) => text.includes(`\`${name}\``));
    const first = found.filter(({ text }) => isReplacing(text)).map(({ name }) => name);
    expect(first).toHaveLength(1);
    const importedBy = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      const text = found.find((one) => one.name === name)?.text ?? '';
      for (const [, other = ''] of text.matchAll(/(?:^|[;}])import\b[^;()]*?["'`]\.\/([^"'`]+)["'`]/g))
        importedBy(other, seen);
      return seen;
    };
    const users = found.filter(({ names }) => names.some(isReplaced)).map(({ name }) => name);
    expect(users.length).toBeGreaterThan(3);
    expect(users.filter((name) => !first.some((one) => importedBy(name).has(one)))).toEqual([]);
  });
});

describe('the styles', () => {
  const styles = [
    ...textsOf('.css'),
    ['404.html', /<style>([\s\S]*)<\/style>/.exec(readFileSync(join(site, '404.html'), 'utf8'))?.[1] ?? ''],
  ] as const;

  test('say nothing that the oldest browsers do not know and cannot do without', () => {
    expect(styles.every(([, css]) => css.length > 500)).toBe(true);
    const unknown = styles.flatMap(([, css]) => unknownInStyle(css));
    expect([...new Set(unknown)].sort()).toEqual(Object.keys(DISPENSABLE).sort());
  });

  test('space no flexible box by a gap without margins that stand for it', () => {
    expect(styles.flatMap(([, css]) => unspacedBoxes(css))).toEqual([]);
    expect(
      styles
        .map(([, css]) => css)
        .join('')
        .match(/@supports not \(inset: ?0\)/g)?.length,
    ).toBeGreaterThan(40);
  });
});
