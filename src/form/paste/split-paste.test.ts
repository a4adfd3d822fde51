import { describe, expect, test } from 'vitest';
import { splitPaste } from './split-paste.ts';
import { FRIDAY, PASTES } from './testing/pastes.ts';

describe('what people write is taken apart by unit and matter', () => {
  test.each(PASTES)('$what', ({ text, expected }) => {
    const found = splitPaste(text, FRIDAY, undefined, '2026-05-29');
    expect(
      found.map(({ unit, message, lines, others, left }) => ({
        ...(unit === undefined ? {} : { unit }),
        ...(message.at === undefined ? {} : { at: message.at }),
        lines: lines.map(({ task, text: words, problem, percent }) => {
          const more = {
            ...(problem === undefined ? {} : { problem }),
            ...(percent === undefined ? {} : { percent }),
          };
          return Object.keys(more).length === 0 ? [task, words] : [task, words, more];
        }),
        ...(others ? { others } : {}),
        ...(left.length === 0 ? {} : { left: left.map((one) => one.text) }),
      })),
    ).toEqual(expected);
  });

  test.each(PASTES)('no word is lost of: $what', ({ text }) => {
    const found = splitPaste(text, FRIDAY, undefined, '2026-05-29');
    const shown = found
      .map(({ words }) => words)
      .join('\n')
      .replaceAll(/\s/gu, '');
    for (const { lines, left } of found)
      for (const { text: words } of [...lines, ...left]) {
        const bare = words.replaceAll(/\s|困难：|天气：/gu, '');
        expect(shown).toContain(bare.slice(0, 6));
      }
  });
});

test('rows of Excel came with the message above them, whatever was said later', () => {
  const heads = '编号\t事项\t本周进展';
  const found = splitPaste(
    `周某 2026/5/29 9:12\n${heads}\n督办12号\t人防疏散基地二期建设\t桩基完成\n` +
      `钱某 2026/5/29 9:50\n${heads}\n督办21号\t执法文书和裁量标准统一\t意见收齐\n吴某 2026/5/29 11:02\n财务科：本周无变化`,
    FRIDAY,
  );
  expect(
    Object.fromEntries(found.map(({ unit, message, lines }) => [unit, [message.at, lines.length]])),
  ).toEqual({
    gongcheng: ['2026-05-29 09:12', 1],
    fagui: ['2026-05-29 09:50', 1],
    caiwu: ['2026-05-29 11:02', 0],
  });
});

test('a unit that somebody said is whose all the words are', () => {
  const [one, ...others] = splitPaste('督办30号：已修复', FRIDAY, 'xilin');
  expect(others).toEqual([]);
  expect(one?.lines.map(({ task }) => task)).toEqual(['t2026-030-xilin']);
});

test('a notice that several units have is nobody’s where none is said, with what it could mean', () => {
  const [one] = splitPaste('督办30号：已修复', FRIDAY);
  expect(one?.unit).toBeUndefined();
  expect(one?.left).toMatchObject([
    { text: '督办30号：已修复', could: ['t2026-030', 't2026-030-dongping', 't2026-030-xilin'] },
  ]);
});

test('a sentence that only mentions a notice goes on with its matter', () => {
  const [one] = splitPaste('工程科：督办12号：按督办〔2026〕14号的要求返工', FRIDAY);
  expect(one?.lines).toMatchObject([{ task: 't2026-012', text: '按督办〔2026〕14号的要求返工' }]);
});

test('an office whose notices are called otherwise is read by that', () => {
  const names = {
    ...FRIDAY,
    tasks: FRIDAY.tasks.map((task) => ({ ...task, no: task.no.replace('督办', '交督') })),
  };
  for (const said of ['交督〔2026〕12号：甲', '交督12号：甲', '督办12号：甲'])
    expect(
      splitPaste(said, names).flatMap(({ lines }) => lines.map(({ task, text }) => [task, text])),
    ).toEqual([['t2026-012', '甲']]);
});
