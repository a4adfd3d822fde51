import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changeLines, differenceLines } from './change-lines.ts';
import { differenceOf, manifestText, readManifest } from './manifest.ts';
import { changesOf } from './site-changes.ts';
import { digestsOf, siteContents } from './site-contents.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-sites-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

let count = 0;
function site(files: Readonly<Record<string, string>>): ReturnType<typeof siteContents> {
  const folder = join(work, String(++count));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return siteContents(folder);
}

const page = (text: string, style = 'CMkcDlab') =>
  `<html><link href="../assets/Page.${style}.css"><body><h1>排名</h1><p>${text}</p><p>末</p>`;

const difference = (...[before, after]: [ReturnType<typeof site>, ReturnType<typeof site>]) =>
  differenceOf(digestsOf(before), digestsOf(after));

describe('what changed between two sites', () => {
  test('is one file where a style sheet changed, with it its name and every page that names it', () => {
    const before = site({ 'a/index.html': page('1'), 'assets/Page.CMkcDlab.css': 'p{}' });
    const after = site({ 'a/index.html': page('1', 'Zz-_0123'), 'assets/Page.Zz-_0123.css': 'p{color:red}' });
    const found = difference(before, after);
    expect(found).toEqual({ added: [], removed: [], changed: ['assets/Page.*.css'] });
    expect(changesOf(before, after, found.changed)).toEqual([
      { removed: [], added: [], paths: ['assets/Page.*.css'] },
    ]);
  });

  test('is nothing where only the hash of an asset is another', () => {
    const files = (hash: string) => ({
      [`assets/a.${hash}.css`]: `b{background:url(./b.${hash}.svg)}`,
      [`assets/b.${hash}.svg`]: '<svg/>',
    });
    expect(difference(site(files('AAAAAAAA')), site(files('BBBBBBBB')))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  test('keeps apart two assets that differ in their hashes alone, and leaves the names of other files', () => {
    const contents = site({
      'assets/a.AAAAAAAA.css': '1',
      'assets/a.BBBBBBBB.css': '2',
      'data/a.AAAAAAAA.json': '3',
    });
    expect([...contents]).toEqual([
      ['assets/a.*.css', '1'],
      ['assets/a.*.css (2)', '2'],
      ['data/a.AAAAAAAA.json', '3'],
    ]);
  });

  test('names what came, went and changed', () => {
    const found = difference(site({ 'a.html': '1', 'b.html': '1' }), site({ 'b.html': '2', 'c.html': '1' }));
    expect(found).toEqual({ added: ['c.html'], removed: ['a.html'], changed: ['b.html'] });
    expect(differenceLines(found)).toEqual([
      '新增1个文件，删去1个，改动1个。',
      '  新增 c.html',
      '  删去 a.html',
      '  改动 b.html',
    ]);
    expect(differenceLines(found, 2).slice(2)).toEqual(['  删去 a.html', '  …还有1个']);
  });

  test('tells the same change of many pages once, the widest first', () => {
    const paths = ['a.html', 'b.html', 'c.html', 'd.html'];
    const all = (text: string) => Object.fromEntries(paths.map((path) => [path, page(text)]));
    const before = site({ ...all('一'), 'A.html': '<p>x</p>' });
    const after = site({ ...all('二'), 'A.html': '<p>x</p><p>\u{202e}::y</p>' });
    const changes = changesOf(before, after, difference(before, after).changed);
    expect(changes).toEqual([
      { removed: ['一'], added: ['二'], paths },
      { removed: [], added: ['\u{202e}::y'], paths: ['A.html'] },
    ]);
    expect(changeLines(changes)).toEqual([
      '',
      'a.html、b.html、c.html等4个文件：',
      '  - 一',
      '  + 二',
      '',
      'A.html：',
      String.raw`  + \u{202e}::y`,
    ]);
  });

  test('tells changes of one page apart where the lines between them held', () => {
    const [before, after] = [
      site({ 'a.html': '<p>1</p><p>2</p><p>3</p>' }),
      site({ 'a.html': '<p>0</p><p>2</p><p>4</p>' }),
    ];
    expect(changesOf(before, after, ['a.html'])).toEqual([
      { removed: ['1'], added: ['0'], paths: ['a.html'] },
      { removed: ['3'], added: ['4'], paths: ['a.html'] },
    ]);
  });

  test('is a change of tags where the page reads the same', () => {
    const [before, after] = [site({ 'a.html': '<p>1</p>' }), site({ 'a.html': '<p class="x">1</p>' })];
    expect(changesOf(before, after, ['a.html'])).toEqual([
      { removed: ['<p>1'], added: ['<p class="x">1'], paths: ['a.html'] },
    ]);
  });

  test('is a member of a data file', () => {
    const [before, after] = [site({ 'a.json': '{"a":1,"b":2}' }), site({ 'a.json': '{"a":1,"b":3}' })];
    expect(changesOf(before, after, ['a.json'])).toMatchObject([
      { removed: [' "b": 2'], added: [' "b": 3'] },
    ]);
  });
});

describe('the manifest', () => {
  const digests = new Map([
    ['b (2).css', '00000001'],
    ['a', 'abcdef01'],
  ]);

  test('reads back as it was written, in the order of the paths', () => {
    expect(manifestText(digests)).toBe('abcdef01 a\n00000001 b (2).css\n');
    expect(readManifest(manifestText(digests))).toEqual(digests);
  });

  test('passes over the marks of a conflict', () => {
    expect(readManifest('<<<<<<< HEAD\nabcdef01 a\n=======\n')).toEqual(new Map([['a', 'abcdef01']]));
  });
});
