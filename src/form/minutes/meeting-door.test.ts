import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { fieldsOfParts } from '../draft/parts.ts';
import { formFacts } from '../testing/form-facts.ts';
import { meetingParts, meetingRecord, meetingValues, openItems } from './meeting-door.ts';
import { begunMatters } from './begun-matters.ts';
import { begunText, withBegun } from './begun-store.ts';
import { splitMinutes } from './split-minutes.ts';
import { OFFICE } from './testing/minutes-office.ts';

const REGISTER = {
  nextId: 't2026-008',
  nextNo: '督办〔2026〕8号',
  kinds: [],
  classes: [],
  sourceKinds: [],
  sources: [],
  categories: [],
  tags: [],
  items: [],
  units: [],
};
const SECTION = {
  posts: [],
  chief: null,
  drawPost: '',
  matters: [],
  withheld: 0,
  plans: [],
  claims: [],
  signs: [],
  papers: [],
  urgeSheets: [],
  weeks: [],
  experiences: { next: 'e2026-001', candidates: [] },
  register: null,
  overdue: [],
  courses: [],
  coursesLeft: 0,
  clues: { next: '', channels: [], categories: [], waiting: [] },
  incoming: { next: '', kinds: [], waiting: [] },
  reviews: [],
  months: [],
  through: [],
  inspections: { kinds: [], categories: [], waiting: [] },
  taken: [],
};
const FACTS = {
  names: OFFICE.names,
  groups: OFFICE.groups,
  posts: [],
  meetings: [{ name: '办公会', slug: 'office', source: '办公会' }],
  held: ['meetings/2026/2026-06-08-office.yaml'],
};
const MINUTES = splitMinutes(
  `办公会会议纪要
2026年6月8日，党组书记、主任主持召开办公会。
参会：工程科、财务科
一、装修和消防由工程科、财务科分别于6月30日、7月15日前完成。
二、办公楼改造暂缓。
三、各单位要大兴调查研究。
四、手册按督办〔2026〕14号继续推进。`,
  OFFICE,
  ['办公会'],
  '2026-06-09',
);
const values = meetingValues(MINUTES, FACTS);
const pressed = {
  ...values,
  'meeting.i2.listing': 'suspended',
  'meeting.i3.listing': 'other',
  'meeting.i3.reason': '面上要求',
  'meeting.i4.listing': 'underWay',
};

test('every field of the record is asked for, so that what is wrong is told beside it', () => {
  const asked = fieldsOfParts(meetingParts(MINUTES, FACTS, pressed)).map(({ key }) => key);
  for (const { key } of meetingRecord(MINUTES, FACTS, pressed, '2026-06-09 09:00').fields)
    expect(asked).toContain(key);
});

describe('minutes become the record of a meeting', () => {
  test('each decision listed, or not with the reason that was pressed', () => {
    const { path, value } = meetingRecord(MINUTES, FACTS, pressed, '2026-06-09 09:00');
    expect({ path, value }).toEqual({
      path: 'meetings/2026/2026-06-08-office-2.yaml',
      value: {
        id: '2026-06-08-office-2',
        kind: '办公会',
        title: '办公会会议纪要',
        date: '2026-06-08',
        chair: 'zhuren',
        attendees: ['gongcheng', 'caiwu'],
        decisions: [
          { no: 1, text: '装修和消防由工程科、财务科分别于6月30日、7月15日前完成。' },
          { no: 2, text: '办公楼改造暂缓。', notListed: '暂缓办理，条件成熟后另行提出' },
          { no: 3, text: '各单位要大兴调查研究。', notListed: '面上要求' },
          {
            no: 4,
            text: '手册按督办〔2026〕14号继续推进。',
            notListed: '已列入督办〔2026〕14号办理，不重复列项',
          },
        ],
        submitted: '2026-06-09 09:00',
      },
    });
    expect(KINDS.meeting.schema.safeParse(value).success).toBe(true);
  });

  test('with the matters that it was about, by the numbers of their notices', () => {
    const tasksOf = (text: string) =>
      meetingRecord(MINUTES, FACTS, { ...pressed, 'meeting.tasks': text }, '2026-06-09 09:00').value;
    expect(tasksOf('督办〔2026〕12号、督办〔2026〕5号')).toMatchObject({ tasks: ['t2026-012', 't2026-005'] });
    expect(tasksOf('督办〔2026〕2号')).toMatchObject({ tasks: ['督办〔2026〕2号'] });
    expect(tasksOf('')).not.toHaveProperty('tasks');
  });

  test('no reason is taken for granted: what nobody pressed is still open', () => {
    expect(openItems(MINUTES, values)).toEqual([2, 3, 4]);
    expect(openItems(MINUTES, { ...pressed, 'meeting.i3.reason': ' ' })).toEqual([3]);
    expect(openItems(MINUTES, pressed)).toEqual([]);
  });
});

describe('a listed item fills the form for registering', () => {
  const text = `办公会会议纪要
2026年6月8日召开。
一、装修和消防由工程科、财务科分别于6月30日、7月15日前完成。
二、关于年度报表
（一）各县（市）区6月底前报报表，法规科配合。
（二）财务科5个工作日内对账；法规科节前提出用地手续意见。
三、西林区民防办1个月内换完警报器控制箱。`;
  const minutes = splitMinutes(text, OFFICE, ['办公会'], '2026-06-09');
  const listed = meetingValues(minutes, FACTS);
  const record = meetingRecord(minutes, FACTS, listed, '2026-06-09 09:00');
  const begun = (values = listed) => begunMatters(minutes, FACTS, values, record);

  test('with title, requirement, units and their limits, source and meeting, in numbers one behind another', () => {
    expect(begun().map(({ key, values }) => [key, values])).toEqual([
      [
        '2026-06-08-office-2#1',
        {
          source: '2026-06-08-office-2#1',
          title: '装修和消防',
          requirement: '装修和消防由工程科、财务科分别于6月30日、7月15日前完成。',
          // Who ends last leads: no part ends after the whole.
          lead: 'caiwu',
          due: '2026-07-15',
          'split.gongcheng': 'yes',
          'due.gongcheng': '2026-06-30',
        },
      ],
      [
        '2026-06-08-office-2#2',
        {
          source: '2026-06-08-office-2#2',
          title: '年度报表：报报表',
          requirement: '各县（市）区6月底前报报表，法规科配合。',
          before: '1',
          due: '2026-06-30',
          noLater: 'yes',
          'split.dongping': 'yes',
          'split.xilin': 'yes',
          'assist.fagui': 'yes',
        },
      ],
      [
        '2026-06-08-office-2#3.1',
        {
          source: '2026-06-08-office-2#3',
          title: '年度报表：对账',
          requirement: '财务科5个工作日内对账',
          before: '2',
          lead: 'caiwu',
          due: '2026-06-15',
        },
      ],
      [
        '2026-06-08-office-2#3.2',
        {
          source: '2026-06-08-office-2#3',
          title: '提出用地手续意见',
          requirement: '法规科节前提出用地手续意见',
          before: '3',
          lead: 'fagui',
        },
      ],
      [
        '2026-06-08-office-2#4',
        {
          source: '2026-06-08-office-2#4',
          title: '换完警报器控制箱',
          requirement: '西林区民防办1个月内换完警报器控制箱。',
          before: '4',
          lead: 'xilin',
          due: '2026-07-08',
        },
      ],
    ]);
    expect(begun()[0]?.source).toMatchObject({ kind: '办公会', meeting: '2026-06-08-office-2', decision: 1 });
  });

  test('by one press that stands at the item, and at no item that is not listed', () => {
    const links = (values: typeof listed) =>
      meetingParts(minutes, FACTS, values).flatMap((part) =>
        part.as === 'group' ? part.parts.flatMap((one) => (one.as === 'link' ? [one.href] : [])) : [],
      );
    expect(links(listed)).toEqual(begun().map(({ key }) => `#register=${key}`));
    const suspended = { ...listed, 'meeting.i3.listing': 'suspended' };
    expect(links(suspended)).toEqual(begun(suspended).map(({ key }) => `#register=${key}`));
    expect(links(suspended)).toHaveLength(3);
  });

  test('whether an item is listed, and why not, is one press each', () => {
    const listing = fieldsOfParts(meetingParts(minutes, FACTS, listed)).filter(({ key }) =>
      key.endsWith('.listing'),
    );
    expect(listing).toHaveLength(4);
    for (const one of listing)
      expect(one).toMatchObject({
        input: {
          isOpen: true,
          options: [
            ['listed', expect.any(String)],
            ['suspended', '暂缓'],
            ['study', '另行研究'],
            ['underWay', '已在办'],
            ['principle', '原则性要求'],
            ['other', expect.any(String)],
          ],
        },
      });
  });

  const facts = formFacts({ section: { ...SECTION, register: REGISTER } });
  const kept = begunText(record, begun());

  test('what the door keeps is offered beside what the page knows, with the meeting that the ledger does not have yet', () => {
    const { section, records } = withBegun(facts, kept);
    expect(section?.register?.begun).toEqual(begun());
    expect(section?.register?.sources.map(({ key }) => key)).toEqual(
      [1, 2, 3, 4].map((no) => `2026-06-08-office-2#${String(no)}`),
    );
    expect(records.map(({ path }) => path)).toEqual([record.path]);
  });

  test('of a meeting that stands in the ledger only what has no matter yet', () => {
    const standing = {
      kind: 'meeting',
      path: record.path,
      names: record.names,
      value: record.value,
    } as const;
    const [, second] = begun();
    const sources = second === undefined ? [] : [second.source];
    const { section, records } = withBegun(
      { ...facts, records: [standing], section: { ...SECTION, register: { ...REGISTER, sources } } },
      kept,
    );
    expect(section?.register?.begun?.map(({ key }) => key)).toEqual(['2026-06-08-office-2#2']);
    expect(records).toEqual([standing]);
  });

  test.each([
    undefined,
    '',
    'null',
    '{',
    '{"meeting":1}',
    kept.replace('meetings/2026/', 'office/../'),
    kept.replace('"decision":1', '"decision":"1"'),
  ])('what nobody of ours kept is passed over: %s', (text) => {
    expect(withBegun(facts, text)).toBe(facts);
  });
});
