import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';
import { AWKWARD_TEXTS } from './testing/awkward-texts.ts';
import { NAMES } from './testing/names.ts';
import { writeText, type Filing } from './write-text.ts';

const report = (text: string, week = '2026-W22'): Filing => ({
  kind: 'report',
  path: `reports/${week}/gongcheng.yaml`,
  value: { unit: 'gongcheng', week, matters: [{ task: 't2026-001', text }] },
});
const whys = (text: string) => {
  const { problems, filings } = readText(text, NAMES);
  return [...problems, ...filings.flatMap((filing) => filing.problems)].map(
    ({ line, why }) => `${String(line)} ${why}`,
  );
};

describe('awkward texts', () => {
  test('are at least two hundred', () => {
    expect(new Set(AWKWARD_TEXTS).size).toBeGreaterThan(200);
  });

  test.each(AWKWARD_TEXTS)('%j is read as it was', (text) => {
    const filing = report(text);
    for (const copied of [writeText([filing], NAMES), writeText([filing], NAMES).replaceAll('\n', '\r\n')]) {
      const { filings, problems, rest } = readText(copied, NAMES);
      expect(filings).toMatchObject([{ ...filing, problems: [], missing: 0 }]);
      expect([problems, rest]).toEqual([[], []]);
    }
  });
});

describe('several messages in one paste', () => {
  const [a, b] = [report('甲'), report('乙', '2026-W23')];
  const paste = `张三 2026/5/29 10:12
${writeText([a], NAMES)}

收到，谢谢
李四　2026年6月5日 下午3:05
${writeText([b], NAMES)}`;

  test('are told apart, each with who sent it and when', () => {
    const { filings } = readText(paste, NAMES);
    expect(filings.map(({ path, message, lines }) => ({ path, message, lines }))).toEqual([
      { path: a.path, message: { sender: '张三', at: '2026-05-29 10:12' }, lines: [2, 4] },
      { path: b.path, message: { sender: '李四', at: '2026-06-05 15:05' }, lines: [8, 10] },
    ]);
  });

  test('what else was said stays as it is', () => {
    expect(readText(paste, NAMES).rest.map(({ raw }) => raw)).toEqual(['收到，谢谢']);
  });
});

describe('nothing is guessed', () => {
  const text = writeText([report('甲\n乙')], NAMES);

  test('a text that was cut is told, also where another follows', () => {
    const cut = text.split('\n').slice(0, 3).join('\n');
    expect(whys(cut)).toEqual(['1 没有收尾的“（完，共n行）”，文字可能没有复制全']);
    expect(whys(`${cut}\n${text}`)).toHaveLength(1);
  });

  test('so is a line that is lost or was put in', () => {
    expect(whys(text.replace('\n｜乙', ''))).toEqual([
      '1 应有2行，读到1行：文字可能少了一段，或者复制以后改动过',
    ]);
    expect(whys(text.replace('\n｜乙', '\n｜乙\n桩基已经完成'))).toEqual([
      '4 看不懂这一行：不是已知的栏目，也没有接在哪一栏后面',
      '1 应有2行，读到3行：文字可能少了一段，或者复制以后改动过',
    ]);
  });

  test('so is a matter, a unit or a number that the ledger does not know', () => {
    expect(whys(text.replace('编制人防', '编造人防'))).toEqual([
      '2 看不出是谁报的、报的哪一件：单位、编号或事项名称与台账对不上',
    ]);
    expect(whys(text.replace('工程科　', '工会　'))[0]).toMatch(/^1 看不出是谁报的/u);
    expect(whys(text.replace('1. ', '其余事项：有变化\n1. '))[0]).toBe(
      '2 “其余事项”的内容读不出来：与台账里的名称、日期或选项对不上',
    );
  });

  test('a notice number that several matters have names that of who speaks, else none; one that one matter has names it', () => {
    const named = (word: string, unit = '财务科') => `【签收】${unit} ${word}\n（完）`;
    expect(readText(named('督办〔2026〕1号'), NAMES).filings[0]?.value).toMatchObject({ task: 't2026-001' });
    expect(readText(named('督办[2026]1号'), NAMES).filings[0]?.value).toMatchObject({ task: 't2026-001' });
    expect(readText(named('督办〔2026〕12号'), NAMES).filings).toEqual([]);
    expect(whys(named('督办〔2026〕12号'))).toHaveLength(1);
    expect(readText(named('督办〔2026〕12号', '东坪县民防办'), NAMES).filings[0]?.value).toMatchObject({
      task: 't2026-012-dongping',
    });
  });

  test('the same line twice is told, and the first counts', () => {
    const twice = text.replace('（完，共2行）', '累计完成：40%\n累计完成：60%\n（完，共4行）');
    expect(whys(twice)).toEqual(['5 “累计完成”写了两次']);
    expect(readText(twice, NAMES).filings[0]?.value).toMatchObject({ matters: [{ percent: 40 }] });
  });
});

test('a form that knows its own unit’s matters alone is read by one who knows all', () => {
  const own = { ...NAMES, tasks: NAMES.tasks.filter(({ unit }) => unit === 'dongping') };
  const ack: Filing = {
    kind: 'ack',
    path: 'tasks/2026/t2026-012-dongping/ack.yaml',
    value: { task: 't2026-012-dongping', unit: 'dongping' },
  };
  const week: Filing = {
    kind: 'report',
    path: 'reports/2026-W22/dongping.yaml',
    value: { unit: 'dongping', week: '2026-W22', matters: [{ task: 't2026-012-dongping', text: '甲' }] },
  };
  const { filings, problems } = readText(writeText([ack, week], own), NAMES);
  expect(filings).toMatchObject([
    { ...ack, problems: [] },
    { ...week, problems: [] },
  ]);
  expect(problems).toEqual([]);
});

test('what is no copied text is left as it is', () => {
  const { filings, rest } = readText('督办12号：桩基检测完成。\n【通知】明天开会\n', NAMES);
  expect(filings).toEqual([]);
  expect(rest.map(({ number }) => number)).toEqual([1, 2]);
});
