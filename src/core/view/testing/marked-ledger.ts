import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { SCHEMAS, type KindName } from '../../schema/kinds.ts';
import { MATTERS } from './marked-by-matter.ts';
import { markedDrafts } from './marked-drafts.ts';
import { marking, type Marker } from './mark-record.ts';

export { MARKS, type Marker } from './mark-record.ts';

/** The moment as of which the marked ledger is meant: its matters are overdue. */
export const MARKED_AS_OF = '2026-03-27 15:00';

/** A record as it would stand in a file. */
export interface MarkedRecord {
  readonly kind: KindName;
  /** Inside a data root. */
  readonly path: string;
  /** Plain: text, numbers, truth values, lists, mappings. */
  readonly value: unknown;
}

/** A ledger that hides something wherever a ledger can, and everything that it hides. */
export interface MarkedLedger {
  readonly records: readonly MarkedRecord[];
  readonly markers: readonly Marker[];
}

/** The same records at every call. */
export function markedRecords(): MarkedLedger {
  const markers: Marker[] = [];
  const mark = marking(MATTERS, markers);
  const records = markedDrafts(MARKED_AS_OF).map(({ kind, path, tier, value }) => ({
    kind,
    path,
    value: mark(SCHEMAS[kind], value, tier, kind),
  }));
  return { records, markers };
}

/** Marked records as a ledger. Throws where one does not pass its schema: the generator's own fault. */
export function markedLedger({ records }: MarkedLedger): Ledger {
  const list = <T>(kind: KindName, schema: { readonly parse: (value: unknown) => T }): readonly Entry<T>[] =>
    records
      .filter((record) => record.kind === kind)
      .map(({ path, value }) => {
        const file = `data/${path}`;
        return {
          file,
          path,
          names: {},
          value: schema.parse(value),
          at: () => ({ file, line: 1, column: 1 }),
        };
      });
  const { office, unit, calendar, rules, items, meeting, incoming, task, ack, plan, claim, filing, event } =
    SCHEMAS;
  const {
    report,
    verification,
    draw,
    honours,
    clue,
    measure,
    monthly,
    issued,
    siteReview,
    objection,
    assessment,
    yearMark,
    edition,
    impact,
  } = SCHEMAS;
  return {
    office: list('office', office),
    unit: list('unit', unit),
    calendar: list('calendar', calendar),
    rules: list('rules', rules),
    items: list('items', items),
    meeting: list('meeting', meeting),
    incoming: list('incoming', incoming),
    task: list('task', task),
    ack: list('ack', ack),
    plan: list('plan', plan),
    claim: list('claim', claim),
    filing: list('filing', filing),
    event: list('event', event),
    report: list('report', report),
    verification: list('verification', verification),
    draw: list('draw', draw),
    honours: list('honours', honours),
    clue: list('clue', clue),
    measure: list('measure', measure),
    monthly: list('monthly', monthly),
    issued: list('issued', issued),
    siteReview: list('siteReview', siteReview),
    objection: list('objection', objection),
    assessment: list('assessment', assessment),
    yearMark: list('yearMark', yearMark),
    edition: list('edition', edition),
    impact: list('impact', impact),
  };
}
