import type { Records } from './ledger-of.ts';
import type { MatterSpec, NodeSpec } from './matter-spec.ts';

type Plan = NonNullable<Records['plan']>[number];
type Filing = NonNullable<Records['filing']>[number];

/** The nodes of a matter, its deadline's last. */
export function nodesOf(spec: MatterSpec): readonly NodeSpec[] {
  return [...(spec.nodes ?? []), { ...spec.end, id: 'end', due: spec.due }];
}

/** The versions of a matter's plan: those returned, the one in force, the changes asked for. */
export function plansOf(spec: MatterSpec): Plan[] {
  const versions = [...(spec.returned ?? []).map((version) => version.plan)];
  const plan = spec.plan === undefined ? `${spec.printed} 17:00` : spec.plan;
  if (plan !== null) versions.push(plan);
  const first = versions.map((submitted, index) => planOf(spec, index + 1, submitted, {}));
  const changes = (spec.changes ?? []).map((change, index) =>
    planOf(spec, first.length + index + 1, change.asked, change.dates),
  );
  return [...first, ...changes];
}

function planOf(
  spec: MatterSpec,
  version: number,
  submitted: string,
  dates: Readonly<Record<string, string>>,
): Plan {
  return {
    task: spec.id,
    version,
    unit: spec.lead,
    responsible: '科长',
    expectedResult: spec.id,
    submitted,
    nodes: nodesOf(spec).map((node) => ({
      id: node.id,
      title: node.id,
      due: dates[node.id] ?? node.due,
      measures: spec.id,
      deliverable: '成果',
      ...(node.unit === undefined ? {} : { unit: node.unit }),
      ...(node.target === undefined ? {} : { target: node.target }),
    })),
  };
}

/** What became of each version. */
export function filingsOf(spec: MatterSpec): Filing[] {
  const returned = (spec.returned ?? []).map(({ back }, index): Filing => {
    const [on = '', ground = '要素不全'] = back.split(' ');
    const reason = { by: 'fenguan', on, ground, reason: spec.id } as NonNullable<Filing['returned']>;
    return { task: spec.id, version: index + 1, returned: reason, submitted: `${on} 16:00` };
  });
  const plan = spec.plan === undefined ? `${spec.printed} 17:00` : spec.plan;
  if (plan === null) return returned;
  const version = returned.length + 1;
  const filed = spec.filed === undefined ? plan.slice(0, 10) : spec.filed;
  const assessed = spec.assessed ?? (spec.nodes ?? []).map((node) => node.id);
  const own: Filing[] =
    filed === null
      ? []
      : [
          {
            task: spec.id,
            version,
            approval: { by: 'fenguan', on: filed, mode: '签批' },
            filed: { on: filed },
            assessed: [...assessed],
            submitted: `${filed} 17:30`,
          },
        ];
  const changes = (spec.changes ?? []).flatMap((change, index) =>
    decisionsOf(spec.id, version + index + 1, change),
  );
  return [...returned, ...own, ...changes];
}

function decisionsOf(
  task: string,
  version: number,
  { consent, chief, refused }: NonNullable<MatterSpec['changes']>[number],
): Filing[] {
  const decisions: Filing[] = [];
  if (consent !== undefined) {
    const approval = { by: 'fenguan', on: consent, mode: '签批' } as const;
    decisions.push({ task, version, approval, filed: { on: consent }, submitted: `${consent} 17:00` });
  }
  if (chief !== undefined) {
    const chiefConsent = { by: 'zhuren', on: chief, mode: '签批' } as const;
    decisions.push({ task, version, chiefConsent, submitted: `${chief} 17:00` });
  }
  if (refused !== undefined) {
    const reason = { by: 'fenguan', on: refused, reason: task };
    decisions.push({ task, version, refused: reason, submitted: `${refused} 17:00` });
  }
  return decisions;
}
