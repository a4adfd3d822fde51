import type { Named } from '#form/section-facts.ts';
import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { periodNamed } from '#engine/time/periods.ts';
import type { AnswerFacts } from '#form/seldom-facts.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { compareText } from '#record/schema/problem.ts';
import { answerWords } from '#wording/form/seldom.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { unitRef, type ViewEnv } from '../../env/env.ts';
import { periodName } from '../../env/period/period.ts';
import { recordName } from '../../env/record/record-name.ts';
import { nodeName, taskTitle } from '../../env/period/sheet-words.ts';

/** So many of each are offered; what is further back is written by hand. */
const MOST = 20;
/** Days after a period in which what belongs to it may have come in late. */
const LATER = 45;

/** The objections that nobody has answered yet, with what an answer may admit or void. */
export function answerFacts(env: ViewEnv): readonly AnswerFacts[] {
  return env.shown.objection
    .filter(({ value }) => value.answer === undefined)
    .toSorted((a, b) => compareText(a.value.submitted, b.value.submitted))
    .map((entry) => {
      const { id, unit, reviewer } = entry.value;
      return {
        id,
        unit,
        reviewer,
        about: aboutOf(env, entry),
        names: entry.names,
        value: entry.value,
        admits: admitted(env, entry).map((one) => named(env, one)),
        voids: voided(env, entry),
      };
    });
}

/** The records that an answer may name: the checks hold it against them. */
export function answerEntries(
  env: ViewEnv,
): readonly { readonly kind: 'verification' | Late; readonly entry: Entry<object> }[] {
  const open = env.shown.objection.filter(({ value }) => value.answer === undefined);
  const conclusions = new Set(
    open.flatMap((entry) => voided(env, entry).map(({ id }) => id.slice(0, id.indexOf('#')))),
  );
  return [
    ...LATE.flatMap((kind) =>
      [...new Set(open.flatMap((entry) => admitted(env, entry, [kind])))].map((entry) => ({ kind, entry })),
    ),
    ...env.shown.verification
      .filter(({ path }) => conclusions.has(path))
      .map((entry) => ({ kind: 'verification' as const, entry })),
  ];
}

function aboutOf(env: ViewEnv, { value }: EntryOf<'objection'>): AnswerFacts['about'] {
  const { unit, period, task, text } = value;
  return [
    [answerWords.unit, unitRef(env, unit).name],
    ...(period === undefined ? [] : [[answerWords.period, periodName(env, period)] as const]),
    ...(task === undefined || !env.shownTasks.has(task)
      ? []
      : [[answerWords.task, taskTitle(env, task)] as const]),
    ...(text === undefined ? [] : [[answerWords.text, text] as const]),
  ];
}

/** The kinds of which a record may have come late. */
const LATE = ['ack', 'plan', 'claim', 'report', 'monthly', 'assessment'] as const;
type Late = (typeof LATE)[number];

/** What came in for the period or the matter of an objection and may be admitted, the newest first. */
function admitted(
  env: ViewEnv,
  { value }: EntryOf<'objection'>,
  kinds: readonly Late[] = LATE,
): readonly Entry<object>[] {
  const span = spanOf(env, value);
  return kinds
    .flatMap((kind): readonly Entry<object>[] => {
      switch (kind) {
        case 'assessment':
          return env.shown.assessment.filter(({ value: { period } }) => period === value.period);
        case 'report':
        case 'monthly':
          return env.shown[kind].filter(
            ({ value: { unit, submitted } }) => unit === value.unit && isIn(span, submitted),
          );
        default: {
          const entries: readonly Entry<{ unit: string; task: string; submitted: string }>[] =
            env.shown[kind];
          return entries.filter(
            ({ value: { unit, task, submitted } }) =>
              unit === value.unit &&
              (value.task === undefined || task === value.task) &&
              isIn(span, submitted),
          );
        }
      }
    })
    .toSorted((a, b) => compareText(submittedOf(b), submittedOf(a)))
    .slice(0, MOST);
}

function named(env: ViewEnv, entry: Entry<object>): Named {
  const name = recordName(env, entry.path) ?? entry.path;
  return { id: entry.path, name: `${name}（${momentInWords(submittedOf(entry))}）` };
}

function submittedOf({ value }: Entry<object>): string {
  return 'submitted' in value ? String(value.submitted) : '';
}

/** The conclusions of checks that an objection may be about. */
function voided(env: ViewEnv, { value }: EntryOf<'objection'>): readonly Named[] {
  const span = spanOf(env, value);
  return env.shown.verification
    .flatMap(({ path, value: { on, results } }) =>
      results.flatMap(({ task, node, result }) => {
        const isTheirs =
          value.task === undefined
            ? env.shownTasks.get(task)?.value.lead === value.unit && isIn(span, on)
            : task === value.task;
        if (!isTheirs) return [];
        const text = answerWords.conclusion(
          taskTitle(env, task),
          node === 'end' ? answerWords.end : nodeName(env, task, { id: node, plan: undefined }),
          result,
          on,
        );
        return [{ on, id: `${path}#${task}/${node}`, name: text }];
      }),
    )
    .toSorted((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id))
    .slice(0, MOST)
    .map(({ id, name }) => ({ id, name }));
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days of the period and some after it; all days where it names none. */
function spanOf({ context }: ViewEnv, { period }: EntryOf<'objection'>['value']): Span | undefined {
  const found = period === undefined ? undefined : periodNamed(context.ledger, period);
  return found && { from: found.from, to: addDays(found.to, LATER) };
}

function isIn(span: Span | undefined, moment: string): boolean {
  const day = dayOf(moment);
  return span === undefined || (day >= span.from && day <= span.to);
}
