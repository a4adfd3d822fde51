import { drawSample } from '../../compute/draw-sample.ts';
import { closedList } from '../../compute/closed-list.ts';
import type { Records } from '../../compute/testing/ledger-of.ts';
import { EXAMPLE_ONE } from '../../compute/testing/example-one.ts';
import { join, matters } from '../../compute/testing/matter.ts';
import { unit, world } from '../../compute/testing/world.ts';

const WEEKS = {
  '2026-W19': '2026-05-08 11:00',
  '2026-W20': '2026-05-15 11:59',
  '2026-W21': '2026-05-24 20:00',
  '2026-W22': '2026-05-29 12:00',
};

const REST: Records = {
  unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)],
  incoming: [
    {
      id: 'in1',
      kind: '批示肯定',
      title: '批示肯定清淤做法',
      from: '主任',
      date: '2026-05-13',
      units: ['jia'],
      text: '做得好',
      submitted: '2026-05-13 10:00',
    },
  ],
  report: Object.entries(WEEKS).map(([week, submitted]) => ({
    unit: 'jia',
    week,
    submitted,
    matters: ['t1', 't2', 't3', 't4', 't5'].map((task) => ({ task, text: '进展' })),
  })),
};

/** The whole ledger of the example, with a draw that spares 甲县's claims. `change` may narrow or alter the matters' records. */
export function exampleOne(change: (records: Records) => Records = (records) => records): Records {
  const given = change(matters(EXAMPLE_ONE));
  const context = world('2026-06-12 15:00', REST, given);
  const list = closedList(context, '2026-05');
  const own = [...context.dossiers.values()]
    .flatMap((dossier) => dossier.claims)
    .filter((claim) => claim.unit === 'jia')
    .map((claim) => claim.id);
  const spares = (number: string) => !drawSample(number, list, '0.20').some((id) => own.includes(id));
  const number = Array.from({ length: 1000 }, (_, index) => String(index).padStart(6, '0')).find(spares);
  if (number === undefined) throw new Error('no number spares the unit');
  return join(REST, given, {
    draw: [{ month: '2026-05', number, by: 'jijian', submitted: '2026-06-01 10:00' }],
  });
}
