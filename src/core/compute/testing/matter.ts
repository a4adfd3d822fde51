import type { Records } from './ledger-of.ts';

/** One node of a short-hand matter; times are moments. */
export interface NodeSpec {
  readonly id: string;
  readonly due: string;
  readonly unit?: string;
  readonly target?: number;
  /** Moments of claims; `/2` after one claims two quarters only. */
  readonly claims?: readonly string[];
  /** `day result kind?`, in order: `2026-05-20 通过`, `2026-06-20 反弹 回头看`. */
  readonly checks?: readonly string[];
  readonly percent?: number;
}

/** A matter in short hand: notice, plan, filing, claims and checks that pass the schemas. */
export interface MatterSpec {
  readonly id: string;
  readonly lead: string;
  readonly assists?: readonly string[];
  readonly level?: '一般' | '重点' | '重大';
  readonly printed: string;
  readonly due: string;
  readonly item?: string;
  /** Moment of the plan; null for none. Default: the printed day, 17:00. */
  readonly plan?: string | null;
  /** Day of 备案; null for none. Default: the plan's day. */
  readonly filed?: string | null;
  /** Plan nodes besides `end`; all assessed. */
  readonly nodes?: readonly NodeSpec[];
  /** Claims and checks of the deadline's node. */
  readonly end?: Omit<NodeSpec, 'id' | 'due'>;
  readonly acked?: string;
}

type Mutable = { [K in keyof Records]?: NonNullable<Records[K]>[number][] };

const RESULT_NEEDS_DEMAND = ['基本通过', '反弹'];

/** Turns short-hand matters into records. */
export function matters(specs: readonly MatterSpec[]): Records {
  const records = { task: [], ack: [], plan: [], filing: [], claim: [], verification: [] } satisfies Mutable as Required<Pick<Mutable, 'task' | 'ack' | 'plan' | 'filing' | 'claim' | 'verification'>>;
  for (const spec of specs) {
    const text = spec.id;
    records.task.push({
      id: spec.id, title: text, requirement: text, kind: '日常督办', source: { kind: '办公会' }, class: spec.level ?? '一般', lead: spec.lead,
      assists: [...(spec.assists ?? [])], leadOfficial: 'fenguan', notice: { no: `督办〔2026〕${text}号`, printed: spec.printed }, due: spec.due,
      submitted: `${spec.printed} 09:00`, ...(spec.item === undefined ? {} : { item: spec.item }),
    });
    records.ack.push({ task: spec.id, unit: spec.lead, submitted: spec.acked ?? `${spec.printed} 10:00` });
    const end = { ...spec.end, id: 'end', due: spec.due };
    const nodes = [...(spec.nodes ?? []), end];
    const plan = spec.plan === undefined ? `${spec.printed} 17:00` : spec.plan;
    if (plan !== null) {
      records.plan.push({
        task: spec.id, version: 1, unit: spec.lead, responsible: '科长', expectedResult: text, submitted: plan,
        nodes: nodes.map((node) => ({ id: node.id, title: node.id, due: node.due, measures: text, deliverable: '成果', ...(node.unit === undefined ? {} : { unit: node.unit }), ...(node.target === undefined ? {} : { target: node.target }) })),
      });
      const filed = spec.filed === undefined ? plan.slice(0, 10) : spec.filed;
      if (filed !== null) {
        records.filing.push({ task: spec.id, version: 1, approval: { by: 'fenguan', on: filed, mode: '签批' }, filed: { on: filed }, assessed: (spec.nodes ?? []).map((node) => node.id), submitted: `${filed} 17:30` });
      }
    }
    for (const node of nodes) {
      for (const claim of node.claims ?? []) {
        const [moment = '', quarters] = claim.split('/');
        records.claim.push({ task: spec.id, unit: node.unit ?? spec.lead, submitted: moment, nodes: [{ node: node.id, text, ...(quarters === undefined ? {} : { quarters: Number(quarters) }) }] });
      }
      (node.checks ?? []).forEach((check, index) => {
        const [on = '', result = '通过', kind = '核验'] = check.split(' ');
        const sitting = {
          id: `${on}-${spec.id}-${node.id}-${String(index)}`, on, by: 'mishu', method: '现场查看', submitted: `${on} 16:00`,
          results: [{ task: spec.id, node: node.id, kind, result, finding: text, ...(node.percent === undefined ? {} : { percent: node.percent }), ...(RESULT_NEEDS_DEMAND.includes(result) && result === '反弹' ? { rectification: { id: `r-${node.id}-${String(index)}`, title: '整改', due: on, deliverable: '成果' } } : {}) }],
        };
        records.verification.push(sitting as (typeof records.verification)[number]);
      });
    }
  }
  return records;
}

/** Joins records of several sources. */
export function join(...all: readonly Records[]): Records {
  const joined: Record<string, unknown[]> = {};
  for (const records of all) {
    for (const [kind, list] of Object.entries(records)) joined[kind] = [...(joined[kind] ?? []), ...list];
  }
  return joined as Records;
}
