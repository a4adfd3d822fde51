import type { Entry } from '#record/schema/entry.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName, Ledger } from '#record/ledger.ts';
import { eachReference } from '#record/names.ts';
import { textOf, type RecordChange } from './change.ts';
import { growthOf } from './growth.ts';
import type { Hand } from './hand.ts';

/** Why a hand may not write something; what its sentence needs. */
export interface NotAllowed {
  readonly code:
    | 'gate-computed'
    | 'gate-written'
    | 'gate-unit'
    | 'gate-section'
    | 'gate-post'
    | 'gate-own'
    | 'gate-on-behalf';
  /** The field that says whose it is. */
  readonly at: readonly PropertyKey[];
  readonly params: Readonly<Record<string, string>>;
}

/** Whether a hand may write a record of main's or of its own submission, by what the kind says of itself and what the record names. Undefined where it may. */
export function whyNot(main: Ledger, hand: Hand, change: RecordChange): NotAllowed | undefined {
  const { kind, before, after } = change;
  const entry = before ?? after;
  const { writer, judges } = KINDS[kind];
  if (judges || isVerdict(change)) {
    const units = unitsSpokenOf(main, change);
    if (hand.unit !== undefined && units.has(hand.unit))
      return { code: 'gate-own', at: [], params: { unit: hand.unit } };
    // The section's own matters are filed and checked by the post outside it (rules.md §1).
    const office = main.office[0]?.value;
    if (office !== undefined && hand.post?.id === office.drawPost && units.has(office.secretariat))
      return undefined;
  }
  if (writer === 'counter') return { code: 'gate-computed', at: [], params: {} };
  if (writer === 'section' || writer === 'command') {
    if (!hand.isSection) return { code: 'gate-section', at: [], params: {} };
    if (writer === 'command' && !change.isWrittenAgain) return { code: 'gate-written', at: [], params: {} };
    // 代录 is for the word of others: of its own nothing came in before it wrote it.
    return after !== undefined && isOnBehalf(after.value)
      ? { code: 'gate-on-behalf', at: ['onBehalf'], params: { unit: hand.unit ?? hand.post?.id ?? '' } }
      : undefined;
  }
  if (typeof writer === 'object' && 'role' in writer)
    return hand.post?.role === writer.role
      ? undefined
      : { code: 'gate-post', at: [], params: { post: writer.role } };
  // Whose it is stands in it; what cannot be read is told by the loader and never lands.
  if (entry === undefined) return undefined;
  if (writer === 'unit') return notTheUnit(hand, entry.value);
  return notTheNamed(main, hand, entry.value, writer.named);
}

/** Whether a kind waits for the section's label, whoever hands it in: nothing but the record itself says who its assessor is, so that any unit could name itself and mark the others. */
export function waitsForLabel(kind: KindName): boolean {
  const { writer, judges } = KINDS[kind];
  return judges && typeof writer === 'object' && 'named' in writer;
}

/** Whether what is new of a record is a part that is written later, by whoever writes the record: what became of it, a verdict on a report from outside. */
function isVerdict({ kind, before, after }: RecordChange): boolean {
  if (after === undefined || KINDS[kind].dated === 'register') return false;
  const { gained } = growthOf(kind, before?.value ?? {}, after.value);
  return gained.some(({ later }) => later !== undefined && later.writer === undefined);
}

/** Whether a hand may write a part into a standing record: the post that the record names for it. */
export function whyNotPart({ value }: Entry<object>, hand: Hand, field: string): NotAllowed | undefined {
  const post = textOf(value, field) ?? '';
  return hand.post?.id === post ? undefined : { code: 'gate-post', at: [field], params: { post } };
}

function notTheUnit(hand: Hand, record: object): NotAllowed | undefined {
  const unit = textOf(record, 'unit') ?? '';
  // A unit that enters its own late word as if it had come in before would be on time by its own hand.
  if (isOnBehalf(record) && (!hand.isSection || hand.unit === unit))
    return { code: 'gate-on-behalf', at: ['onBehalf'], params: { unit } };
  if (hand.unit === unit || (hand.isSection && isOnBehalf(record))) return undefined;
  return { code: 'gate-unit', at: ['unit'], params: { unit, section: hand.isSection ? 'yes' : '' } };
}

/** A post writes for itself alone; what a unit names, or a post that may be a unit, the section enters from paper too. */
function notTheNamed(main: Ledger, hand: Hand, record: object, field: string): NotAllowed | undefined {
  const named = textOf(record, field) ?? '';
  if (hand.post?.id === named || hand.unit === named)
    return isOnBehalf(record)
      ? { code: 'gate-on-behalf', at: ['onBehalf'], params: { unit: named } }
      : undefined;
  const isUnit = main.unit.some(({ value }) => value.id === named);
  if (isUnit && hand.isSection && isOnBehalf(record)) return undefined;
  return { code: 'gate-post', at: [field], params: { post: named } };
}

function isOnBehalf(record: object): boolean {
  return 'onBehalf' in record && record.onBehalf !== undefined;
}

/**
 * The units of which a record speaks: those that it names, and those that lead the matters that it names. Of a register
 * what is new of it counts; what is written into another record later is about whatever that speaks of.
 */
function unitsSpokenOf(main: Ledger, { kind, before, after }: RecordChange): ReadonlySet<string> {
  const units = new Set<string>();
  const entry = after ?? before;
  if (entry === undefined) return units;
  const isWhole = before === undefined || after === undefined || KINDS[kind].dated !== 'register';
  const gained = isWhole ? [[]] : gainedPaths(kind, before, after);
  eachReference(kind, entry.value, ({ target }, id, field) => {
    if (!gained.some((path) => path.every((part, depth) => part === field[depth]))) return;
    if (target === 'unit') units.add(id);
    if (target === 'task') for (const unit of leadsOf(main, id)) units.add(unit);
  });
  return units;
}

function gainedPaths(kind: KindName, before: Entry<object>, after: Entry<object>) {
  return growthOf(kind, before.value, after.value).gained.map(({ path }) => path);
}

/** The unit to which a matter was given, and its successors. */
function leadsOf(main: Ledger, id: string): readonly string[] {
  const task = main.task.find(({ value }) => value.id === id)?.value;
  if (task === undefined) return [];
  const successors = main.event.flatMap(({ value: { task: of, to } }) =>
    of === id && to !== undefined ? [to] : [],
  );
  return [task.lead, ...successors];
}
