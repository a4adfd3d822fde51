import type { Context } from '../context.ts';
import { hundredths, type Scheme } from './arbitrary-scheme.ts';
import type { Records } from './ledger-of.ts';
import { RULES, unit, world } from './world.ts';

type RulesInput = NonNullable<Records['rules']>[number];

/** The month that is assessed, and a moment long after it. */
export const MONTH = '2026-05';
const LATER = '2026-10-31 24:00';

const LEAGUES = ['counties', 'departments'];

/** The world in which a scheme is in force, with the units that have marks in it. */
export function worldOfScheme({ ranking, components, handicaps, honoured, marks }: Scheme): Context {
  const rules: RulesInput = {
    ...RULES,
    components: [...components],
    handicaps,
    ranking: { ...ranking, workload: '0', leadTasks: 0, minimum: '0', maximum: '120' },
  };
  return world(LATER, {
    rules: [rules],
    unit: Object.keys(marks).map((id, n) => unit(id, LEAGUES[n % 3 === 2 ? 1 : 0] ?? 'counties', n + 1)),
    honours: [{ honours: honoured.filter((id) => id in marks).map(honourOf) }],
    assessment: components.flatMap(({ id }, n) => {
      const written = Object.entries(marks).flatMap(([of, own]) => markOf(of, own[n], ranking.method));
      return written.length === 0 ? [] : [assessmentOf(id, written)];
    }),
  });
}

function markOf(
  id: string,
  value: number | null | undefined,
  method: Scheme['ranking']['method'],
): { unit: string; mark?: string; why?: string }[] {
  if (value === undefined) return [];
  if (value === null) return [{ unit: id, why: '不适用' }];
  return [{ unit: id, mark: method === 'linear' ? String(value % 12) : hundredths(value) }];
}

function assessmentOf(
  component: string,
  marks: { unit: string; mark?: string; why?: string }[],
): NonNullable<Records['assessment']>[number] {
  return { month: MONTH, component, by: 'mishu', on: '2026-06-03', marks, submitted: '2026-06-03 16:00' };
}

function honourOf(id: string): NonNullable<Records['honours']>[number]['honours'][number] {
  return {
    id: `h-${id}`,
    units: [id],
    experience: id,
    level: '市级',
    title: '做法',
    by: '市政府',
    on: '2026-05-11',
    received: '2026-05-12 10:00',
  };
}
