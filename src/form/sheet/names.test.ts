import { describe, expect, test } from 'vitest';
import { ledgerOf, unit } from '#engine/testing/office.ts';
import { officeFile } from '#testing/office-data.ts';
import { Office } from '#record/office/office.ts';
import { partedNames, sheetNames } from './names.ts';

const office = Office.parse({
  ...(officeFile('office.yaml') as object),
  posts: [
    { id: 'zhuren', name: '党组书记、主任', role: '主要领导' },
    { id: 'fu-1', name: '副主任（分管工程）', role: '分管领导' },
    { id: 'fu-2', name: '副主任（分管财务）', role: '分管领导' },
  ],
});
const named = (id: string, post: string, ...names: readonly (readonly [from: string, name: string])[]) => ({
  ...unit(id, 'departments'),
  names: names.map(([from, name]) => ({ from, name })),
  leaders: [{ from: '2025-01-01', post }],
});
const units = [
  named('gongcheng', 'fu-1', ['2025-01-01', '工程科']),
  named('caiwu', 'fu-2', ['2025-01-01', '计财处'], ['2026-01-01', '财务科']),
  // Has taken the name over.
  named('xin', 'fu-2', ['2026-01-01', '计财处']),
];
const names = sheetNames(ledgerOf({ office: [office], unit: units }), {
  words: [{ field: 'lead', said: '工 程', means: 'gongcheng' }],
});

describe('a unit by its name', () => {
  test.each([
    ['工程科', '2026-05-06', 'gongcheng'],
    ['工程 科', '2026-05-06', 'gongcheng'],
    ['gongcheng', '2026-05-06', 'gongcheng'],
    ['财务科', '2025-06-01', 'caiwu'],
    // Who bore it then.
    ['计财处', '2026-05-06', 'xin'],
  ])('%s on %s', (name, day, id) => {
    expect(names.unit(name, day)).toEqual({ id });
  });

  test('that nobody has is told with the nearest, if one is meant', () => {
    expect(names.unit('工程课', '2026-05-06')).toMatchObject({ nearest: '工程科' });
    expect(names.unit('某某局', '2026-05-06')).toMatchObject({ nearest: '' });
  });

  test('is what the office says of its own', () => {
    expect(names.meant('lead', '工程')).toBe('gongcheng');
    expect(names.meant('assists', '工程')).toBe('工程');
  });
});

describe('a post by its name', () => {
  test.each([
    ['党组书记、主任', 'gongcheng', 'zhuren'],
    ['主任', 'gongcheng', 'zhuren'],
    ['副主任（分管财务）', 'gongcheng', 'fu-2'],
    ['副主任', 'gongcheng', 'fu-1'],
    ['副主任', 'caiwu', 'fu-2'],
  ])('%s of %s', (name, of, id) => {
    expect(names.post(name, of, '2026-05-06')).toEqual({ id });
  });

  test('that several bear is none where nobody says whose', () => {
    expect(names.post('副主任', undefined, '2026-05-06')).toMatchObject({ several: true });
    expect(names.post('王某', 'caiwu', '2026-05-06')).not.toHaveProperty('several');
  });
});

test('names in one cell are parted as offices part them', () => {
  expect(partedNames('工程科、财务科，秘书科;法规科/人事科\n指通科')).toEqual([
    ...['工程科', '财务科', '秘书科', '法规科', '人事科', '指通科'],
  ]);
  expect(partedNames(' 、 ')).toEqual([]);
});
