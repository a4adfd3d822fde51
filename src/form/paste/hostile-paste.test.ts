import { describe, expect, test } from 'vitest';
import { splitMinutes } from '../minutes/split-minutes.ts';
import { OFFICE } from '../minutes/testing/minutes-office.ts';
import { writeText, type Filing } from '../text/write-text.ts';
import { doorBlocks } from './door-parts.ts';
import { doorRecords } from './door-records.ts';
import { doorValues, openDoor } from './door.ts';
import { FRIDAY } from './testing/pastes.ts';

const NOW = '2026-05-29 10:45';
const FACTS = { names: FRIDAY, posts: [], meetings: [], groups: [], held: [] };
const filing: Filing = {
  kind: 'report',
  path: 'reports/2026-W22/fagui.yaml',
  value: { unit: 'fagui', week: '2026-W22', matters: [{ task: 't2026-021', text: '甲\n乙' }] },
};
const COPIED = writeText([filing], FRIDAY);

function entered(paste: string) {
  const door = openDoor(paste, FRIDAY);
  return doorRecords(door, doorValues(door, FRIDAY, NOW), [], NOW).map(({ filed: { path } }) => path);
}

function notes(paste: string): readonly string[] {
  const blocks = doorBlocks(openDoor(paste, FRIDAY), FACTS, {}, NOW);
  return blocks.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.as === 'note' && part.tone === 'warn' ? [part.text] : [])),
  );
}

describe('what nobody should enter unseen is not ticked', () => {
  test('a whole text is', () => {
    expect(entered(COPIED)).toEqual([filing.path]);
    expect(notes(COPIED)).toEqual([]);
  });

  test('a text that was cut is not', () => {
    expect(entered(COPIED.slice(0, COPIED.lastIndexOf('\n')))).toEqual([]);
  });

  test('of a text pasted twice the second is not, and says so', () => {
    expect(entered(`${COPIED}\n${COPIED}`)).toEqual([filing.path]);
    expect(notes(`${COPIED}\n${COPIED}`)).toEqual(['与上面一份报的是同一份：只能登记其中一份']);
  });

  test('a text that another unit sent is not, and says who did', () => {
    const paste = `财务科王某 2026/5/29 9:50\n${COPIED}`;
    expect(entered(paste)).toEqual([]);
    expect(notes(paste)).toEqual(['发来的是财务科王某，文字里报送单位是法规科：请核实后再登记']);
    expect(entered(`法规科王某 2026/5/29 9:50\n${COPIED}`)).toEqual([filing.path]);
  });
});

describe('a place that a text says', () => {
  const placed = (path: string) => COPIED.replace('\n（完，共2行', `\n存档·位置：${path}\n（完，共3行`);

  test.each([
    '../../../etc/passwd.yaml',
    '/etc/passwd.yaml',
    'reports/../office.yaml',
    'reports\\..\\office.yaml',
    'office.yaml',
    'reports/2026-W22/.yaml',
  ])('%s is none', (path) => {
    const door = openDoor(placed(path), FRIDAY);
    expect(door.filings).toEqual([]);
    expect(door.problems.map(({ why }) => why)).toEqual(['看不出这份应当存在哪里']);
  });

  test('in the folder of its kind is one', () => {
    expect(openDoor(placed('reports/2026-W22/fagui-2.yaml'), FRIDAY).filings.map(({ path }) => path)).toEqual(
      ['reports/2026-W22/fagui-2.yaml'],
    );
  });
});

test.each(['\r\n', '\u000B', '\u0085', '\u2028'])(
  'words before a copied text stay whole behind %j',
  (end) => {
    const { filings, proposals } = openDoor(
      `工程科：第一行${end}督办12号：桩基完成\n${COPIED}\n财务科：后面的话`,
      FRIDAY,
    );
    expect(filings.map(({ path }) => path)).toEqual([filing.path]);
    expect(proposals.map(({ words }) => words)).toEqual([
      '工程科：第一行\n督办12号：桩基完成',
      '财务科：后面的话',
    ]);
  },
);

describe('hostile texts are read in about the time of their length', () => {
  // Each took from four to sixty seconds, or more memory than there is, where a pattern met blanks or signs without end.
  const texts: Readonly<Record<string, string>> = {
    'blanks in a head': `【周报】${'法 '.repeat(20_000)}`,
    'blanks in a line': `督办${' '.repeat(60_000)}x`,
    'blanks behind a name': `张${' '.repeat(60_000)}10:1x`,
    'blanks in an address': `发件人：a${' '.repeat(60_000)}b`,
    commas: `督办12号：${'，'.repeat(60_000)}x`,
    'full stops': '。'.repeat(60_000),
    'heads of mails in each other': '时间：'.repeat(60_000),
    inches: 'a\t"b\n'.repeat(10_000),
    'many lines': '督办12号：桩基完成，其他无变化\n'.repeat(10_000),
  };
  test.each(Object.entries(texts))('%s', { timeout: 60_000 }, (_, text) => {
    const begun = performance.now();
    openDoor(text, FRIDAY);
    splitMinutes(text, OFFICE, ['办公会'], '2026-05-29');
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('a line that is longer than anybody writes is left whole', () => {
    const line = '督办12号：'.repeat(2000);
    const [proposal] = openDoor(line, FRIDAY).proposals;
    expect(proposal?.lines).toEqual([]);
    expect(proposal?.left.map(({ text, why }) => [text, why])).toEqual([[line, '这一行太长，没有拆开']]);
  });
});
