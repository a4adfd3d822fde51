import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terms } from '#wording/frame/terms.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';

/** The manual of the records: who opens it asks for the names of their fields. */
const ASKED_FOR = /^(?:help|codes)\//u;

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html') && name !== '404.html' && !ASKED_FOR.test(name))
  .sort();

/** All that the records say, and what the office wrote of its mechanisms, blanks left out: it is quoted as it was written. */
const records = [
  'src/mechanisms.md',
  ...readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|md)$/u.test(name))
    .map((name) => join('data', name)),
]
  .map((path) => readFileSync(path, 'utf8').replaceAll(/\s/gu, ''))
  .join('\n');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const textOf = (html: string) =>
  html
    .replaceAll(/<(script|style|svg|head)\b[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/<[^>]*>/gu, '\n')
    .replaceAll(/&([a-z]+|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/[ \t]+/gu, '');

const DETAILS = /<details\b[^>]*>((?:(?!<details\b)[\s\S])*?)<\/details>/gu;

/** What a page says before anything is opened: of what is folded away its heading alone. */
function visible(html: string): string {
  let before = '';
  let left = html;
  while (left !== before) {
    before = left;
    left = left.replaceAll(
      DETAILS,
      (_, inner: string) => /<summary\b[\s\S]*?<\/summary>/u.exec(inner)?.[0] ?? '',
    );
  }
  return textOf(left);
}

/** Words that are wrong here, or grate, each with where it is right. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  成绩: ['成绩与亮点', '主要成绩'],
  移送表: [],
  挂图: [],
  佐证: [],
  谁欠什么: [],
  所欠手续: [],
  欠交: [],
  缺漏的后果: [],
  县级单位: [],
  暂停: [],
  终止: [],
  填报: [],
  提交: [],
  末位淘汰: [],
  黑榜: [],
  黄牌: [],
  旧账: [],
  倒数第一: [],
};

/** What a machine calls things. */
const MACHINE: Readonly<Record<string, RegExp>> = {
  'path of a record': /[\w/-]+\.(?:ya?ml|md)\b/gu,
  'id of a record': /(?<![\w/-])[a-z]20\d\d-\d+[\w-]*/gu,
  'name of a record': /(?<![\w/.-])[a-z]{2,}(?:-[a-z]+)+(?![\w/.-])/gu,
  'way of a programmer': /(?<![\w-])(?:npm run|init|task|row \d|--[a-z]+)(?![\w-])/gu,
  'name of a field': /(?<![\w/.])(?!iOS)[a-z]+[A-Z]\w+/gu,
  'day of a machine': /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/gu,
  'code of a unit': new RegExp(`(?<![\\w/-])(?:${unitCodes().join('|')})(?![\\w/-])`, 'gu'),
};

function unitCodes(): readonly string[] {
  return readdirSync('data/units').map((name) => name.replace('.yaml', ''));
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(({ 0: hit, index }) =>
    text.slice(Math.max(0, index - 5), index + hit.length + 5),
  );
}

/** Whether the records say the word with what stands before or after it on the page. */
function isOfRecords(around: string, word: string): boolean {
  const line = around.split('\n').find((part) => part.includes(word)) ?? word;
  const at = line.indexOf(word);
  const [before, after] = [
    line.slice(Math.max(0, at - 2), at),
    line.slice(at + word.length, at + word.length + 2),
  ];
  return [before + word, word + after].some(
    (phrase) => phrase.length > word.length + 1 && records.includes(phrase),
  );
}

test('no public page says a word that is wrong or grates, unless a record does', () => {
  let quoted = 0;
  const said = pages.flatMap((page) => {
    const text = visible(readFileSync(join(dist, page), 'utf8'));
    return Object.entries(WRONG).flatMap(([word, right]) =>
      found(text, new RegExp(word, 'gu'))
        .filter((around) => !right.some((phrase) => around.includes(phrase)))
        .filter((around) => {
          const isQuoted = isOfRecords(around, word);
          if (isQuoted) quoted += 1;
          return !isQuoted;
        })
        .map((around) => `${page}: ${around.replaceAll('\n', '|')}`),
    );
  });
  expect(said).toEqual([]);
  // The records of the demo do say some of them.
  expect(quoted).toBeGreaterThan(0);
});

test('no public page speaks like a machine before anything is opened', () => {
  const said = pages.flatMap((page) => {
    const text = visible(readFileSync(join(dist, page), 'utf8'));
    return Object.entries(MACHINE).flatMap(([name, pattern]) =>
      found(text, pattern).map((around) => `${page}: ${name}: ${around.replaceAll('\n', '|')}`),
    );
  });
  expect(said).toEqual([]);
  // Opened, it tells where its records stand.
  const whole = textOf(readFileSync(join(dist, 'duties/index.html'), 'utf8'));
  expect(found(whole, MACHINE['path of a record'] ?? /^/gu).length).toBeGreaterThan(10);
});

test('a page that uses a word of the trade explains it', () => {
  const unexplained = pages.flatMap((page) => {
    const html = /<main[\s\S]*<\/main>/u.exec(readFileSync(join(dist, page), 'utf8'))?.[0] ?? '';
    // At /about/ all of them stand in the open.
    const own = /<details class="terms"[\s\S]*$|<dl class="words"[\s\S]*?<\/dl>/u.exec(html)?.[0] ?? '';
    const text = visible(html.replace(own, ''));
    return Object.keys(terms)
      .filter((word) => text.includes(word) && !own.includes(`<dt>${word}</dt>`))
      .map((word) => `${page}: ${word}`);
  });
  expect(unexplained).toEqual([]);
});

/** A script draws there what else is asked for: forms, and rows of further pages. */
const DRAWN = /^(?:submit\/|tasks\/index\.html$)/u;

test('a page explains at its end no word of the trade that it does not say', () => {
  let explained = 0;
  const idle = pages.flatMap((page) => {
    const html = /<main[\s\S]*<\/main>/u.exec(readFileSync(join(dist, page), 'utf8'))?.[0] ?? '';
    const own = /<details class="terms"[\s\S]*$/u.exec(html)?.[0] ?? '';
    const words = Object.keys(terms).filter((word) => own.includes(`<dt>${word}</dt>`));
    explained += words.length;
    const rest = html.replace(own, '');
    return DRAWN.test(page)
      ? []
      : words.filter((word) => !rest.includes(word)).map((word) => `${page}: ${word}`);
  });
  expect(idle).toEqual([]);
  expect(explained).toBeGreaterThan(pages.length);
});
