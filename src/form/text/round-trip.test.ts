import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, SLOW } from '#testing/holds.ts';
import { isWritten, KIND_NAMES } from '#record/ledger.ts';
import { readText } from './read-text.ts';
import { shownPart } from './shown-part.ts';
import { arbitraryFiling } from './testing/arbitrary-record.ts';
import { arbitraryNames, NAMES } from './testing/names.ts';
import { writeText, type Filing } from './write-text.ts';

/** What a text of a record must give back: what may be told of it, but what whoever enters it adds. */
function told({ kind, path, value }: Filing, names = NAMES): Filing | undefined {
  const { value: shown } = shownPart(kind, value, names);
  if (shown === undefined) return undefined;
  const rest = Object.entries(shown).filter(([key]) => key !== 'submitted' && key !== 'onBehalf');
  return { kind, path, value: Object.fromEntries(rest) };
}

function readBack(text: string, names = NAMES) {
  const { filings, problems, rest } = readText(text, names);
  return {
    filings: filings.map(({ kind, path, value }) => ({ kind, path, value })),
    problems: [...problems, ...filings.flatMap((filing) => filing.problems)],
    rest,
  };
}

// Settings of an office are no filings: nobody sends them to the group.
const SETTINGS = new Set(['office', 'unit', 'rules', 'calendar', 'items', 'delegations']);
const KINDS_OF_HAND = KIND_NAMES.filter((kind) => !isWritten(kind) && !SETTINGS.has(kind));

describe('what a text tells of a record is read back from it', { timeout: SLOW }, () => {
  test.each(KINDS_OF_HAND)('%s', (kind) => {
    holds(
      fc.property(arbitraryFiling(kind, NAMES), (filing) => {
        const expected = told(filing);
        expect(readBack(writeText([filing], NAMES))).toEqual({
          filings: expected === undefined ? [] : [expected],
          problems: [],
          rest: [],
        });
      }),
      4,
    );
  });
});

describe('on the way', { timeout: SLOW }, () => {
  const some = fc.array(
    fc
      .constantFrom('report', 'ack', 'plan', 'claim', 'monthly')
      .chain((kind) => arbitraryFiling(kind as 'report', NAMES)),
    { minLength: 1, maxLength: 3 },
  );
  const ways: Readonly<Record<string, (text: string) => string>> = {
    'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'no-break blanks for blanks': (text) => text.replaceAll(' ', '\u00A0'),
    'blanks at line ends': (text) => text.replaceAll('\n', ' \u3000\n'),
    'empty lines between': (text) => text.replaceAll('\n', '\n\n'),
    'soft breaks of Word': (text) => text.replaceAll('\n', '\u000B'),
    'marks of a quoted mail': (text) => text.replaceAll(/^/gmu, '> '),
    'a byte order mark and zero-width signs': (text) => `\uFEFF${text.replaceAll('：', '：\u200B')}`,
    'a message before and after': (text) => `张三 2026/5/29 10:12\n${text}\n李四 2026/5/29 10:15\n`,
    'who says it, on the same line': (text) => `张三：${text}`,
    'the quote of a reply': (text) => `「张三：${text}」\n- - - - - -\n`,
  };
  test.each(Object.entries(ways))('a text survives %s', (_, way) => {
    holds(
      fc.property(some, (filings) => {
        const { filings: read, problems } = readBack(way(writeText(filings, NAMES)));
        expect({ read, problems }).toEqual({ read: filings.map((one) => told(one)), problems: [] });
      }),
    );
  });

  test('a line that is lost is told', () => {
    holds(
      fc.property(some, fc.nat(), ([filing], pick) => {
        if (filing === undefined) return;
        const lines = writeText([filing], NAMES).split('\n');
        const body = lines.slice(1);
        if (body.length < 2) return;
        const lost = [lines[0], ...body.toSpliced(pick % body.length, 1)].join('\n');
        expect(readBack(lost).problems).not.toEqual([]);
      }),
    );
  });
});

test('units, posts, matters and nodes may be called alike', { timeout: SLOW }, () => {
  holds(
    fc.property(
      arbitraryNames.chain((names) =>
        fc.tuple(
          fc.constant(names),
          fc
            .constantFrom('report', 'claim', 'ack', 'task', 'meeting')
            .chain((kind) => arbitraryFiling(kind as 'report', names)),
        ),
      ),
      ([names, filing]) => {
        expect(readBack(writeText([filing], names), names)).toEqual({
          filings: [told(filing, names)],
          problems: [],
          rest: [],
        });
      },
    ),
    4,
  );
});
