import { describe, expect, test } from 'vitest';
import { demand, inspection } from '../testing/inspection.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { liveLook } from '../time/look.ts';
import { nearVisits } from './inspections.ts';
import { taskNodes } from './nodes.ts';

const UNITS: Records = { unit: ['mishu', 'jia', 'yi'].map((id, n) => unit(id, 'counties', n + 1)) };
const TASK: TaskSpec = { id: 't1', lead: 'jia', assists: ['yi'], printed: '2026-05-06', due: '2026-08-28' };

function nodes(asOf: string, spec: Partial<TaskSpec>, ...visits: NonNullable<Records['inspection']>) {
  const context = world(asOf, UNITS, taskRecords({ ...TASK, ...spec }), { inspection: visits });
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('t1');
  return taskNodes(context, dossier, liveLook(asOf)).map(({ id, kind, unit: of, due }) => [
    id,
    kind,
    of,
    due,
  ]);
}

const END = ['end', 'deadline', 'jia', '2026-08-28'];

describe('a demand of an inspection', () => {
  const visit = inspection('2026-05-12 jia', { demands: [demand('t1 r1 2026-05-29')] });

  test('is a node of its matter from its entry on, of whoever leads it', () => {
    expect(nodes('2026-05-12 16:59', {}, visit)).toEqual([END]);
    expect(nodes('2026-05-12 17:00', {}, visit)).toEqual([END, ['r1', 'rectification', 'jia', '2026-05-29']]);
  });

  test('is of the unit that it names', () => {
    const other = inspection('2026-05-12 jia', { demands: [demand('t1 r1 2026-05-30', { unit: 'yi' })] });
    // The 30th is a Saturday: the next working day counts.
    expect(nodes('2026-05-13 10:00', {}, other)).toEqual([END, ['r1', 'rectification', 'yi', '2026-06-01']]);
  });

  test('goes with the matter to a successor, and is not finished by 办结 claimed before it', () => {
    const handOvers = [{ on: '2026-05-20', to: 'yi' }];
    expect(nodes('2026-05-21 10:00', { handOvers }, visit).map(([id, , of]) => [id, of])).toEqual([
      ['end', 'yi'],
      ['r1', 'yi'],
    ]);
    const concluded = { end: { claims: ['2026-05-11 10:00'], checks: ['2026-05-13'] } };
    expect(nodes('2026-05-14 10:00', concluded, visit)).toHaveLength(2);
  });

  test('in another matter is none of this', () => {
    const other = inspection('2026-05-12 jia', { demands: [demand('t9 r1 2026-05-29')] });
    expect(nodes('2026-05-13 10:00', {}, other)).toEqual([END]);
  });
});

describe('what touched a matter', () => {
  const touched = (records: Records) => {
    const task = taskRecords(TASK);
    const context = world('2026-06-12 10:00', UNITS, task, records);
    return context.dossiers.get('t1')?.inspections.map(({ entry }) => entry.value.id);
  };

  test('is every inspection that names it or demands something in it, by day, each once', () => {
    expect(
      touched({
        inspection: [
          inspection('2026-05-21 jia', { tasks: ['t1'], demands: [demand('t1 r1 2026-05-29')] }),
          inspection('2026-05-12 jia', { demands: [demand('t1 r2 2026-05-29')] }),
          inspection('2026-05-13 yi', { tasks: ['t2'] }),
        ],
      }),
    ).toEqual(['2026-05-12-jia', '2026-05-21-jia']);
  });

  test('is also what the matter names as made before it', () => {
    const [task] = taskRecords(TASK).task ?? [];
    if (task === undefined) throw new Error('t1');
    const source = { kind: '督查发现', inspections: ['2026-04-14-jia'] };
    const context = world('2026-06-12 10:00', UNITS, {
      task: [{ ...task, source }],
      inspection: [inspection('2026-04-14 jia 专项稽查')],
    });
    expect(context.dossiers.get('t1')?.inspections.map(({ on }) => on)).toEqual(['2026-04-14']);
  });
});

describe('visits of one unit', () => {
  const near = (on: string, apart: number, more: object = {}) => {
    const context = world('2026-06-12 10:00', UNITS, {
      inspection: [
        inspection('2026-05-12 jia', { until: '2026-05-13', submitted: '2026-05-13 17:00' }),
        inspection('2026-05-20 yi'),
        inspection('2026-05-18 jia 会商'),
      ],
    });
    const visit = { ...inspection(`${on} jia,yi`), until: undefined, ...more };
    return nearVisits(context, visit, apart).map(({ unit: of, other }) => `${of} ${other.value.id}`);
  };

  test('less than so many days apart are told by unit, of several days from the last', () => {
    expect(near('2026-05-20', 7)).toEqual(['yi 2026-05-20-yi']);
    expect(near('2026-05-19', 7)).toEqual(['jia 2026-05-12-jia', 'yi 2026-05-20-yi']);
    expect(near('2026-05-06', 7)).toEqual(['jia 2026-05-12-jia']);
    expect(near('2026-05-05', 7)).toEqual([]);
  });

  test('are not told of somebody who is asked to come here, nor of a visit beside itself', () => {
    expect(near('2026-05-19', 7, { kind: '会商' })).toEqual([]);
    expect(near('2026-05-12', 1, { id: '2026-05-12-jia' })).toEqual([]);
  });
});
