import type { Entry } from '../../entry.ts';
import type { KindName, Ledger } from '../../../record/ledger.ts';
import { receivedRecords } from '../records-received.ts';

/**
 * What a field may name. `actor` is a unit or a post; `decision` a meeting's item, written
 * `<meeting>#<no>`; `record` a path, with `#` a closure in it; `conclusion` a result of a check.
 */
export type Target =
  | 'unit'
  | 'post'
  | 'actor'
  | 'task'
  | 'meeting'
  | 'decision'
  | 'incoming'
  | 'clue'
  | 'item'
  | 'league'
  | 'period'
  | 'record'
  | 'conclusion';

/** One field that names something else in the ledger. */
export interface Reference {
  readonly kind: KindName;
  readonly entry: Entry<object>;
  readonly field: readonly PropertyKey[];
  readonly target: Target;
  readonly id: string;
}

/** Whether what is named is there. */
export type IsKnown = (target: Target, id: string) => boolean;

/**
 * Every field of the ledger that names something that is not known, kind by kind.
 * This is the widest of all checks and nearly every name is known: only of the
 * others is anything kept.
 */
export function unknownReferences(ledger: Ledger, isKnown: IsKnown): readonly Reference[] {
  const found: Reference[] = [];
  const of = (kind: KindName, entry: Entry<object>): Names => {
    const one = (target: Target, id: string | undefined, ...field: readonly PropertyKey[]) => {
      if (id !== undefined && !isKnown(target, id)) found.push({ kind, entry, field, target, id });
    };
    const each = (target: Target, ids: readonly string[] | undefined, ...field: readonly PropertyKey[]) => {
      ids?.forEach((id, n) => {
        one(target, id, ...field, n);
      });
    };
    return { one, each };
  };
  registerReferences(ledger, of);
  dossierReferences(ledger, of);
  for (const { kind, entry } of receivedRecords(ledger))
    if (entry.value.onBehalf !== undefined)
      of(kind, entry).one('unit', entry.value.onBehalf.enteredBy, 'onBehalf', 'enteredBy');
  sectionReferences(ledger, of);
  return found;
}

/** Tells the names in one record: one field, or each entry of a list. */
interface Names {
  readonly one: (target: Target, id: string | undefined, ...field: readonly PropertyKey[]) => void;
  readonly each: (
    target: Target,
    ids: readonly string[] | undefined,
    ...field: readonly PropertyKey[]
  ) => void;
}

type Of = (kind: KindName, entry: Entry<object>) => Names;

function registerReferences(ledger: Ledger, of: Of): void {
  for (const entry of ledger.office) {
    const { one } = of('office', entry);
    one('unit', entry.value.secretariat, 'secretariat');
    one('post', entry.value.drawPost, 'drawPost');
    for (const [n, post] of entry.value.posts.entries()) one('unit', post.unit, 'posts', n, 'unit');
  }
  for (const entry of ledger.unit) {
    const { parent, leagues, leaders, reportsThrough, predecessors } = entry.value;
    const { one, each } = of('unit', entry);
    one('unit', parent, 'parent');
    one('unit', reportsThrough, 'reportsThrough');
    for (const [n, { league }] of leagues.entries())
      if (league !== '不参评') one('league', league, 'leagues', n, 'league');
    for (const [n, { post }] of leaders.entries()) one('post', post, 'leaders', n, 'post');
    each('unit', predecessors, 'predecessors');
  }
  for (const entry of ledger.meeting) {
    const { one, each } = of('meeting', entry);
    one('post', entry.value.chair, 'chair');
    each('unit', entry.value.attendees, 'attendees');
  }
  for (const entry of ledger.incoming) {
    const { one, each } = of('incoming', entry);
    each('unit', entry.value.units, 'units');
    one('task', entry.value.task, 'task');
    one('actor', entry.value.verdict?.by, 'verdict', 'by');
  }
  for (const entry of ledger.task) {
    const { source, classFixed, item, lead, assists, leadOfficial, parent } = entry.value;
    const { one, each } = of('task', entry);
    one('meeting', source.meeting, 'source', 'meeting');
    if (source.meeting !== undefined && source.decision !== undefined)
      one('decision', `${source.meeting}#${String(source.decision)}`, 'source', 'decision');
    one('incoming', source.incoming, 'source', 'incoming');
    one('clue', source.clue, 'source', 'clue');
    one('post', classFixed?.by, 'classFixed', 'by');
    one('item', item, 'item');
    one('unit', lead, 'lead');
    each('unit', assists, 'assists');
    one('post', leadOfficial, 'leadOfficial');
    one('task', parent, 'parent');
  }
}

function dossierReferences(ledger: Ledger, of: Of): void {
  for (const entry of ledger.ack) {
    const { one } = of('ack', entry);
    one('task', entry.value.task, 'task');
    one('unit', entry.value.unit, 'unit');
  }
  for (const entry of ledger.plan) {
    const { one } = of('plan', entry);
    one('task', entry.value.task, 'task');
    one('unit', entry.value.unit, 'unit');
    entry.value.nodes.forEach((node, n) => {
      one('unit', node.unit, 'nodes', n, 'unit');
    });
  }
  for (const entry of ledger.filing) {
    const { task, approval, chiefConsent, returned, refused } = entry.value;
    const { one } = of('filing', entry);
    one('task', task, 'task');
    one('post', approval?.by, 'approval', 'by');
    one('post', chiefConsent?.by, 'chiefConsent', 'by');
    one('actor', returned?.by, 'returned', 'by');
    one('post', refused?.by, 'refused', 'by');
  }
  for (const entry of ledger.claim) {
    const { one } = of('claim', entry);
    one('task', entry.value.task, 'task');
    one('unit', entry.value.unit, 'unit');
  }
  for (const entry of ledger.event) {
    const { one } = of('event', entry);
    one('task', entry.value.task, 'task');
    one('unit', entry.value.from, 'from');
    one('unit', entry.value.to, 'to');
    one('post', entry.value.approval?.by, 'approval', 'by');
  }
  for (const entry of ledger.report) {
    const { one } = of('report', entry);
    one('unit', entry.value.unit, 'unit');
    entry.value.matters?.forEach(({ task }, n) => {
      one('task', task, 'matters', n, 'task');
    });
  }
  for (const entry of ledger.verification) {
    const { one } = of('verification', entry);
    one('actor', entry.value.by, 'by');
    entry.value.results.forEach(({ task }, n) => {
      one('task', task, 'results', n, 'task');
    });
  }
}

function sectionReferences(ledger: Ledger, of: Of): void {
  for (const entry of ledger.draw) {
    const { one } = of('draw', entry);
    one('period', entry.value.period, 'period');
    one('post', entry.value.by, 'by');
  }
  for (const entry of ledger.honours)
    for (const [n, { units }] of entry.value.honours.entries())
      of('honours', entry).each('unit', units, 'honours', n, 'units');
  for (const entry of ledger.clue) of('clue', entry).one('unit', entry.value.unit, 'unit');
  for (const entry of ledger.measure) {
    const { one } = of('measure', entry);
    one('unit', entry.value.unit, 'unit');
    one('task', entry.value.task, 'task');
    one('post', entry.value.approval.by, 'approval', 'by');
  }
  for (const entry of ledger.monthly) of('monthly', entry).one('unit', entry.value.unit, 'unit');
  for (const entry of ledger.issued) {
    const { one, each } = of('issued', entry);
    one('period', entry.value.period, 'period');
    one('post', entry.value.review?.by, 'review', 'by');
    each('unit', entry.value.quoted, 'quoted');
  }
  for (const entry of ledger.siteReview) {
    const { one, each } = of('siteReview', entry);
    one('post', entry.value.leader, 'leader');
    each('task', entry.value.tasks, 'tasks');
  }
  for (const entry of ledger.assessment) {
    const { one } = of('assessment', entry);
    one('actor', entry.value.by, 'by');
    entry.value.marks.forEach(({ unit }, n) => {
      one('unit', unit, 'marks', n, 'unit');
    });
  }
  for (const entry of ledger.yearMark) {
    const { one } = of('yearMark', entry);
    one('actor', entry.value.by, 'by');
    entry.value.marks.forEach(({ unit }, n) => {
      one('unit', unit, 'marks', n, 'unit');
    });
  }
  for (const entry of ledger.rules)
    for (const [n, { unit, period }] of (entry.value.handicaps ?? []).entries()) {
      const { one } = of('rules', entry);
      one('unit', unit, 'handicaps', n, 'unit');
      one('period', period, 'handicaps', n, 'period');
    }
  for (const entry of ledger.objection) {
    const { unit, period, task, reviewer, answer } = entry.value;
    const { one, each } = of('objection', entry);
    one('unit', unit, 'unit');
    one('period', period, 'period');
    one('task', task, 'task');
    one('post', reviewer, 'reviewer');
    each('record', answer?.admits, 'answer', 'admits');
    each('conclusion', answer?.voids, 'answer', 'voids');
  }
}
