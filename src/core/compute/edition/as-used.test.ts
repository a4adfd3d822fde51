import { expect, test } from 'vitest';
import { unit } from '../testing/world.ts';
import { asUsed } from './as-used.ts';

const names = [
  { from: '2025-01-01', name: '甲县' },
  { from: '2026-06-01', name: '甲市' },
];

test('of a unit a month sees what had begun by its last day', () => {
  const jia = { ...unit('jia', 'counties', 1), names };
  expect(asUsed('unit', jia, '2026-05')).toMatchObject({ id: 'jia', names: names.slice(0, 1) });
  expect(asUsed('unit', jia, '2026-06')).toMatchObject({ names });
  const late = [...names.slice(0, 1), { from: '2026-05-31', name: '甲区' }];
  expect(asUsed('unit', { ...jia, names: late }, '2026-05')).toMatchObject({ names: late });
  expect(asUsed('unit', { ...jia, names: late }, '2026-04')).toMatchObject({ names: names.slice(0, 1) });
});

test('of a list without days a month sees everything', () => {
  const undated = [{ league: 'counties' }];
  expect(asUsed('unit', { id: 'jia', leagues: undated }, '2026-05')).toEqual({ id: 'jia', leagues: undated });
});

test('an end that lies ahead is not there, one on the last day is', () => {
  const closing = { ...unit('jia', 'counties', 1), until: '2026-05-31' };
  expect(asUsed('unit', closing, '2026-05')).toHaveProperty('until', '2026-05-31');
  expect(asUsed('unit', closing, '2026-04')).not.toHaveProperty('until');
});

test('who leads a unit and how the office is called change no score', () => {
  const jia = unit('jia', 'counties', 1);
  expect(asUsed('unit', jia, '2026-05')).not.toHaveProperty('leaders');
  const office = { secretariat: 'mishu', drawPost: 'jijian', timeZone: 'Asia/Shanghai', name: '某办' };
  expect(asUsed('office', office, '2026-05')).toEqual({
    secretariat: 'mishu',
    drawPost: 'jijian',
    timeZone: 'Asia/Shanghai',
  });
});

test('who may read a record and what is remarked of it count for nothing, all else does', () => {
  const claim = { task: 't1', submitted: '2026-05-08 10:00', nodes: [{ node: 'end', from: '2027-01-01' }] };
  const told = {
    ...claim,
    disclosure: '系统内',
    withheldBasis: '依据',
    remark: '电话提醒',
    internal: '意见',
  };
  expect(asUsed('claim', told, '2026-05')).toEqual(claim);
});
