import type { RulesBlock } from '#wording/method/left-out.ts';
import type { KindName } from '#record/ledger.ts';
import type { Named, SectionFacts } from './section-facts.ts';
import type { SeldomFacts } from './seldom-facts.ts';

/** What a unit's forms know of the record: `/submit/<unit>/facts.json`, cut to what its profile may read. Plain values alone. */
export interface FormFacts {
  /** `YYYY-MM-DD HH:mm` in the office's zone. */
  readonly asOf: string;
  /** Of a demo the moment that it keeps to; null where the browser's clock counts. */
  readonly clock: string | null;
  readonly office: OfficeFacts;
  readonly unit: Named;
  /** The units that its forms may name: those of its matters; all on the section's page. */
  readonly units: readonly Named[];
  /** The blocks that some version of the office's rules has: a form of another does not exist. */
  readonly blocks: readonly RulesBlock[];
  /** The repository that the office names; null where it names none that this profile may know. */
  readonly forge: ForgeFacts | null;
  /** Whether fields 系统内 may be asked here at all: not where everyone reads the repository. */
  readonly asksInside: boolean;
  /** The unit's matters that may be named, open or with something still to file. */
  readonly matters: readonly MatterFacts[];
  /** Its open matters that may not be named here; null where live facts are not published, nor how many they are. */
  readonly withheld: number | null;
  /** The weeks that may be reported now, oldest first. Empty without the block of the rules. */
  readonly weeks: readonly WeekFacts[];
  /** The months that may be reported now, oldest first. Empty likewise. */
  readonly months: readonly MonthFacts[];
  readonly returned: readonly ReturnedFacts[];
  /** Its weekly reports that may be supplemented, newest first. */
  readonly reports: readonly ReportFacts[];
  /** Whom an objection may be put to, and of which periods. */
  readonly reviewers: readonly Named[];
  readonly periods: readonly Named[];
  /** Paths at which records of the unit stand already. */
  readonly taken: readonly string[];
  /** What the checks hold a new record against. */
  readonly records: readonly FactRecord[];
  /** Who of the section enters what came on paper or by telephone; nobody where the profile is not the system's. */
  readonly enterers: readonly Named[];
  /** What waits for the section; null for every other unit, and where the profile may not read the whole record. */
  readonly section: SectionFacts | null;
  /** What the section's seldom forms know; on their own page alone. */
  readonly seldom?: SeldomFacts;
}

interface OfficeFacts {
  readonly name: string;
  readonly section: string;
  readonly contact: string;
}

/** As `ForgePlace`. */
export interface ForgeFacts {
  readonly address: string;
  readonly branch: string;
  readonly data: string;
}

export interface MatterFacts {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly requirement: string;
  /** What the notice set. */
  readonly due: string;
  /** The folder of its records, `tasks/2026/t2026-001`. */
  readonly folder: string;
  readonly leads: boolean;
  /** A goal in figures: a percentage is asked each week. */
  readonly measured: boolean;
  /** Not for everyone: a claim in it needs a random name for the draw (rules.md §4). */
  readonly inside: boolean;
  /** 即办件: 签收 is its plan. */
  readonly prompt: boolean;
  /** The day by which it is owed; null where it is not, or is done. */
  readonly ackDue: string | null;
  readonly acked: boolean;
  readonly planDue: string | null;
  /** The highest version of its plan that came in; 0 for none. */
  readonly planVersion: number;
  /** Whether a version of it is on file: only then may it be changed (rules.md §5). */
  readonly isPlanFiled: boolean;
  /** Path of the plan that a change begins with; null where none may be read. */
  readonly planPath: string | null;
  /** The unit's own nodes. */
  readonly nodes: readonly NodeFacts[];
  /** What it wrote of it last. */
  readonly said: { readonly week: string; readonly text: string; readonly percent: number | null } | null;
}

export interface NodeFacts {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly state: 'open' | 'claimed' | 'done' | 'held';
  /** The day of the claim that stands. */
  readonly claimed: string | null;
}

export interface WeekFacts {
  readonly week: string;
  readonly reportDay: string;
  /** Last moment on time; the moment before which a report still counts half. */
  readonly due: string;
  readonly meeting: string;
  readonly tasks: readonly WeekTaskFacts[];
  /** Matters of the week that may not be named here; null where live facts are not published. */
  readonly withheld: number | null;
  /** A report of the week is there: another one is a supplement. */
  readonly isFiled: boolean;
  /** The moment at which all was reported; null while something is left out. */
  readonly completed: string | null;
}

export interface WeekTaskFacts {
  readonly task: string;
  /** Overdue, or due by the next report day: 其余无变化 does not cover it. */
  readonly ownLine: boolean;
  readonly overdue: boolean;
  readonly due: string;
  /** A report of the week names or covers it already. */
  readonly isReported: boolean;
}

export interface MonthFacts {
  readonly month: string;
  readonly due: string;
  /** What the record tells of it already: what was done, what comes next. */
  readonly known: readonly (readonly [label: string, text: string])[];
}

/** What the section or a leader sent back. */
export interface ReturnedFacts {
  readonly task: string;
  readonly on: string;
  /** `工作计划第1版`, `节点“完成设计招标”`. */
  readonly what: string;
  readonly reason: string;
  readonly form: string;
}

export interface ReportFacts {
  readonly path: string;
  readonly week: string;
  readonly submitted: string;
}

export interface FactRecord {
  readonly kind: KindName;
  readonly path: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: object;
}
