import { nextMonth } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import { buildContext } from '../context.ts';
import { earliestFreeze, rulesIn } from '../months.ts';
import { admissionsOf, withAdmitted } from './admitted.ts';
import { canonicalText } from './canonical.ts';
import { editionsOf, latestEditions, type EditionEntry } from './editions-of.ts';
import { differences } from './figures.ts';
import { makeEdition, sealed, type FreezeActs, type IsPublic } from './make-edition.ts';

/** What is asked of a freeze. */
export interface FreezeRequest {
  readonly month: string;
  /** The moment of the freeze, or of the correction. */
  readonly now: string;
  readonly approval: Edition['approval'];
  /** Objections that are not answered, with what is to become of them. */
  readonly noted: NonNullable<Edition['objections']>;
  /** A correction of what was frozen: why, and records that it admits. */
  readonly correction: { readonly reason: string; readonly admits: readonly string[] } | undefined;
}

/** Why a month may not be frozen as asked. */
export type Refusal =
  | { readonly why: 'no-rules' | 'frozen-already' | 'not-frozen' | 'nothing-changed' }
  | { readonly why: 'too-early'; readonly earliest: string }
  | { readonly why: 'earlier-open'; readonly month: string }
  | { readonly why: 'objections-open'; readonly ids: readonly string[] }
  | { readonly why: 'approver' | 'approval-late'; readonly value: string }
  | { readonly why: 'admits-unknown'; readonly ref: string };

/** The edition that a freeze would write, or everything that stands against it (rules-v1 §10). */
export function freezeMonth(
  ledger: Ledger,
  request: FreezeRequest,
  isPublic: IsPublic,
): { readonly edition: Edition } | { readonly refusals: readonly Refusal[] } {
  const { month, now, approval, correction } = request;
  const versions = editionsOf(ledger).get(month) ?? [];
  const last = versions.at(-1);
  const earlier = latestEditions(ledger).filter(({ value }) => value.month < month);
  const acts: FreezeActs = {
    month,
    version: versions.length + 1,
    frozen: last?.value.frozen ?? now,
    written: now,
    approval,
    ...(request.noted.length === 0 ? {} : { objections: request.noted }),
  };
  const admits = [last?.value.correction, correction].flatMap((act) => act?.admits ?? []);
  const admissions = new Map([...admissionsOf(earlier), ...admits.map((ref) => [ref, acts.frozen] as const)]);
  const frozenAt = new Map([
    ...earlier.map(({ value }) => [value.month, value.frozen] as const),
    [month, acts.frozen],
  ]);
  const context = buildContext(withAdmitted(ledger, admissions), acts.frozen, frozenAt);
  const refusals = refusalsOf(ledger, request, last, earlier.at(-1));
  if (context === undefined || refusals.length > 0) return { refusals };
  const made = makeEdition(context, ledger, acts, earlier.at(-1), isPublic);
  if (correction === undefined || last === undefined) return { edition: sealed(made) };
  const changes = differences(last.value, made);
  const same = changes.length === 0 && alike(last.value, made);
  if (same) return { refusals: [{ why: 'nothing-changed' }] };
  const { reason } = correction;
  return {
    edition: sealed({
      ...made,
      correction: {
        reason,
        replaces: last.value.digest,
        ...(admits.length === 0 ? {} : { admits }),
        changes: changes.map(({ unit, figure, before, after }) => ({
          unit,
          figure,
          before: before || '—',
          after: after || '—',
        })),
      },
    }),
  };
}

function refusalsOf(
  ledger: Ledger,
  { month, now, approval, noted, correction }: FreezeRequest,
  last: EditionEntry | undefined,
  before: EditionEntry | undefined,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (correction === undefined && last !== undefined) refusals.push({ why: 'frozen-already' });
  if (correction !== undefined && last === undefined) refusals.push({ why: 'not-frozen' });
  if (rulesIn(ledger, month) === undefined) refusals.push({ why: 'no-rules' });
  const context = buildContext(ledger, now);
  if (context !== undefined) {
    const earliest = earliestFreeze(context, month);
    if (now < earliest) refusals.push({ why: 'too-early', earliest });
  }
  // Months are frozen one after the other.
  const next = before && nextMonth(before.value.month);
  if (next !== undefined && next !== month) refusals.push({ why: 'earlier-open', month: next });
  const marked = new Set(noted.map(({ id }) => id));
  const ids = ledger.objection.flatMap(({ value }) =>
    value.month === month && value.submitted <= now && value.answer === undefined && !marked.has(value.id)
      ? [value.id]
      : [],
  );
  if (correction === undefined && ids.length > 0) refusals.push({ why: 'objections-open', ids });
  const post = ledger.office[0]?.value.posts.find(({ id }) => id === approval.by);
  if (post?.role !== '主要领导') refusals.push({ why: 'approver', value: approval.by });
  if (approval.on > dayOf(now)) refusals.push({ why: 'approval-late', value: approval.on });
  for (const ref of correction?.admits ?? [])
    if (!isThere(ledger, ref)) refusals.push({ why: 'admits-unknown', ref });
  return refusals;
}

/** Whether there is such a record, or such a closure of the calendar (`path#id`). */
function isThere(ledger: Ledger, ref: string): boolean {
  const closures = ledger.calendar.flatMap(({ path, value }) =>
    value.closures.map(({ id }) => `${path}#${id}`),
  );
  return (
    closures.includes(ref) ||
    Object.values(ledger).some((entries) => entries.some(({ path }) => path === ref))
  );
}

function alike(before: Edition, after: Omit<Edition, 'digest' | 'correction'>): boolean {
  const bases = ['records', 'withheld', 'rules', 'calendar'] as const;
  return bases.every((name) => canonicalText(before[name]) === canonicalText(after[name]));
}
