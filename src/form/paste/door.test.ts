import { describe, expect, test } from 'vitest';
import { TICKED, type Values } from '../draft/values.ts';
import { fieldsOfParts } from '../draft/parts.ts';
import { writeText, type Filing } from '../text/write-text.ts';
import { doorValues, openDoor, weekReported } from './door.ts';
import type { DoorFacts } from './door-facts.ts';
import { behalfParts, behalfStart, doorBlocks } from './door-parts.ts';
import { doorRecords, unnamedProblems } from './door-records.ts';
import { FRIDAY } from './testing/pastes.ts';

const NOW = '2026-05-29 10:45';
const FACTS: DoorFacts = {
  names: FRIDAY,
  posts: [{ id: 'mishu-ducha', name: '秘书科督查岗' }],
  meetings: [],
  groups: [],
  held: [],
};
const BEHALF: Values = {
  'behalf.received': '2026-05-29 10:30',
  'behalf.channel': '电话',
  'behalf.post': 'mishu-ducha',
};
const copied: Filing = {
  kind: 'report',
  path: 'reports/2026-W22/fagui.yaml',
  value: {
    unit: 'fagui',
    week: '2026-W22',
    matters: [{ task: 't2026-021', text: '甲\n- 乙：丙', problem: '丁' }],
  },
};
const PASTE = `法规科王某 2026/5/29 9:50
${writeText([copied], FRIDAY)}
工程科周某 2026/5/29 9:12
督办12号：桩基检测完成。其他无变化
督办99号：没有这一件
东坪县：标识补装：还差5个小区`;

function entered(paste: string, more: Values = {}, taken: readonly string[] = []) {
  const door = openDoor(paste, FRIDAY);
  return doorRecords(door, { ...BEHALF, ...doorValues(door, FRIDAY, NOW), ...more }, taken, NOW).map(
    ({ filed }) => filed,
  );
}
const onBehalf = { channel: '电话', enteredBy: 'mishu-ducha' };

describe('what was pasted becomes records of 代录', () => {
  test('a copied text as it was, other words by unit, each received when its message came', () => {
    expect(entered(PASTE).map(({ path, value }) => ({ path, value }))).toEqual([
      {
        path: copied.path,
        value: {
          unit: 'fagui',
          week: '2026-W22',
          matters: [{ task: 't2026-021', text: '甲\n- 乙：丙' }],
          submitted: NOW,
          onBehalf: { receivedAt: '2026-05-29 09:50', ...onBehalf },
        },
      },
      {
        path: 'reports/2026-W22/gongcheng.yaml',
        value: {
          unit: 'gongcheng',
          week: '2026-W22',
          others: '无变化',
          matters: [{ task: 't2026-012', text: '桩基检测完成。' }],
          submitted: NOW,
          onBehalf: { receivedAt: '2026-05-29 09:12', ...onBehalf },
        },
      },
      {
        path: 'reports/2026-W22/dongping.yaml',
        value: {
          unit: 'dongping',
          week: '2026-W22',
          matters: [{ task: 't2026-038', text: '还差5个小区' }],
          submitted: NOW,
          onBehalf: { receivedAt: '2026-05-29 09:12', ...onBehalf },
        },
      },
    ]);
  });

  test('what has no place is entered only where somebody says of which matter', () => {
    const [, gongcheng] = entered(PASTE, { 'paste.p0.left.0': 't2026-014' });
    expect(gongcheng?.value).toMatchObject({
      matters: [{ task: 't2026-012' }, { task: 't2026-014', text: '督办99号：没有这一件' }],
    });
  });

  test('what is not ticked is not entered, and what is edited is entered as edited', () => {
    const [only] = entered(PASTE, {
      'paste.f0.take': '',
      'paste.p1.take': '',
      'paste.p0.lines.1.text': '改过',
      'paste.p0.received': '',
    });
    expect(only?.value).toMatchObject({
      unit: 'gongcheng',
      onBehalf: { receivedAt: BEHALF['behalf.received'] },
    });
    expect(only?.text).toContain('text: 改过');
  });

  test('a second one of a week is a supplement in the next place', () => {
    const taken = ['reports/2026-W22/gongcheng.yaml', 'reports/2026-W22/gongcheng-2.yaml'];
    const [record] = entered('工程科：督办12号：又一件', {}, taken);
    expect(record).toMatchObject({
      path: 'reports/2026-W22/gongcheng-3.yaml',
      value: { supplements: '第22周周报，代录后续收到的情况' },
    });
  });
});

test('a message of Monday speaks of the week that ended', () => {
  expect(weekReported('2026-06-01 09:00')).toBe('2026-W22');
  expect(weekReported('2026-05-31 09:00')).toBe('2026-W22');
  expect(weekReported('2026-06-02 09:00')).toBe('2026-W23');
});

test('every field of a record is asked for, so that what is wrong is told beside it', () => {
  const door = openDoor(PASTE, FRIDAY);
  const values = doorValues(door, FRIDAY, NOW);
  const parts = [
    ...behalfParts(FACTS),
    ...doorBlocks(door, FACTS, values, NOW).flatMap((block) => block.parts),
  ];
  const asked = new Set([...fieldsOfParts(parts).map(({ key }) => key), 'paste.p0.lines', 'paste.p1.lines']);
  for (const { fields } of entered(PASTE)) for (const { key } of fields) expect(asked).toContain(key);
  expect(values['paste.p0.others']).toBe(TICKED);
});

test('what came in the group just now is entered without a choice, by the first who may enter it', () => {
  const door = openDoor('工程科：督办12号：桩基检测完成', FRIDAY);
  const [record] = doorRecords(
    door,
    { ...behalfStart(FACTS, NOW), ...doorValues(door, FRIDAY, NOW) },
    [],
    NOW,
  );
  expect(record?.filed.value).toMatchObject({
    onBehalf: { receivedAt: NOW, channel: '微信', enteredBy: 'mishu-ducha' },
  });
});

test('what nobody says whose it is, is told at the choice of the unit', () => {
  const door = openDoor('其他没有变化', FRIDAY);
  const of = (more: Values) =>
    unnamedProblems(
      doorRecords(
        door,
        { ...BEHALF, ...doorValues(door, FRIDAY, NOW), 'paste.p0.take': TICKED, ...more },
        [],
        NOW,
      ),
    ).map(({ key, severity }) => [key, severity]);
  expect(of({})).toEqual([['paste.p0.unit', 'error']]);
  expect(of({ 'paste.p0.unit': 'gongcheng' })).toEqual([]);
});
