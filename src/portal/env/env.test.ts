import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { contextOf, unit, world, type Records } from '#engine/testing/office.ts';
import type { Ledger } from '#record/ledger.ts';
import { type ViewEnv, buildViewEnv } from './env.ts';
import { recordRef, recordsAt } from './record/record-ref.ts';

const AS_OF = '2026-06-12 15:00';
const REPOSITORY = { visibility: '公开', url: 'https://example.org/office/duban/' } as const;
const records: Records = {
  ...taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-11-27' }),
  unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)],
};

/** Views over an office and its matter in a data root as it is printed. */
function envOf(
  root: string,
  repository: Ledger['office'][number]['value']['repository'] = REPOSITORY,
): ViewEnv {
  const { ledger } = world(AS_OF, records);
  const office = ledger.office.map((entry) => ({
    ...entry,
    file: root + entry.path,
    value: { ...entry.value, repository },
  }));
  const task = ledger.task.map((entry) => ({ ...entry, file: root + entry.path }));
  return buildViewEnv(contextOf({ ...ledger, office, task }, AS_OF), 'public');
}

const linkOf = (...given: Parameters<typeof envOf>) =>
  recordsAt(envOf(...given), ['task/0000.yaml'])[0]?.href;

test('a record is linked where its folder stands in the public repository', () => {
  const link = 'https://example.org/office/duban/blob/HEAD/';
  expect(linkOf('data/')).toBe(`${link}data/task/0000.yaml`);
  expect(linkOf('./data/')).toBe(`${link}data/task/0000.yaml`);
  expect(linkOf('市办/台账/')).toBe(`${link}${encodeURI('市办/台账')}/task/0000.yaml`);
  expect(linkOf('')).toBe(`${link}task/0000.yaml`);
});

test('a data root outside the folder of the site is not in its repository', () => {
  for (const root of ['../data/', 'x/../../data/', '/srv/data/', 'C:/data/']) expect(linkOf(root)).toBeNull();
});

test('nothing is linked where the repository is not open to all', () => {
  expect(linkOf('data/', { ...REPOSITORY, visibility: '私有' })).toBeNull();
});

test('a figure’s record has its name, its path and line, and a link where there is one', () => {
  const refOf = (env: ViewEnv) => {
    const [entry] = env.context.ledger.task;
    return entry && recordRef(env, { entry, field: ['due'] });
  };
  const name = '督办通知单督办〔2026〕t1号';
  const proof = '2026年5月6日（周三）09:00报送或登记';
  expect(refOf(envOf('data/'))).toEqual({
    name,
    proof,
    path: 'task/0000.yaml',
    line: 1,
    href: 'https://example.org/office/duban/blob/HEAD/data/task/0000.yaml#L1',
  });
  expect(refOf(envOf('../data/'))).toEqual({ name, proof, path: 'task/0000.yaml', line: 1, href: null });
});
