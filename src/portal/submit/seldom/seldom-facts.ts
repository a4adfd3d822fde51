import { dayOf } from '#days/moment.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import type { FactRecord, FormFacts } from '#form/facts.ts';
import { nextId } from '#form/next-id.ts';
import type { SeldomFacts } from '#form/seldom-facts.ts';
import type { KindName } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { compareText } from '#record/schema/problem.ts';
import { honoursWords } from '#wording/form/seldom.ts';
import type { ViewEnv } from '../../env/env.ts';
import { periodName } from '../../env/period/period.ts';
import { rulesInForce } from '../../env/rules-in-force.ts';
import { formFacts } from '../form-facts.ts';
import { postFacts } from '../section/section-facts.ts';
import { answerEntries, answerFacts } from './answer-facts.ts';
import { experienceFacts } from './experience-facts.ts';
import { markSheets } from './mark-sheets.ts';

/** What the section's seldom forms know: what its other forms do of matters and records, and what is chosen here. */
export function seldomPage(env: ViewEnv, unit: string): FormFacts {
  const facts = formFacts(env, unit);
  const matters = mattersToName(env);
  return {
    ...facts,
    matters: [],
    withheld: env.context.ledger.task.length === env.shownTasks.size ? 0 : facts.withheld,
    weeks: [],
    months: [],
    returned: [],
    reports: [],
    taken: [],
    records: standing(env, facts.records, new Set(matters.map(({ id }) => id))),
    seldom: seldomFacts(env, matters),
  };
}

function seldomFacts(env: ViewEnv, matters: SeldomFacts['measures']['matters']): SeldomFacts {
  const { context, shown } = env;
  const { office, words, ledger } = context;
  const year = dayOf(context.asOf).slice(0, 4);
  const honours = shown.honours.flatMap(({ value }) => value.honours);
  const campaigns = shown.campaigns.flatMap(({ value }) => value.campaigns);
  return {
    posts: postFacts(env),
    chief: office.posts.find(({ role }) => role === '主要领导')?.id ?? null,
    measures: {
      next: nextId(
        'm',
        year,
        ledger.measure.map(({ value }) => value.id),
      ),
      kinds: words.measures.map(({ name, role }) => ({ name, deducts: role === 'deduction' })),
      grounds: words.measureGrounds.map(({ name }) => name),
      matters,
    },
    honours: {
      next: nextId(
        'h',
        year,
        honours.map(({ id }) => id),
      ),
      levels: rulesInForce(env)?.value.bonus?.levels.map(({ name }) => name) ?? [],
      known: [...new Map(honours.map((one) => [one.experience, one])).values()]
        .toSorted((a, b) => compareText(b.received, a.received))
        .map(({ experience, title, level }) => ({ id: experience, name: honoursWords.known(title, level) })),
      value: { honours },
    },
    marks: markSheets(env),
    draws: allDuties(context)
      .filter((duty) => duty.kind === 'draw' && isOpen(duty))
      .map(({ subject }) => ({ id: subject, name: periodName(env, subject) })),
    drawPost: office.drawPost,
    answers: answerFacts(env),
    campaigns: {
      next: nextId(
        'zb',
        year,
        campaigns.map(({ id }) => id),
      ),
      standing: campaigns.filter(({ until }) => until === undefined).map(({ id, name }) => ({ id, name })),
      value: { campaigns },
    },
    delegations: { delegations: shown.delegations.flatMap(({ value }) => value.delegations) },
    experiences: experienceFacts(env),
  };
}

/** The matters of this year and the last that a measure may name, with whoever led them first. */
function mattersToName({ context, shownTasks }: ViewEnv): SeldomFacts['measures']['matters'] {
  const first = String(Number(dayOf(context.asOf).slice(0, 4)) - 1);
  return [...shownTasks.values()]
    .filter(({ value }) => value.notice.printed >= first)
    .map(({ value: { id, title, lead } }) => ({ id, title, unit: lead }));
}

/** What the checks hold a new record of these forms against. */
function standing(
  env: ViewEnv,
  known: readonly FactRecord[],
  tasks: ReadonlySet<string>,
): readonly FactRecord[] {
  const { shown } = env;
  const of = (kind: KindName, entries: readonly Entry<object>[]): readonly FactRecord[] =>
    entries.map(({ path, names, value }) => ({ kind, path, names, value }));
  // Every version of the rules: a period that is marked now may have older ones than today's.
  const records = [
    ...known,
    ...of('rules', shown.rules),
    ...of(
      'task',
      shown.task.filter(({ value }) => tasks.has(value.id)),
    ),
    ...of('delegations', shown.delegations),
    ...of('campaigns', shown.campaigns),
    ...of('honours', shown.honours),
    ...of('items', shown.items),
    ...of('assessment', shown.assessment.slice(-RECENT)),
    ...of('yearMark', shown.yearMark),
    ...answerEntries(env).flatMap(({ kind, entry }) => of(kind, [entry])),
  ];
  return [...new Map(records.map((record) => [record.path, record])).values()];
}

/** So many of the last assessments: those of the periods that may be marked are among them. */
const RECENT = 60;
