import fc from 'fast-check';
import { addDays } from '#days/day.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Context } from '../dossier/context.ts';
import { arbitraryTaskSpec, UNIT_IDS } from './arbitrary-task.ts';
import { arbitraryOthers, othersOf } from './arbitrary-others.ts';
import { taskRecords, type TaskSpec } from './task-records.ts';
import { contextOf, join, unit, worldLedger, type Records } from './office.ts';

export { UNIT_IDS } from './arbitrary-task.ts';

/** The months that random ledgers fill, and those in which what they left open goes on. */
export const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'] as const;

/** A moment long after the months of random ledgers, every one of them closed. */
export const LATER = '2026-12-20 18:00';

/** The units of random ledgers: three of a league, the third entered through the section, and one of another. */
export const UNITS: Records = {
  unit: UNIT_IDS.map((id, index) => ({
    ...unit(id, id === 'fa' ? 'departments' : 'counties', index + 1),
    ...(id === 'gui' ? { reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] } : {}),
  })),
};

/** How the entry of a record went: typed days later, with a paper of its day, by the section for the unit, or proved by the counter. */
interface Entering {
  readonly kind:
    'task' | 'ack' | 'plan' | 'claim' | 'filing' | 'event' | 'report' | 'verification' | 'measure';
  readonly pick: number;
  readonly days: number;
  readonly how: 'typed' | 'paper' | 'behalf' | 'proved';
}

/** A random ledger in short hand. */
export interface RandomLedger {
  readonly matters: readonly TaskSpec[];
  readonly others: Records;
  readonly entering: readonly Entering[];
}

const entering: fc.Arbitrary<Entering> = fc.record({
  kind: fc.constantFrom(
    'claim',
    'claim',
    'verification',
    'verification',
    'event',
    'plan',
    'filing',
    'report',
    'ack',
    'task',
    'measure',
  ),
  pick: fc.nat({ max: 30 }),
  days: fc.integer({ min: 0, max: 16 }),
  how: fc.constantFrom('typed', 'paper', 'behalf', 'proved'),
});

/** A random ledger of at most `size` matters. */
export function arbitraryLedger(size = 3): fc.Arbitrary<RandomLedger> {
  const some = Array.from({ length: size }, (_, index) =>
    fc.option(arbitraryTaskSpec(`t${String(index)}`), { nil: undefined, freq: 8 }),
  );
  return fc
    .tuple(fc.tuple(...some), arbitraryOthers, fc.array(entering, { maxLength: 5 }))
    .map(([made, others, late]) => {
      const specs = made.filter((spec) => spec !== undefined);
      return { matters: specs, others: othersOf(others, specs), entering: late };
    });
}

/** The records of a random ledger, with more beside. */
export function recordsOf(
  { matters: specs, others, entering: late }: RandomLedger,
  ...more: Records[]
): Records {
  return join(late.reduce(entered, join(UNITS, taskRecords(...specs), others)), ...more);
}

/** The context of a random ledger. */
export function worldOf(ledger: RandomLedger, ...more: Records[]): Context {
  return contextOf(worldLedger(recordsOf(ledger, ...more)), LATER);
}

/** Records with one of them entered in another way. */
function entered(records: Records, { kind, pick, days, how }: Entering): Records {
  const list: readonly { readonly submitted: string }[] = records[kind] ?? [];
  const index = pick % Math.max(1, list.length);
  const record = list[index];
  if (record === undefined) return records;
  const { submitted } = record;
  const moment = `${addDays(submitted.slice(0, 10), days)}${submitted.slice(10)}`;
  if (how === 'proved') {
    const path = `${kind}/${String(index).padStart(4, '0')}.yaml`;
    const receipt = { door: '合并请求' as const, moment, records: [{ path }] };
    return join(records, { receipts: [{ date: moment.slice(0, 10), receipts: [receipt] }] });
  }
  const onBehalf = { receivedAt: submitted, channel: '纸质' as const, enteredBy: 'mishu' };
  const own = {
    ...record,
    submitted: moment,
    ...(how === 'behalf' ? { onBehalf } : {}),
    ...(how === 'paper' ? onPaper(kind, record) : {}),
  };
  return { ...records, [kind]: list.with(index, own) };
}

/** The paper of a decision or a check, which proves its day. */
function onPaper(kind: Entering['kind'], record: object): object {
  const paper = '签批单1号';
  if (kind === 'verification') return { paper };
  return 'approval' in record ? { approval: { ...(record.approval as object), paper } } : {};
}

/** The ledger with every list in another order, the entries themselves unchanged. */
export function shuffled(ledger: Ledger, salt: number): Ledger {
  let state = salt >>> 0;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const mixed = <T>(list: readonly T[]): readonly T[] => {
    const rest = [...list];
    const made: T[] = [];
    while (rest.length > 0) made.push(...rest.splice(random(rest.length), 1));
    return made;
  };
  // Each list keeps its kind.
  return Object.fromEntries(
    Object.entries(ledger).map(([kind, list]: [string, readonly unknown[]]) => [kind, mixed(list)]),
  ) as Ledger;
}
