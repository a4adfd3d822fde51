import { expect, test } from 'vitest';
import { eachReference, eachSignedDay, ownerOf, ownNames } from './names.ts';

const ids = (...args: Parameters<typeof ownNames>) =>
  ownNames(...args).map(({ field, id }) => `${field.join('.')} ${id}`);

test('a record tells its own id, those of its lists, and those in whichever of several shapes it has', () => {
  const rules = { version: 'v1', leagues: [{ id: 'counties' }] };
  const named = [
    { id: '2026-spring', name: '春季攻坚', from: '2026-03-01', to: '2026-04-30' },
    { id: '2026-autumn', name: '秋季攻坚', from: '2026-09-01', to: '2026-10-31' },
  ];
  expect(ids('rules', { ...rules, period: '月' })).toEqual(['version v1', 'leagues.0.id counties']);
  expect(ids('rules', { ...rules, period: named })).toContain('period.1.id 2026-autumn');
});

test('a name after another is told whole, and not where what comes before is missing', () => {
  const reported = (source: object) => {
    const found: string[] = [];
    eachReference('task', { source }, ({ target }, id) => found.push(`${target} ${id}`));
    return found;
  };
  expect(reported({ kind: '办公会', meeting: 'm1', decision: 2 })).toEqual(['meeting m1', 'decision m1#2']);
  expect(reported({ kind: '办公会', decision: 2 })).toEqual([]);
});

test('a league’s id is a name, the word for none is not', () => {
  const leagues = [{ league: 'counties' }, { league: '不参评' }];
  const found: string[] = [];
  eachReference('unit', { leagues }, ({ target }, id, field) =>
    found.push(`${target} ${id} ${field.join('.')}`),
  );
  expect(found).toEqual(['league counties leagues.0.league']);
});

test('a signed day comes with the paper that proves it, wherever that is told', () => {
  const reported = (notice: object) => {
    const found: (string | undefined)[] = [];
    eachSignedDay('task', { notice }, (_, on, paper) => found.push(on, paper));
    return found;
  };
  expect(reported({ printed: '2026-05-06' })).toEqual(['2026-05-06', undefined]);
  expect(reported({ printed: '2026-05-06', handedOver: { on: '2026-05-06', paper: '回证' } })).toEqual([
    '2026-05-06',
    '回证',
  ]);
});

test('the kind that a sort of name belongs to is known, and whether the name is the record’s own', () => {
  expect(ownerOf('task')).toEqual({ kind: 'task', whole: true });
  expect(ownerOf('post')).toEqual({ kind: 'office', whole: false });
  expect(ownerOf('record')).toBeUndefined();
});
