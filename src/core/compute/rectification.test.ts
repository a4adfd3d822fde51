import { describe, expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { unitOfCheck } from './rectification.ts';
import { taskNodes } from './task-nodes.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

type Sitting = NonNullable<Records['verification']>[number];

/** A check of a node entered at a moment, and the node it demands. */
function check(submitted: string, node: string, demand?: string): Sitting {
  const on = submitted.slice(0, 10);
  const common = { task: 't1', kind: '再督查' as const, finding: '情况' };
  const rectification = {
    id: demand ?? '',
    title: `整改${demand ?? ''}`,
    due: '2026-06-10',
    deliverable: '凭证',
  };
  return {
    ...{ id: `${on}-${node}`, on, by: 'mishu', method: '现场查看', submitted },
    results: [
      demand === undefined
        ? { ...common, node, result: '通过' }
        : { ...common, node, result: '基本通过', rectification },
    ],
  };
}

/** The units that checks speak of, in the order of the checks. */
function units(spec: Partial<MatterSpec>, ...verification: Sitting[]): string[] {
  const { dossier } = solo(spec, { verification });
  return dossier.checks.map((fact) => unitOfCheck(dossier, fact));
}

const nodes = [
  { id: 'n1', due: '2026-05-20', unit: 'yi' },
  { id: 'n2', due: '2026-05-21' },
];

describe('a demand', () => {
  test('is a node of the unit checked, from the entry of the check on', () => {
    const { context, dossier } = solo({ nodes }, { verification: [check('2026-05-14 16:00', 'n1', 'r1')] });
    const demands = (moment: string) =>
      taskNodes(context, dossier, liveHorizon(moment))
        .filter(({ kind }) => kind === 'rectification')
        .map(
          ({ id, unit, title, deliverable, target, original, due, source }) =>
            `${id} ${unit} ${title} ${String(deliverable)} ${String(target)} ${original.knownAt}→${due} ${source.entry.path}#${source.field.join('.')}`,
        );
    expect(demands('2026-05-14 15:59')).toEqual([]);
    expect(demands('2026-05-14 16:00')).toEqual([
      'r1 yi 整改r1 凭证 undefined 2026-05-14→2026-06-10 verification/0000.yaml#results.0.rectification',
    ]);
  });
});

describe('a check speaks of', () => {
  test('the unit its node names, else of the lead', () => {
    const checked = ['n1', 'n2', 'end', 'unheard'].map((node, day) =>
      check(`2026-05-1${String(day)} 16:00`, node),
    );
    expect(units({ nodes }, ...checked)).toEqual(['yi', 'jia', 'jia', 'jia']);
  });

  test('the unit of the check that demanded its node, through any number of demands', () => {
    const chain = (first: string) => [
      check('2026-05-11 16:00', 'end', 'other'),
      check('2026-05-12 16:00', first, 'r1'),
      check('2026-05-13 16:00', 'r1', 'r2'),
      check('2026-05-14 16:00', 'r2', 'r3'),
      check('2026-05-15 16:00', 'r3'),
    ];
    expect(units({ nodes }, ...chain('n1'))).toEqual(['jia', 'yi', 'yi', 'yi', 'yi']);
    expect(units({ nodes }, ...chain('n2'))).toEqual(['jia', 'jia', 'jia', 'jia', 'jia']);
  });

  test('the lead where demands go round in a circle', () => {
    const circle = [check('2026-05-13 16:00', 'r1', 'r2'), check('2026-05-14 16:00', 'r2', 'r1')];
    expect(units({ nodes }, ...circle)).toEqual(['jia', 'jia']);
    expect(units({ nodes }, check('2026-05-13 16:00', 'r1', 'r1'))).toEqual(['jia']);
  });

  test('the unit named by the first plan in force when it was entered', () => {
    // The first plan lies from 6 May, 17:00, to its return on 11 May, 16:00; the second is there from 12 May, 10:00, the third, with n3, from the 13th.
    const returned = [{ plan: '2026-05-06 17:00', back: '2026-05-11' }];
    const spec = { returned, plan: '2026-05-12 10:00', nodes };
    const common = { measures: '措施', deliverable: '成果', due: '2026-05-20' };
    const third = {
      ...{ task: 't1', version: 3, unit: 'jia', responsible: '科长', expectedResult: '结果' },
      nodes: ['n1', 'n3', 'end'].map((id) => ({ ...common, id, title: id, unit: 'bing' })),
      submitted: '2026-05-13 10:00',
    };
    const at = (submitted: string, node: string) => {
      const { dossier } = solo(spec, { plan: [third], verification: [check(submitted, node)] });
      return dossier.checks.map((fact) => unitOfCheck(dossier, fact)).join(' ');
    };
    const moments = ['2026-05-06 16:59', '2026-05-06 17:00', '2026-05-11 15:59', '2026-05-11 16:00'];
    expect(moments.map((moment) => at(moment, 'n1'))).toEqual(['jia', 'yi', 'yi', 'jia']);
    const later = ['2026-05-12 09:59', '2026-05-12 10:00', '2026-05-13 10:00'];
    expect(later.map((moment) => at(moment, 'n1'))).toEqual(['jia', 'yi', 'yi']);
    expect(['2026-05-13 09:59', '2026-05-13 10:00'].map((moment) => at(moment, 'n3'))).toEqual([
      'jia',
      'bing',
    ]);
  });
});
