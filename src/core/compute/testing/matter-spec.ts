/** One node of a short-hand matter; times are moments. */
export interface NodeSpec {
  readonly id: string;
  readonly due: string;
  readonly unit?: string;
  readonly target?: number;
  /** Moments of claims; `/2` after one claims two quarters only. */
  readonly claims?: readonly string[];
  /** `day result kind? demand?`, in order: `2026-05-20 通过`, `2026-06-20 反弹 回头看 r1:2026-07-03`. */
  readonly checks?: readonly string[];
  readonly percent?: number;
}

/** A further version of the plan: new dates for some nodes, and what was decided about it. */
export interface ChangeSpec {
  /** Moment of the request. */
  readonly asked: string;
  /** Node id → the date wished for. */
  readonly dates: Readonly<Record<string, string>>;
  /** Day on which the leader in charge consented, and the chief; none while undecided. Both are entered at 17:00 of the later. */
  readonly consent?: string;
  readonly chief?: string;
  readonly refused?: string;
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
  /** Plans that came before `plan` and were returned: moment, and `day ground`. */
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
  /** `day kind nodes?`: `2026-05-06 暂停`, `2026-05-12 取消节点 n1,n2`; approved by the chief, entered at 08:00. */
  readonly events?: readonly string[];
}
