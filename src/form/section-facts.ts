import type { Inspection } from '#record/finding/inspection.ts';
import type { IssuedKind } from '#record/freeze/issued.ts';

/** What the section's forms know beside what its own forms know: what waits, and what is proposed instead of typed. Cut to what the profile may read. */
export interface SectionFacts {
  readonly posts: readonly PostFacts[];
  /** 主要领导; null in an office that lists none. */
  readonly chief: string | null;
  /** The post outside the section that checks the section's own matters. */
  readonly drawPost: string;
  /** The matters of which something waits here, by id. */
  readonly matters: readonly SectionMatter[];
  /** How many things wait that may not be named here. */
  readonly withheld: number;
  readonly plans: readonly WaitingPlan[];
  readonly claims: readonly WaitingClaim[];
  readonly signs: readonly SignList[];
  /** Null where the rules know no matters. */
  readonly register: RegisterFacts | null;
  readonly overdue: readonly OverdueFacts[];
  readonly courses: readonly CourseFacts[];
  /** The weeks whose report may be paused, by what is read. */
  readonly weeks: readonly (readonly [week: string, text: string])[];
  /** How many open matters are not among `courses`, since they would make the page heavy. */
  readonly coursesLeft: number;
  readonly clues: ClueFacts;
  readonly incoming: IncomingFacts;
  readonly inspections: InspectionFacts;
  /** Matters of which the leaders owe an on-site review. */
  readonly reviews: readonly string[];
  /** Months of which an on-site review may be entered, newest first. */
  readonly months: readonly string[];
  readonly through: readonly ThroughFacts[];
  /** Drafts of papers that are to be issued now. */
  readonly papers: readonly PaperFacts[];
  /** 催办单 that may be issued: a matter and a unit that is late with it. */
  readonly urgeSheets: readonly UrgeSheetFacts[];
  /** Where records stand already. */
  readonly taken: readonly string[];
}

/** Something that is chosen by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who may decide and who may enter. */
export interface PostFacts extends Named {
  readonly role: 'chief' | 'leader' | 'own' | 'other';
}

export interface SectionMatter {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly unit: string;
  readonly due: string;
  /** The folder of its records, `tasks/2026/t2026-001`. */
  readonly folder: string;
  readonly measured: boolean;
}

/** A version of a plan that is neither filed nor sent back. */
export interface WaitingPlan {
  readonly task: string;
  readonly version: number;
  readonly isChange: boolean;
  readonly received: string;
  /** The day by which it is to be filed; null where the clock does not run yet. */
  readonly due: string | null;
  readonly reason: string | null;
  readonly nodes: readonly PlanNode[];
  /** The leader in charge. */
  readonly leader: string;
  readonly approved: { readonly by: string; readonly on: string } | null;
  /** It goes beyond the notice's deadline and 主要领导 has not consented. */
  readonly needsChief: boolean;
}

export interface PlanNode {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly unit: string;
  /** Marked 考核节点 already, by an earlier version. */
  readonly assessed: boolean;
}

/** Something said to be done that is to be checked, or a finished matter that is to be looked at again. */
export interface WaitingClaim {
  readonly task: string;
  readonly node: string;
  readonly title: string;
  readonly kind: '核验' | '回头看';
  /** Who checks it: the section, or the post outside it. */
  readonly by: string;
  readonly unit: string;
  readonly claimed: string;
  readonly due: string;
  readonly text: string;
  /** What the unit says it brought. */
  readonly evidence: readonly string[];
  /** The id that a demand would take. */
  readonly demand: string;
}

/** What waits for one leader's signature. */
export interface SignList {
  readonly post: string;
  readonly no: string;
  readonly rows: readonly SignItem[];
  /** Who may sign for the post now, under a delegation. */
  readonly deputies: readonly string[];
  /** How many more stand on the sheet that may not be named here. */
  readonly withheld: number;
}

interface SignRow {
  /** What is signed, in the words of the sheet: `审定计划`. */
  readonly what: string;
  readonly gist: string;
}

/** A row of the sheet: a version of a plan, the class that a notice proposes, a paper that is to be read. */
export type SignItem = SignRow &
  (
    | { readonly kind: 'plan' | 'change' | 'beyond'; readonly task: string; readonly version: number }
    | { readonly kind: 'class'; readonly task: string; readonly level: string }
    | {
        readonly kind: 'paper';
        readonly issued: string;
        /** The folder in which it stands, `weekly`. */
        readonly folder: string;
        readonly title: string;
      }
  );

export interface RegisterFacts {
  /** The year's next free numbers. */
  readonly nextId: string;
  readonly nextNo: string;
  readonly kinds: readonly string[];
  readonly classes: readonly ClassFacts[];
  /** The office's words for where matters come from. */
  readonly sourceKinds: readonly string[];
  readonly sources: readonly SourceFacts[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly items: readonly Named[];
  /** Units that may lead a matter, with the leader in charge of each. */
  readonly units: readonly (Named & { readonly leader: string })[];
  /** Matters that the door for minutes began on this device; no page has them. */
  readonly begun?: readonly BegunMatter[];
}

/** A matter with what is known of it, to be registered. */
export interface BegunMatter {
  readonly key: string;
  /** By which it is chosen. */
  readonly text: string;
  readonly source: SourceFacts;
  /** What stands in the form's fields. */
  readonly values: Readonly<Record<string, string>>;
}

interface ClassFacts {
  readonly name: string;
  /** 主要领导 fixes it on the notice. */
  readonly fixed: boolean;
}

/** What a matter can come from that has none yet. */
export interface SourceFacts {
  readonly key: string;
  /** The office's word for it. */
  readonly kind: string;
  readonly text: string;
  readonly meeting: string | null;
  readonly decision: number | null;
  readonly incoming: string | null;
  readonly clue: string | null;
}

/** What a unit has not done in time. */
export interface OverdueFacts {
  readonly task: string;
  readonly unit: string;
  readonly what: string;
  readonly due: string;
  readonly late: number;
  /** 催办 that was noted of it today. */
  readonly urged: boolean;
}

/** An open matter whose course may be changed. */
export interface CourseFacts {
  readonly task: string;
  readonly suspended: boolean;
  /** The number of the first demand, `r<n>`, that the matter does not have yet. */
  readonly demand: number;
  readonly nodes: readonly PlanNode[];
}

interface ClueFacts {
  readonly next: string;
  readonly channels: readonly string[];
  readonly categories: readonly string[];
  /** Those that wait for a decision. */
  readonly waiting: readonly ClueWaiting[];
}

/** A clue with its record, into which its decision is written. */
interface ClueWaiting {
  readonly id: string;
  readonly summary: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: object;
}

interface IncomingFacts {
  readonly next: string;
  readonly kinds: readonly string[];
  /** Those that want an answer and have none, the first due first. */
  readonly waiting: readonly IncomingWaiting[];
}

/** A paper that wants an answer, with its record, into which the answer is written. */
export interface IncomingWaiting {
  readonly id: string;
  readonly title: string;
  readonly to: string;
  readonly due: string;
  readonly names: Readonly<Record<string, string>>;
  readonly value: object;
}

interface InspectionFacts {
  /** The office's words with what they are to the engine. */
  readonly kinds: readonly { readonly name: string; readonly role: string | null }[];
  readonly categories: readonly string[];
  /** Those into which something is still to be written: a conclusion, a feedback. */
  readonly waiting: readonly StandingInspection[];
}

/** An inspection with its record, into which what became of it is written. */
export interface StandingInspection {
  readonly id: string;
  readonly day: string;
  readonly what: string;
  readonly names: Readonly<Record<string, string>>;
  readonly record: Inspection;
}

/** A unit whose matters the section enters, with those that want a line this week. */
export interface ThroughFacts extends Named {
  readonly weeks: readonly ThroughWeek[];
}

export interface ThroughWeek {
  readonly week: string;
  readonly reportDay: string;
  readonly isFiled: boolean;
  readonly tasks: readonly ThroughTask[];
}

export interface ThroughTask {
  readonly task: string;
  readonly ownLine: boolean;
  readonly due: string;
  readonly inside: boolean;
  readonly said: string | null;
  readonly nodes: readonly { readonly id: string; readonly title: string; readonly due: string }[];
}

/** The draft of a paper: what the clerk chooses from. */
export interface PaperFacts extends Named {
  /** The fields of its record that say what it is of. */
  readonly record: {
    readonly kind: IssuedKind;
    readonly week?: string;
    readonly month?: string;
    readonly period?: string;
    readonly year?: number;
    readonly unit?: string;
    readonly number?: number;
  };
  readonly names: { readonly kind: string; readonly id: string };
  /** Where it is read whole. */
  readonly href: string;
  /** The moment of its figures. */
  readonly drafted: string;
  readonly parts: readonly PaperPartFacts[];
  readonly paragraphs: readonly PaperParagraphFacts[];
  /** Whether the clerk adds a sentence to a line. */
  readonly says: boolean;
  /** It is handed over to another section, which signs for it. */
  readonly isHandedOver?: boolean;
}

/** What the clerk writes: in the edition, or as the text of the record itself. */
interface PaperParagraphFacts {
  readonly part: string;
  readonly title: string;
  readonly most: number;
  readonly of: 'edition' | 'text';
  /** Asked for where what is typed stays inside the system. */
  readonly isInside: boolean;
}

export interface PaperPartFacts {
  readonly part: string;
  readonly title: string;
  /** So many lines are proposed, where nothing else is said, and it has no more. */
  readonly most: number;
  readonly proposed?: number;
  readonly lines: readonly PaperLineFacts[];
}

export interface PaperLineFacts {
  readonly task: string | null;
  readonly of: string | null;
  readonly text: string;
}

/** A 催办单: nothing of it is typed. */
export interface UrgeSheetFacts extends Named {
  readonly task: string;
  readonly no: string;
  readonly href: string;
  /** What it says, as the record of it has it. */
  readonly text: string;
}
