import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { fieldsOfParts } from '../draft/parts.ts';
import { FRIDAY } from '../paste/testing/pastes.ts';
import { meetingParts, meetingRecord, meetingValues, openItems } from './meeting-door.ts';
import { splitMinutes } from './split-minutes.ts';

const FACTS = {
  names: { ...FRIDAY, posts: [{ id: 'zhuren', name: '党组书记、主任' }] },
  posts: [],
  meetings: [{ name: '办公会', slug: 'office' }],
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
  FACTS.names,
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

  test('no reason is taken for granted: what nobody pressed is still open', () => {
    expect(openItems(MINUTES, values)).toEqual([2, 3, 4]);
    expect(openItems(MINUTES, { ...pressed, 'meeting.i3.reason': ' ' })).toEqual([3]);
    expect(openItems(MINUTES, pressed)).toEqual([]);
  });
});
