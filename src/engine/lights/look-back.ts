import { addMonths, lastDayOfMonth, monthOf } from '#days/day.ts';
import { dateDeadline, type Deadline } from '#calendar/deadline.ts';
import type { Rules } from '#record/rules/rules.ts';
import { VERIFICATION_RESULTS } from '#record/finding/verification.ts';
import { roleOf } from '#record/office/words.ts';
import { isVerificationSeen, isVerification } from '../dossier/claims.ts';
import type { VerificationFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import type { Look } from '../time/look.ts';
import { concludedOn } from './conclusion.ts';
import { longDelays } from './long-delay.ts';

/** Why a concluded matter is looked back at (rules.md §9); `none` when it is struck off at 办结. */
type LookBackReason = 'tag' | 'source' | 'rectification' | 'long-delayed' | 'none';

/** One look that is owed. */
interface OwedLook {
  /** The day by which it is owed; `deadline` says why that day. */
  readonly due: string;
  readonly deadline: Deadline;
  /** The check that met it; of a sitting on several nodes the worst result. */
  readonly check: VerificationFact | undefined;
}

/** What is owed after 办结. */
export interface LookBack {
  readonly reason: LookBackReason;
  /** Day of 办结's acceptance. */
  readonly concluded: string;
  readonly looks: readonly OwedLook[];
}

/** What is owed after 办结, by the rules of its day; undefined before it, and where they leave 回头看 out. */
export function lookBackOf(context: Context, dossier: Dossier, look: Look): LookBack | undefined {
  const concluded = concludedOn(context, dossier, look);
  const rules = concluded === undefined ? undefined : context.rulesOn(concluded)?.lookBack;
  if (concluded === undefined || rules === undefined) return undefined;
  const reason = reasonOf(context, rules, dossier, look);
  const looks = reason === 'none' ? [] : owedLooks(context, rules, dossier, concluded, look);
  return { reason, concluded, looks };
}

type LookBackRules = NonNullable<Rules['lookBack']>;

/** Each look is met by the next sitting since 办结; a second one held before the first look was due does not stand for the second. */
function owedLooks(
  context: Context,
  { months }: LookBackRules,
  dossier: Dossier,
  concluded: string,
  look: Look,
): OwedLook[] {
  const calendar = calendarOf(context, look);
  const held = sittings(dossier, look);
  let from = concluded;
  return months
    .toSorted((a, b) => a - b)
    .map((count) => {
      const deadline = dateDeadline(calendar, concluded, sameDayLater(concluded, count));
      const index = held.findIndex(({ on }) => on >= from);
      const [check] = index < 0 ? [] : held.splice(index, 1);
      from = deadline.due;
      return { due: deadline.due, deadline, check };
    });
}

/** The 回头看 and 再督查 of a matter in order, one for each sitting. */
function sittings(dossier: Dossier, look: Look): VerificationFact[] {
  const worst = new Map<string, VerificationFact>();
  for (const check of dossier.verifications) {
    if (isVerification(check) || !isVerificationSeen(check, look)) continue;
    const other = worst.get(check.source.entry.path);
    if (other === undefined || gravity(check) > gravity(other)) worst.set(check.source.entry.path, check);
  }
  return [...worst.values()];
}

function gravity({ result }: VerificationFact): number {
  return VERIFICATION_RESULTS.indexOf(result.result);
}

function reasonOf(context: Context, rules: LookBackRules, dossier: Dossier, look: Look): LookBackReason {
  const { tags = [], source } = dossier.task.value;
  const { words } = context;
  if (tags.some((tag) => roleOf(words.tags, tag) === 'look-back')) return 'tag';
  const from = roleOf(words.sources, source.kind);
  if (from === 'exposure' || from === 'clue') return 'source';
  const nodes = taskNodes(context, dossier, look).filter(({ cancelled }) => !cancelled);
  if (nodes.some(({ kind }) => kind === 'rectification')) return 'rectification';
  return longDelays(context, rules, dossier, look).length > 0 ? 'long-delayed' : 'none';
}

/** The same day some months later; the month's last day where it has none such. */
function sameDayLater(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOfMonth(month);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}
