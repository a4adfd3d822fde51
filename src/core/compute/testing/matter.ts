import type { Records } from './ledger-of.ts';
import { filingsOf, nodesOf, plansOf } from './matter-plan.ts';
import type { MatterSpec, NodeSpec } from './matter-spec.ts';

export type { ChangeSpec, MatterSpec, NodeSpec } from './matter-spec.ts';

type List<K extends keyof Records> = NonNullable<Records[K]>[number][];

/** Turns short-hand matters into records. */
export function matters(specs: readonly MatterSpec[]): Records {
  return {
    task: specs.map(taskOf),
    ack: specs.flatMap(({ id, lead, acked, printed }) =>
      acked === null ? [] : [{ task: id, unit: lead, submitted: acked ?? `${printed} 10:00` }],
    ),
    plan: specs.flatMap(plansOf),
    filing: specs.flatMap(filingsOf),
    event: specs.flatMap(eventsOf),
    claim: specs.flatMap((spec) => actsOf(spec).flatMap((node) => claimsOf(spec, node))),
    verification: specs.flatMap((spec) => actsOf(spec).flatMap((node) => checksOf(spec, node))),
  };
}

type Acts = Omit<NodeSpec, 'due'>;

function actsOf(spec: MatterSpec): readonly Acts[] {
  return [...nodesOf(spec), ...(spec.demands ?? [])];
}

function taskOf(spec: MatterSpec): List<'task'>[number] {
  return {
    id: spec.id,
    title: spec.id,
    requirement: spec.id,
    kind: '日常督办',
    source: { kind: '办公会' },
    class: spec.level ?? '一般',
    lead: spec.lead,
    assists: [...(spec.assists ?? [])],
    leadOfficial: 'fenguan',
    notice: { no: `督办〔2026〕${spec.id}号`, printed: spec.printed },
    due: spec.due,
    submitted: `${spec.printed} 09:00`,
    ...(spec.item === undefined ? {} : { item: spec.item }),
  };
}

function eventsOf(spec: MatterSpec): List<'event'> {
  return (spec.events ?? []).map((event) => {
    const [on = '', kind, nodes] = event.split(' ');
    return {
      task: spec.id,
      kind: kind as List<'event'>[number]['kind'],
      on,
      approval: { by: 'zhuren', on, mode: '签批' },
      text: spec.id,
      submitted: `${on} 08:00`,
      ...(nodes === undefined ? {} : { nodes: nodes.split(',') }),
    };
  });
}

function claimsOf(spec: MatterSpec, node: Acts): List<'claim'> {
  return (node.claims ?? []).map((claim) => {
    const [submitted = '', quarters] = claim.split('/');
    const part = quarters === undefined ? {} : { quarters: Number(quarters) };
    return {
      task: spec.id,
      unit: node.unit ?? spec.lead,
      submitted,
      nodes: [{ node: node.id, text: spec.id, ...part }],
    };
  });
}

function checksOf(spec: MatterSpec, node: Acts): List<'verification'> {
  return (node.checks ?? []).map((check, index) => {
    const [on = '', result = '通过', kind = '核验', demand] = check.split(' ');
    const [id, due] = demand?.split(':') ?? (result === '反弹' ? [`r-${node.id}-${String(index)}`, on] : []);
    const found = {
      task: spec.id,
      node: node.id,
      kind,
      result,
      finding: spec.id,
      ...(node.percent === undefined ? {} : { percent: node.percent }),
      ...(id === undefined || due === undefined
        ? {}
        : { rectification: { id, title: '整改', due, deliverable: '成果' } }),
    };
    return {
      id: `${on}-${spec.id}-${node.id}-${String(index)}`,
      on,
      by: 'mishu',
      method: '现场查看',
      submitted: `${on} 16:00`,
      // The schema vouches for the words.
      results: [found as List<'verification'>[number]['results'][number]],
    };
  });
}

/** Joins records of several sources. */
export function join(...all: readonly Records[]): Records {
  const joined: Record<string, unknown[]> = {};
  for (const records of all) {
    for (const [kind, list] of Object.entries(records)) joined[kind] = [...(joined[kind] ?? []), ...list];
  }
  return joined;
}
