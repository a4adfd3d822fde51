/** A decimal as the rules file has it. */
type Figure = string | number;

/** What of a rules file the sentences speak of; what the file leaves out is not there. */
export interface MethodRules {
  readonly leagues: readonly { readonly name: string }[];
  readonly document?: string | undefined;
  readonly clocks: {
    readonly close: number;
    readonly freeze: number;
    readonly objection: number;
    readonly antedate: number;
    readonly clue?: number | undefined;
  };
  readonly tasks?:
    | {
        readonly leastMatters: number;
        readonly classes: readonly {
          readonly name: string;
          readonly weight: Figure;
          readonly fixed?: true | undefined;
          readonly everyNode?: true | undefined;
        }[];
        readonly assist?: Figure | undefined;
        readonly nodesPerMonth: number;
        readonly lateStep: Figure;
        readonly lateFloor: Figure;
        readonly wait: number;
        readonly ack: number;
        readonly request: number;
        readonly consent: number;
        readonly prompt?: { readonly within: number } | undefined;
      }
    | undefined;
  readonly plans?:
    | {
        readonly days: number;
        readonly lateStep: Figure;
        readonly approval: number;
        readonly filing: number;
      }
    | undefined;
  readonly weekly?:
    | {
        readonly by: string;
        readonly meeting: string;
        readonly late: Figure;
        readonly digest?: true | undefined;
        readonly keyPoints?: true | undefined;
      }
    | undefined;
  readonly monthly?: true | undefined;
  readonly verification?:
    | {
        readonly scope: 'all' | 'completion' | 'none';
        readonly days: number;
        readonly sample?: { readonly share: Figure } | undefined;
      }
    | undefined;
  readonly lookBack?:
    | {
        readonly months: readonly number[];
        readonly longOverdue: number;
        readonly longPostponed: number;
      }
    | undefined;
  readonly siteReview?: true | undefined;
  readonly inspections?: { readonly feedback: number; readonly apart: number } | undefined;
  readonly lights?:
    | {
        readonly soon: number;
        readonly overdue: number;
        readonly behind: number;
        readonly farBehind: number;
      }
    | undefined;
  readonly items?:
    | {
        readonly topRank: number;
        readonly topShare: Figure;
        readonly least: number;
        readonly riseScore: Figure;
        readonly riseRank: number;
      }
    | undefined;
  readonly bonus?:
    | {
        readonly cap: Figure;
        readonly levels: readonly { readonly name: string; readonly points: Figure }[];
        readonly praise?: Figure | undefined;
      }
    | undefined;
  readonly deduction?:
    | {
        readonly cap: Figure;
        readonly criticism: Figure;
        readonly exposure: Figure;
        readonly partly: Figure;
        readonly falsified: { readonly points: Figure; readonly gradeAtMost?: string | undefined };
      }
    | undefined;
  readonly year?:
    | {
        readonly monthly: Figure;
        readonly final: Figure;
        readonly finalAlone?: readonly string[] | undefined;
      }
    | undefined;
}

/** A part of the score. */
export interface PartFigures {
  /** As printed: `C1`. */
  readonly code: string;
  readonly name: string;
  readonly source: 'completion' | 'quality' | 'plan' | 'weekly' | 'assessed';
  /** Full mark in each of `fullLeagues`, one where they are the same; null where there is none. */
  readonly full: readonly (string | null)[];
  readonly weight: string | null;
  /** What one of the things counted gives. */
  readonly each: string | null;
  readonly whenNone: 'unranked' | 'full' | 'scale';
}

/** What the sentences of the rules are filled with. */
export interface MethodFigures {
  readonly rules: MethodRules;
  /** Whether tables are of months; else one speaks of 本期. */
  readonly monthly: boolean;
  readonly section: string;
  /** The post that draws the sample and checks the section's own matters. */
  readonly drawPost: string;
  readonly parts: readonly PartFigures[];
  /** The leagues by name, where full marks differ between them; else empty. */
  readonly fullLeagues: readonly string[];
  readonly method: 'sum' | 'weighted' | 'linear';
  readonly order: 'descending' | 'ascending';
  readonly tie: 'competition' | 'dense' | 'sequential';
  readonly tieBreak: string | null;
  readonly show: 'both' | 'scores' | 'ranks';
  readonly start: string | null;
  readonly minimum: string;
  /** Greatest total, by league where that differs; null where there is none. */
  readonly maximum: readonly { readonly league: string; readonly points: string }[] | null;
  readonly decimals: { readonly part: number; readonly total: number };
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  readonly lists: readonly { readonly name: string; readonly when: string }[];
  readonly columns: readonly string[];
  readonly handicaps: readonly { readonly unit: string; readonly points: string; readonly why: string }[];
}

/** The words of one section, filled. */
export interface MethodSectionText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly MethodTableText[];
}

export interface MethodTableText {
  readonly caption: string;
  /** Heads; those ending in `#` are of columns of figures, and print without it. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a period is spoken of. */
export function periodWords({ monthly }: Pick<MethodFigures, 'monthly'>): {
  readonly this: string;
  readonly next: string;
  readonly end: string;
} {
  return monthly ? { this: '本月', next: '次月', end: '月末' } : { this: '本期', next: '下期', end: '期末' };
}

/** Whether some part is made from a source. */
export function hasPart({ parts }: MethodFigures, source: PartFigures['source']): boolean {
  return parts.some((part) => part.source === source);
}
