import { expect, test } from 'vitest';
import { worldLedger } from '#engine/testing/office.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { made } from '../testing/made.ts';
import { frozenWorld, viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { withhold } from '../testing/withhold.ts';
import { rankingViews } from '../ranking/ranking-view.ts';
import type { ViewEnv } from '../env/env.ts';
import { lightsAtEndPages, type LightsAtEndView } from './lights-at-end.ts';

const AS_OF = '2026-06-12 15:00';
const MARKER = '机密事项甲乙丙';

function may(env: ViewEnv): LightsAtEndView {
  const [view] = made(
    lightsAtEndPages(env).filter(({ unit, period }) => unit === 'jia' && period === '2026-05'),
  );
  if (view === undefined) throw new Error('no page');
  return view;
}

const counted = ({ groups }: LightsAtEndView) =>
  groups.map(({ word, countText, matters }) => [word, countText, matters.length]);

test('each light that a frozen month counts is listed with as many matters', () => {
  const env = frozenWorld(AS_OF, exampleOne());
  const row = rankingViews(env)
    .find(({ period }) => period === '2026-05')
    ?.leagues.flatMap(({ rows }) => rows)
    .find(({ unit }) => unit.id === 'jia');
  expect(row?.lights?.length).toBeGreaterThan(2);
  expect(row?.lights?.map(({ word, count, href }) => [word, `共${String(count)}件`, count, href])).toEqual(
    may(env).groups.map(({ key, word, countText, matters }) => [
      word,
      countText,
      matters.length,
      `/units/jia/2026-05/lights/#light-${key}`,
    ]),
  );
  expect(may(env).groups.every(({ differsText }) => differsText === null)).toBe(true);
});

test('a matter that may not be named is counted, and nothing else is told of it', () => {
  const open = counted(may(frozenWorld(AS_OF, exampleOne())));
  const view = may(
    frozenWorld(
      AS_OF,
      exampleOne((records) => withhold(records, 't1', MARKER)),
    ),
  );
  expect(counted(view).map(([word, count]) => [word, count])).toEqual(
    open.map(([word, count]) => [word, count]),
  );
  expect(view.groups.filter(({ withheldText }) => withheldText === '另有1项不予公开')).toHaveLength(1);
  const text = JSON.stringify(view);
  expect(text).not.toContain(MARKER);
  expect(text).not.toMatch(/\bt1\b/);
});

test('what was frozen stays counted where its records were changed since, and the page says so', () => {
  const frozen = withFinishedFrozen(worldLedger(exampleOne()), AS_OF);
  const changed = { ...frozen, task: frozen.task.filter(({ value }) => value.id !== 't1') };
  const before = may(viewsOf(frozen, AS_OF));
  const after = may(viewsOf(changed, AS_OF));
  expect(after.groups.map(({ word, countText }) => [word, countText])).toEqual(
    before.groups.map(({ word, countText }) => [word, countText]),
  );
  expect(after.groups.filter(({ differsText }) => differsText !== null)).toHaveLength(1);
});

test('an office that publishes no live facts has none of these pages', () => {
  const records = exampleOne();
  const env = frozenWorld(AS_OF, records);
  const [office] = env.context.ledger.office;
  if (office === undefined) throw new Error('no office');
  const closed = { ...office, value: { ...office.value, publication: { live: false } } };
  const kept = viewsOf({ ...env.context.ledger, office: [closed] }, AS_OF);
  expect(lightsAtEndPages(env).length).toBeGreaterThan(0);
  expect(lightsAtEndPages(kept)).toEqual([]);
});
