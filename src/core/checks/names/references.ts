import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import type { KindName } from '../../schema/kinds.ts';
import { receivedRecords } from '../records-received.ts';

/** What a field may name. `actor` is a unit or a post; `decision` a meeting's item, written `<meeting>#<no>`. */
export type Target =
  'unit' | 'post' | 'actor' | 'task' | 'meeting' | 'decision' | 'incoming' | 'clue' | 'item' | 'league';

/** One field that names something else in the ledger. */
export interface Reference {
  readonly kind: KindName;
  readonly entry: Entry<object>;
  readonly field: readonly PropertyKey[];
  readonly target: Target;
  readonly id: string;
}

type Row = readonly [target: Target, id: string | undefined, ...field: PropertyKey[]];

/** Hears of each field that names something else. `field` is made only when asked for: nearly every name is known. */
export type Visit = (target: Target, id: string, reference: () => Reference) => void;

/** Tells every field of the ledger that names something else, kind by kind. Visiting instead of collecting: this is the widest of all checks. */
export function visitReferences(ledger: Ledger, visit: Visit): void {
  const of: Of = (kind, entry, rows) => {
    for (const row of rows) {
      const [target, id] = row;
      if (id !== undefined) visit(target, id, () => referenceOf(kind, entry, target, id, row));
    }
  };
  for (const entry of ledger.office) {
    const { secretariat, drawPost, posts } = entry.value;
    of('office', entry, [
      ['unit', secretariat, 'secretariat'],
      ['post', drawPost, 'drawPost'],
      ...posts.map((post, n): Row => ['unit', post.unit, 'posts', n, 'unit']),
    ]);
  }
  for (const entry of ledger.unit) {
    const { parent, leagues, leaders, predecessors } = entry.value;
    of('unit', entry, [
      ['unit', parent, 'parent'],
      ...leagues.map(({ league }, n): Row => [
        'league',
        league === '不参评' ? undefined : league,
        'leagues',
        n,
        'league',
      ]),
      ...leaders.map(({ post }, n): Row => ['post', post, 'leaders', n, 'post']),
      ...list('unit', predecessors, 'predecessors'),
    ]);
  }
  for (const entry of ledger.meeting)
    of('meeting', entry, [
      ['post', entry.value.chair, 'chair'],
      ...list('unit', entry.value.attendees, 'attendees'),
    ]);
  for (const entry of ledger.incoming) {
    const { units, task, verdict } = entry.value;
    of('incoming', entry, [
      ...list('unit', units, 'units'),
      ['task', task, 'task'],
      ['actor', verdict?.by, 'verdict', 'by'],
    ]);
  }
  for (const entry of ledger.task) {
    const { source, classFixed, item, lead, assists, leadOfficial, parent } = entry.value;
    const decision =
      source.meeting === undefined || source.decision === undefined
        ? undefined
        : `${source.meeting}#${String(source.decision)}`;
    of('task', entry, [
      ['meeting', source.meeting, 'source', 'meeting'],
      ['decision', decision, 'source', 'decision'],
      ['incoming', source.incoming, 'source', 'incoming'],
      ['clue', source.clue, 'source', 'clue'],
      ['post', classFixed?.by, 'classFixed', 'by'],
      ['item', item, 'item'],
      ['unit', lead, 'lead'],
      ...list('unit', assists, 'assists'),
      ['post', leadOfficial, 'leadOfficial'],
      ['task', parent, 'parent'],
    ]);
  }
  dossierReferences(ledger, of);
  for (const { kind, entry } of receivedRecords(ledger))
    of(kind, entry, [['unit', entry.value.onBehalf?.enteredBy, 'onBehalf', 'enteredBy']]);
  for (const entry of ledger.draw) of('draw', entry, [['post', entry.value.by, 'by']]);
  for (const entry of ledger.honours) {
    const rows = entry.value.honours.map(({ units }, n) => list('unit', units, 'honours', n, 'units'));
    of('honours', entry, rows.flat());
  }
  for (const entry of ledger.clue) {
    const { unit, decision } = entry.value;
    of('clue', entry, [
      ['unit', unit, 'unit'],
      ['unit', decision?.unit, 'decision', 'unit'],
    ]);
  }
  for (const entry of ledger.measure) {
    const { unit, task, approval } = entry.value;
    of('measure', entry, [
      ['unit', unit, 'unit'],
      ['task', task, 'task'],
      ['post', approval.by, 'approval', 'by'],
    ]);
  }
  for (const entry of ledger.monthly) of('monthly', entry, [['unit', entry.value.unit, 'unit']]);
  for (const entry of ledger.issued) of('issued', entry, [['post', entry.value.review?.by, 'review', 'by']]);
  for (const entry of ledger.siteReview)
    of('siteReview', entry, [
      ['post', entry.value.leader, 'leader'],
      ...list('task', entry.value.tasks, 'tasks'),
    ]);
  for (const entry of ledger.objection) {
    const { unit, task, reviewer } = entry.value;
    of('objection', entry, [
      ['unit', unit, 'unit'],
      ['task', task, 'task'],
      ['post', reviewer, 'reviewer'],
    ]);
  }
}

type Of = (kind: KindName, entry: Entry<object>, rows: readonly Row[]) => void;

function dossierReferences(ledger: Ledger, of: Of): void {
  for (const entry of ledger.ack)
    of('ack', entry, [
      ['task', entry.value.task, 'task'],
      ['unit', entry.value.unit, 'unit'],
    ]);
  for (const entry of ledger.plan) {
    const { task, unit, nodes } = entry.value;
    of('plan', entry, [
      ['task', task, 'task'],
      ['unit', unit, 'unit'],
      ...nodes.map((node, n): Row => ['unit', node.unit, 'nodes', n, 'unit']),
    ]);
  }
  for (const entry of ledger.filing) {
    const { task, approval, chiefConsent, returned, refused } = entry.value;
    of('filing', entry, [
      ['task', task, 'task'],
      ['post', approval?.by, 'approval', 'by'],
      ['post', chiefConsent?.by, 'chiefConsent', 'by'],
      ['actor', returned?.by, 'returned', 'by'],
      ['post', refused?.by, 'refused', 'by'],
    ]);
  }
  for (const entry of ledger.claim)
    of('claim', entry, [
      ['task', entry.value.task, 'task'],
      ['unit', entry.value.unit, 'unit'],
    ]);
  for (const entry of ledger.event)
    of('event', entry, [
      ['task', entry.value.task, 'task'],
      ['post', entry.value.approval?.by, 'approval', 'by'],
    ]);
  for (const entry of ledger.report)
    of('report', entry, [
      ['unit', entry.value.unit, 'unit'],
      ...(entry.value.matters ?? []).map(({ task }, n): Row => ['task', task, 'matters', n, 'task']),
    ]);
  for (const entry of ledger.verification)
    of('verification', entry, [
      ['actor', entry.value.by, 'by'],
      ...entry.value.results.map(({ task }, n): Row => ['task', task, 'results', n, 'task']),
    ]);
}

function referenceOf(kind: KindName, entry: Entry<object>, target: Target, id: string, row: Row): Reference {
  const [, , ...field] = row;
  return { kind, entry, field, target, id };
}

function list(target: Target, ids: readonly string[] | undefined, ...field: PropertyKey[]): Row[] {
  return (ids ?? []).map((id, n): Row => [target, id, ...field, n]);
}
