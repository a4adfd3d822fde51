import { expect, test } from 'vitest';
import { soloSpec, UNITS, type SoloSpec } from '../lights/testing/solo.ts';
import { world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { taskRecords } from '../testing/task-records.ts';
import { liveLook } from '../time/look.ts';
import { laggingParts } from './lagging-parts.ts';

function lagging(asOf: string, specs: readonly SoloSpec[], more: Records = {}) {
  const given = specs.map((spec, index) => soloSpec({ id: `t${String(index + 1)}`, ...spec }));
  const context = world(asOf, UNITS, taskRecords(...given.map((spec) => ({ ...soloSpec(spec) }))), more);
  return laggingParts(context, liveLook(context.asOf))?.map(
    ({ dossier, unit, light, late }) => `${dossier.id} ${unit} ${light?.light ?? '—'} ${String(late)}`,
  );
}

test('what is yellow or red lags, from the first working day after its day, red from the sixth', () => {
  const due = [{ due: '2026-05-15' }];
  expect(lagging('2026-05-15 23:00', due)).toEqual([]);
  expect(lagging('2026-05-18 10:00', due)).toEqual(['t1 jia yellow 1']);
  expect(lagging('2026-05-22 10:00', due)).toEqual(['t1 jia yellow 5']);
  expect(lagging('2026-05-25 10:00', due)).toEqual(['t1 jia red 6']);
});

test('each unit of a matter is told by itself, the worst first, then the latest', () => {
  expect(
    lagging('2026-05-25 10:00', [
      { due: '2026-05-22' },
      { due: '2026-05-15', nodes: [{ id: 'n1', due: '2026-05-14', unit: 'yi' }] },
      { due: '2026-05-21' },
    ]),
  ).toEqual(['t2 yi red 7', 't2 jia red 6', 't3 jia yellow 2', 't1 jia yellow 1']);
});

test('a matter that was withdrawn lags no more, and nothing does where the rules have no lights', () => {
  expect(lagging('2026-06-05 10:00', [{ due: '2026-05-15', events: ['2026-06-01 撤销督办'] }])).toEqual([]);
  const dark = { rules: [{ ...RULES, lights: undefined }] };
  expect(lagging('2026-06-05 10:00', [{ due: '2026-05-15' }], dark)).toBeUndefined();
});
