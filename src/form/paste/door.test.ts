import { describe, expect, test } from 'vitest';
import { TICKED, type Values } from '../draft/values.ts';
import { fieldsOfParts } from '../draft/parts.ts';
import { writeText, type Filing } from '../text/write-text.ts';
import { doorAgain, doorValues, openDoor, unitsChosen, weekReported } from './door.ts';
import type { DoorFacts } from './door-facts.ts';
import { behalfParts, behalfStart, doorBlocks } from './door-parts.ts';
import { doorRecords, unnamedProblems, unplacedProblems } from './door-records.ts';
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
  const claim = (node: string, text: string): Filing => ({
    kind: 'claim',
    path: 'tasks/2026/t2026-012/claim-2026-05-29.yaml',
    value: { task: 't2026-012', unit: 'gongcheng', nodes: [{ node, text }] },
  });
  const claimsOf = (...claims: readonly Filing[]) =>
    claims.map((one) => writeText([one], FRIDAY)).join('\n\n');

  test('two claims of a day to one matter are two records where their nodes are others, one where they are the same', () => {
    const [first, second] = [claim('n2', '桩基检测完成'), claim('end', '已经办结')];
    const paths = (paste: string, taken: readonly string[] = []) =>
      entered(paste, {}, taken).map(({ path }) => path.replace(/^.*\//u, ''));
    expect(paths(claimsOf(first, second))).toEqual(['claim-2026-05-29.yaml', 'claim-2026-05-29-2.yaml']);
    expect(paths(claimsOf(first, first))).toEqual(['claim-2026-05-29.yaml']);
    expect(paths(claimsOf(second), [first.path])).toEqual(['claim-2026-05-29-2.yaml']);
  });

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

describe('words that have no place', () => {
  const told = (paste: string, more: Values = {}) => {
    const door = openDoor(paste, FRIDAY);
    return unplacedProblems(door, { ...doorValues(door, FRIDAY, NOW), ...more }).map(({ key }) => key);
  };
  const HALF = '工程科：\n督办12号：桩基检测完成。\n督办99号：没有这一件\n围挡已拆';

  test('stop a paste that is entered, each at its own choice', () => {
    expect(told(HALF)).toEqual(['paste.p0.left.0']);
    // What is of nobody is a part of its own, and not ticked.
    expect(told(`围挡已拆\n${HALF}`)).toEqual(['paste.p1.left.0']);
  });

  test('do so no more once each has a matter, or all are said to be left out', () => {
    expect(told(HALF, { 'paste.p0.left.0': 't2026-014' })).toEqual([]);
    expect(told(HALF, { 'paste.p0.drop': TICKED })).toEqual([]);
    expect(told(HALF, { 'paste.p0.take': '' })).toEqual([]);
  });

  test('are no greeting and no heading', () => {
    expect(told('工程科：\n各位领导好\n本周进展：\n督办12号：桩基检测完成。\n以上，请审阅')).toEqual([]);
  });
});

describe('where nobody said whose words they are', () => {
  const placed = (paste: string, unit: string, more: Values = {}) => {
    const door = openDoor(paste, FRIDAY);
    const values = { ...BEHALF, ...doorValues(door, FRIDAY, NOW), ...more, 'paste.p0.unit': unit };
    return unitsChosen(door, values, FRIDAY);
  };
  const filed = (...given: Parameters<typeof placed>) =>
    doorRecords(...placed(...given), [], NOW).map(({ unit, filed: { value } }) => ({ unit, value }));
  /** A notice that three units have, in a line and in a row of Excel. */
  const TITLED = '督办30号：还差5台\n其他没有变化';
  const TABLE = '编号\t本周进展\t困难\n30\t"还差5台，\n下周装"\t缺货';

  test.each([TITLED, TABLE])('the choice of the unit places them anew: %j', (paste) => {
    const before = openDoor(paste, FRIDAY).proposals;
    expect(before.map(({ unit }) => unit)).toEqual([undefined]);
    const [{ unit, value } = {}] = filed(paste, 'xilin');
    expect(unit).toBe('xilin');
    expect(value).toMatchObject({ matters: [{ task: 't2026-030-xilin' }] });
  });

  test('another choice places them anew again, and a reload as they were placed', () => {
    const [door, values] = placed(TITLED, 'xilin');
    expect(doorAgain(openDoor(TITLED, FRIDAY), values, FRIDAY)).toEqual(door);
    const [, again] = unitsChosen(door, { ...values, 'paste.p0.unit': 'dongping' }, FRIDAY);
    expect(again['paste.p0.lines.1.task']).toBe('t2026-030-dongping');
  });

  test('what somebody edited stays as it is', () => {
    const own = {
      'paste.p0.lines': '1',
      'paste.p0.lines.1.task': 't2026-012',
      'paste.p0.lines.1.text': '自己写的',
    };
    expect(filed(TITLED, 'xilin', own)).toMatchObject([
      { unit: 'xilin', value: { matters: [{ task: 't2026-012', text: '自己写的' }] } },
    ]);
  });
});
