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

describe('of matters that are called alike a unit means its own', () => {
  const names = {
    ...FRIDAY,
    tasks: [...FRIDAY.tasks].toReversed(),
  };
  const lines = (text: string) =>
    splitPaste(text, names).flatMap(({ unit, lines: own }) =>
      own.map(({ task, text: said }) => [unit, task, said]),
    );

  test.each([
    '东坪县：防空警报器管护与试鸣：12台完好',
    '东坪县：督办30号防空警报器管护与试鸣：12台完好',
    '东坪县：防空警报器管护：12台完好',
    '东坪县：\n1. 防空警报器管护与试鸣12台完好',
  ])('%j', (text) => {
    expect(lines(text)).toEqual([['dongping', 't2026-030-dongping', '12台完好']]);
  });

  test('what it leads none of is the other’s all the same', () => {
    expect(lines('法规科：防空警报器管护与试鸣：文书已印')).toEqual([['fagui', 't2026-030', '文书已印']]);
  });
});

describe('sentences without a colon are placed by the title at their head', () => {
  const said = (text: string) =>
    splitPaste(text, FRIDAY).map(({ unit, lines, left }) => [
      unit,
      ...lines.map(({ task, text: words }) => `${task} ${words}`),
      ...left.map(({ text: words, why }) => `${words}（${why}）`),
    ]);

  test.each([
    ['工程科：疏散基地二期完成桩基；质量监督手册已报送审', 't2026-012 完成桩基', 't2026-014 已报送审'],
    [
      '工程科：疏散基地二期项目已完成桩基，质量监督手册基本定稿',
      't2026-012 已完成桩基',
      't2026-014 基本定稿',
    ],
    [
      '财务科：办公楼消防设施改造项目已完成，绩效监控到账30万。',
      't2025-005 项目已完成',
      't2026-005 到账30万。',
    ],
    ['财务科：部门预算执行共到账30万，累计完成60%', 't2026-005 共到账30万，累计完成60%'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual([[expect.any(String), ...expected]]);
  });

  test('what could be of several units is told with them, not placed', () => {
    expect(said('防空警报器管护已完成')).toEqual([
      [undefined, expect.stringMatching(/^防空警报器管护已完成（不止一件叫这个：.*30号.*30号.*30号/u)],
    ]);
  });

  test('a title that a sentence only speaks of begins nothing', () => {
    expect(said('工程科：督办12号：桩基完成，质量监督手册的要求已落实')).toEqual([
      ['gongcheng', 't2026-012 桩基完成，质量监督手册的要求已落实'],
    ]);
  });

  test('a subject that no title has is left to be placed', () => {
    expect(said('工程科：宣传栏已更换，印章已领')).toEqual([
      ['gongcheng', '宣传栏已更换，印章已领（没有接在哪一件后面）'],
    ]);
  });
});

describe('whose words they are is found where a longer name holds a shorter one', () => {
  const names = {
    ...FRIDAY,
    units: [{ id: 'benji', name: '望澜市民防办', short: '市民防办' }, ...FRIDAY.units].map((unit) =>
      unit.id === 'dongping' ? { id: 'dongping', name: '东坪市民防办', short: '东坪' } : unit,
    ),
  };
  const rows = '序号\t督办事项\t进展情况\t存在问题\n1\t防空警报器管护与试鸣\t整改3台，剩余1台等配件\t无';

  test('in the mail of a county office', () => {
    const [found] = splitPaste(
      '发件人：东坪市民防办 陶某\n发送时间：2026年5月29日 11:42\n\n一、防空警报器管护与试鸣：整改3台。\n二、其他事项没有变化。',
      names,
      undefined,
      '2026-05-29',
    );
    expect(found).toMatchObject({
      unit: 'dongping',
      message: { at: '2026-05-29 11:42' },
      lines: [{ task: 't2026-030-dongping', text: '整改3台。' }],
      others: true,
      left: [],
    });
  });

  test.each(['东坪市民防办', '东坪市民防办：', '发件人：东坪市民防办 陶某\n发送时间：2026年5月29日 11:42\n'])(
    'over rows of Excel that name no unit: %j',
    (above) => {
      const found = splitPaste(`${above}\n${rows}`, names, undefined, '2026-05-29');
      expect(found.flatMap(({ unit, lines }) => lines.map(({ task }) => [unit, task]))).toEqual([
        ['dongping', 't2026-030-dongping'],
      ]);
    },
  );

  test('a counted heading that ends as a sentence names its matter', () => {
    const [found] = splitPaste(
      '东坪市民防办：\n一、警报器管护。试鸣中发现的4台，已整改3台。\n二、标识补装。还差5个小区。',
      names,
    );
    expect(found?.lines).toMatchObject([
      { task: 't2026-030-dongping', text: '试鸣中发现的4台，已整改3台。' },
      { task: 't2026-038', text: '还差5个小区。' },
    ]);
  });

  test('a column that names the unit counts before whoever sent the rows', () => {
    const table = rows.replace('序号', '责任单位').replace('\n1\t', '\n西林区民防办\t');
    const found = splitPaste(`东坪市民防办\n${table}`, names, undefined, '2026-05-29');
    expect(found.flatMap(({ unit, lines }) => lines.map(({ task }) => [unit, task]))).toEqual([
      ['xilin', 't2026-030-xilin'],
    ]);
  });
});
