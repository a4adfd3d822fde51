import { describe, expect, test } from 'vitest';
import { splitMinutes } from './split-minutes.ts';
import { OFFICE } from './testing/minutes-office.ts';

const KINDS = ['办公会', '党组会', '碰头会'];
const read = (text: string) => splitMinutes(text, OFFICE, KINDS, '2026-06-12');
const short = (text: string) =>
  read(text).items.map(({ no, text: words, under, rows, unlisted }) => ({
    no,
    begins: words.slice(0, 8),
    ...(under === undefined ? {} : { under }),
    rows: rows.map(({ unit, assists, due, noLater, say }) =>
      [unit, due ?? say, noLater ? 'noLater' : '', ...assists].filter(
        (one) => one !== '' && one !== undefined,
      ),
    ),
    ...(unlisted === undefined ? {} : { unlisted }),
  }));

describe('the minutes of an office meeting', () => {
  const text = `望澜市民防办办公会会议纪要
望民防纪〔2026〕6号
2026年6月8日，党组书记、主任主持召开第6次办公会，副主任参加。
参会：工程科、财务科、法规科

一、关于疏散基地二期建设
会议听取了工程科汇报，议定：
（一）装修和消防由工程科、财务科分别于6月30日、7月15日前完成。
（二）法规科牵头，工程科、财务科配合，5个工作日内提出用地手续意见。
二、关于经费
1. 财务科6月底前报绩效监控表；
东坪县民防办11月份之前完成标识补装。
2. 办公楼改造暂缓。
三、各单位要大兴调查研究。
四、警报器更新事宜提交党组会研究。
五、质量手册按督办〔2026〕14号继续推进。
本纪要发各科室。

秘书科整理`;

  test('say when it was, who led it and who came', () => {
    expect(read(text)).toMatchObject({
      title: '望澜市民防办办公会会议纪要',
      kind: '办公会',
      date: '2026-06-08',
      document: '望民防纪〔2026〕6号',
      chair: 'zhuren',
      attendees: ['gongcheng', 'caiwu', 'fagui'],
    });
  });

  test('have their innermost items as decisions, each unit with its limit', () => {
    expect(short(text)).toEqual([
      {
        no: 1,
        begins: '装修和消防由工程',
        under: '关于疏散基地二期建设\n会议听取了工程科汇报，议定：',
        rows: [
          ['gongcheng', '2026-06-30'],
          ['caiwu', '2026-07-15'],
        ],
      },
      {
        no: 2,
        begins: '法规科牵头，工程',
        under: '关于疏散基地二期建设\n会议听取了工程科汇报，议定：',
        rows: [['fagui', '2026-06-15', 'gongcheng', 'caiwu']],
      },
      {
        no: 3,
        begins: '财务科6月底前报',
        under: '关于经费',
        rows: [
          ['caiwu', '2026-06-30', 'noLater'],
          ['dongping', '2026-10-31', 'noLater'],
        ],
      },
      { no: 4, begins: '办公楼改造暂缓。', under: '关于经费', rows: [], unlisted: 'suspended' },
      {
        no: 5,
        begins: '各单位要大兴调查',
        rows: [['gongcheng'], ['caiwu'], ['fagui'], ['dongping'], ['xilin']],
        unlisted: 'principle',
      },
      { no: 6, begins: '警报器更新事宜提', rows: [], unlisted: 'study' },
      { no: 7, begins: '质量手册按督办〔', rows: [], unlisted: 'underWay' },
    ]);
    expect(read(text).items[6]?.underWay).toBe('督办〔2026〕14号');
  });

  test('keep what is no decision', () => {
    expect(read(text).left.map((one) => one.text)).toEqual(
      expect.arrayContaining(['本纪要发各科室。', '秘书科整理']),
    );
  });
});

test('the minutes of a Monday meeting that are a bare list', () => {
  expect(
    short(`6月8日碰头会
1、工程科月底前报出二期设计修编。
2、财务科、法规科本周内对账；
3、西林区：控制箱6月20日前修好，东坪县民防办协助。`),
  ).toEqual([
    { no: 1, begins: '工程科月底前报出', rows: [['gongcheng', '2026-06-30', 'noLater']] },
    {
      no: 2,
      begins: '财务科、法规科本',
      rows: [
        ['caiwu', '2026-06-12'],
        ['fagui', '2026-06-12'],
      ],
    },
    { no: 3, begins: '西林区：控制箱6', rows: [['xilin', '2026-06-20', 'dongping']] },
  ]);
});

test('the minutes of a Party group meeting with three levels, pasted from Word', () => {
  expect(
    short(
      '党组会会议纪要\r\n\r\n一、工程建设\r\n（一）疏散基地\r\n1．工程科二〇二六年十月三十一日前完成主体；\r\n2．财务科年底前决算。\r\n（二）手册\u000B工程科上半年印发。\r\n二、人事事项另行研究。',
    ),
  ).toEqual([
    { no: 1, begins: '工程科二〇二六年', under: '疏散基地', rows: [['gongcheng', '2026-10-31']] },
    { no: 2, begins: '财务科年底前决算', under: '疏散基地', rows: [['caiwu', '2026-12-31', 'noLater']] },
    { no: 3, begins: '手册\n工程科上半', under: '工程建设', rows: [['gongcheng', '2026-06-30', 'noLater']] },
    { no: 4, begins: '人事事项另行研究', rows: [], unlisted: 'study' },
  ]);
});

describe('units that are meant together are each a row', () => {
  const rows = (text: string) =>
    read(`一、${text}`).items.flatMap((item) =>
      item.rows.map(({ unit, group, due, say }) => [unit, group, due ?? say]),
    );
  const counties = (group: string, due?: string) => [
    ['dongping', group, due],
    ['xilin', group, due],
  ];
  const offices = (group: string) => [
    ['gongcheng', group, undefined],
    ['caiwu', group, undefined],
    ['fagui', group, undefined],
  ];

  test.each([
    ['各县（市）区月底前报表。', counties('各县（市）区', '2026-06-30')],
    ['全市各县市区民防办月底前报表。', counties('全市各县市区', '2026-06-30')],
    ['两个县（市）区月底前报表。', counties('两个县（市）区', '2026-06-30')],
    // There are two.
    ['七个县（市）区月底前报表。', []],
    ['各有关县（市）区月底前报表。', []],
    ['机关各科室要对账。', offices('机关各科室')],
    ['各科室、各县区要对账。', [...offices('各科室'), ...counties('各县区')]],
    ['全市各单位要对账。', [...offices('全市各单位'), ...counties('全市各单位')]],
    ['除财务科外，各科室要对账。', offices('各科室').filter(([unit]) => unit !== 'caiwu')],
    [
      '财务科牵头，各科室要对账。',
      [['caiwu', undefined, undefined], ...offices('各科室').filter(([unit]) => unit !== 'caiwu')],
    ],
    ['各方面要重视。', []],
  ])('%s', (text, expected) => {
    expect(rows(text).toSorted()).toEqual(expected.toSorted());
  });

  test('and help together', () => {
    expect(read('一、法规科牵头，各县（市）区配合，月底前报表。').items[0]?.rows).toMatchObject([
      { unit: 'fagui', assists: ['dongping', 'xilin'], due: '2026-06-30' },
    ]);
  });

  test('what is asked of all without a limit may still be a principle', () => {
    expect(read('一、各单位要大兴调查研究。').items[0]?.unlisted).toBe('principle');
    expect(read('一、各单位6月底前报表。').items[0]?.unlisted).toBeUndefined();
  });
});
