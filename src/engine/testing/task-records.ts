import type { Records } from './office.ts';

/** One node of a short-hand matter; times are moments, days where only a day is meant. */
export interface NodeSpec {
  readonly id: string;
  readonly due: string;
  /** 「X月底前」 */
  readonly dueNoLater?: true;
  readonly unit?: string;
  readonly target?: number;
  /** Moments of claims; a unit after a blank makes the claim: `2026-05-20 10:00 jia`. */
  readonly claims?: readonly string[];
  /** `day result kind? demand?`, in order: `2026-05-20 通过`, `2026-06-20 反弹 回头看 r1:2026-07-03`; `day~entry` where entered later. */
  readonly checks?: readonly string[];
  readonly percent?: number;
}

/** A further version of the plan: new dates for some nodes, and what was decided about it. */
export interface ChangeSpec {
  /** Moment of the request. */
  readonly asked: string;
  /** Node id → the date wished for. */
  readonly dates: Readonly<Record<string, string>>;
  /** Day on which the leader in charge consented, and the chief; none while undecided. */
  readonly consent?: string;
  readonly chief?: string;
  readonly refused?: string;
}

/** A matter in short hand: notice, plan, filing, claims and checks that pass the schemas. */
export interface TaskSpec {
  readonly id: string;
  readonly lead: string;
  readonly assists?: readonly string[];
  readonly level?: string;
  readonly printed: string;
  readonly due: string;
  readonly dueNoLater?: true;
  readonly item?: string;
  readonly tags?: readonly string[];
  /** Plans that came before `plan` and were returned: moment, and day of the return. */
  readonly returned?: readonly { readonly plan: string; readonly back: string }[];
  /** Moment of the plan; null for none. Default: the printed day, 17:00. */
  readonly plan?: string | null;
  /** Day of 备案; null for none. Default: the plan's day. */
  readonly filed?: string | null;
  /** Plan nodes besides `end`; all assessed, unless `assessed` names others. */
  readonly nodes?: readonly NodeSpec[];
  readonly assessed?: readonly string[];
  /** Claims and checks of the deadline's node. */
  readonly end?: Omit<NodeSpec, 'id' | 'due'>;
  /** Moment of the lead's 签收; null for none. Default: the printed day, 10:00. */
  readonly acked?: string | null;
  /** Claims and checks of demands that some check made; their dates stand there. */
  readonly demands?: readonly Omit<NodeSpec, 'due'>[];
  readonly changes?: readonly ChangeSpec[];
  /** `day kind nodes?`: `2026-05-06 暂缓办理`, `2026-05-12 取消节点 n1,n2`; approved by the chief, entered at 08:00. */
  readonly events?: readonly string[];
  /** Hand-overs by the chief, entered at 08:00 of the day. */
  readonly handOvers?: readonly {
    readonly on: string;
    readonly to: string;
    readonly from?: string;
    readonly dates?: Readonly<Record<string, string>>;
  }[];
}

type One<K extends keyof Records> = NonNullable<Records[K]>[number];

/** Turns short-hand matters into records. */
export function taskRecords(...specs: readonly TaskSpec[]): Records {
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

/** The nodes of a matter, its deadline's last. */
function nodesOf(spec: TaskSpec): readonly NodeSpec[] {
  return [...(spec.nodes ?? []), { ...spec.end, id: 'end', due: spec.due }];
}

function actsOf(spec: TaskSpec): readonly Acts[] {
  return [...nodesOf(spec), ...(spec.demands ?? [])];
}

function taskOf(spec: TaskSpec): One<'task'> {
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
    ...(spec.dueNoLater === undefined ? {} : { dueNoLater: spec.dueNoLater }),
    ...(spec.item === undefined ? {} : { item: spec.item }),
    ...(spec.tags === undefined ? {} : { tags: [...spec.tags] }),
  };
}

function versionsOf({ returned = [], plan, printed }: TaskSpec): readonly string[] {
  const own = plan === undefined ? `${printed} 17:00` : plan;
  return [...returned.map((version) => version.plan), ...(own === null ? [] : [own])];
}

/** The versions of a matter's plan: those returned, the one in force, the changes asked for. */
function plansOf(spec: TaskSpec): One<'plan'>[] {
  const first = versionsOf(spec);
  return [
    ...first.map((submitted, index) => planOf(spec, index + 1, submitted, {})),
    ...(spec.changes ?? []).map((change, index) =>
      planOf(spec, first.length + index + 1, change.asked, change.dates),
    ),
  ];
}

function planOf(
  spec: TaskSpec,
  version: number,
  submitted: string,
  dates: Readonly<Record<string, string>>,
): One<'plan'> {
  return {
    task: spec.id,
    version,
    unit: spec.lead,
    responsible: '科长',
    measures: spec.id,
    expectedResult: spec.id,
    submitted,
    nodes: nodesOf(spec).map((node) => ({
      id: node.id,
      title: node.id,
      due: dates[node.id] ?? node.due,
      deliverable: '成果',
      ...(node.dueNoLater === undefined ? {} : { dueNoLater: node.dueNoLater }),
      ...(node.unit === undefined ? {} : { unit: node.unit }),
      ...(node.target === undefined ? {} : { target: node.target }),
    })),
  };
}

/** What became of each version. */
function filingsOf(spec: TaskSpec): One<'filing'>[] {
  const returned = (spec.returned ?? []).map(({ back }, index) => ({
    task: spec.id,
    version: index + 1,
    returned: { by: 'fenguan', on: back, reason: spec.id },
    submitted: `${back} 16:00`,
  }));
  const plan = versionsOf(spec).at(-1);
  const version = versionsOf(spec).length;
  if (plan === undefined || version === returned.length) return returned;
  const filed = spec.filed === undefined ? plan.slice(0, 10) : spec.filed;
  const own: One<'filing'>[] =
    filed === null
      ? []
      : [
          {
            task: spec.id,
            version,
            approval: { by: 'fenguan', on: filed, mode: '签批' },
            filed: { on: filed },
            assessed: [...(spec.assessed ?? (spec.nodes ?? []).map((node) => node.id))],
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
  { consent, chief, refused }: ChangeSpec,
): One<'filing'>[] {
  const decisions: One<'filing'>[] = [];
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

function eventsOf(spec: TaskSpec): One<'event'>[] {
  const approval = (on: string) => ({ by: 'zhuren', on, mode: '签批' }) as const;
  const plain = (spec.events ?? []).map((event) => {
    const [on = '', kind = '', nodes] = event.split(' ');
    return {
      task: spec.id,
      // The schema vouches for the word.
      kind: kind as One<'event'>['kind'],
      on,
      approval: approval(on),
      text: spec.id,
      submitted: `${on} 08:00`,
      ...(nodes === undefined ? {} : { nodes: nodes.split(',') }),
    };
  });
  const given = (spec.handOvers ?? []).map(({ on, to, from, dates = {} }) => ({
    task: spec.id,
    kind: '移交' as const,
    on,
    to,
    approval: approval(on),
    text: spec.id,
    submitted: `${on} 08:00`,
    dates: Object.entries(dates).map(([node, due]) => ({ node, due })),
    ...(from === undefined ? {} : { from }),
  }));
  return [...plain, ...given];
}

function claimsOf(spec: TaskSpec, node: Acts): One<'claim'>[] {
  return (node.claims ?? []).map((claim) => {
    const [day = '', time = '', by] = claim.split(' ');
    return {
      task: spec.id,
      unit: by ?? node.unit ?? spec.lead,
      submitted: `${day} ${time}`,
      nodes: [{ node: node.id, text: spec.id }],
    };
  });
}

function checksOf(spec: TaskSpec, node: Acts): One<'verification'>[] {
  return (node.checks ?? []).map((check, index) => {
    const [days = '', result = '通过', kind = '核验', demand] = check.split(' ');
    const [on = '', entered = on] = days.split('~');
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
      submitted: `${entered} 16:00`,
      // The schema vouches for the words.
      results: [found as One<'verification'>['results'][number]],
    };
  });
}

/** A weekly report: `week unit moment`, the matters it names, and whether it says that the others are unchanged. */
export function report(said: string, named: readonly string[] = [], others = true): One<'report'> {
  const [week = '', by = '', day = '', time = ''] = said.split(' ');
  return {
    week,
    unit: by,
    submitted: `${day} ${time}`,
    matters: named.map((task) => ({ task, text: task })),
    ...(others ? { others: '无变化' as const } : {}),
  };
}
