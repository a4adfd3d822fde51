import { recordNames } from '#wording/shared/record-names.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { dayOf } from '#days/moment.ts';
import { periodNamed } from '#engine/time/periods.ts';
import { KIND_NAMES, type KindName, type RecordOf } from '#record/ledger.ts';
import { periodInWords } from '#wording/calendar/day.ts';
import { postName, unitRef, type ViewEnv } from '../env.ts';

type Names = { readonly [K in KindName]: (env: ViewEnv, record: RecordOf<K>) => string };

const unitName = (env: ViewEnv, id: string) => unitRef(env, id).name;
const periodName = (env: ViewEnv, id: string) => periodInWords(id, periodNamed(env.context.ledger, id)?.name);

/** Who a field `by` names: a unit or a post. */
export function actorName(env: ViewEnv, id: string): string {
  return env.context.units.has(id) ? unitName(env, id) : postName(env, id);
}

/** What a record of each kind is called; a kind without a name does not compile. */
const NAMES: Names = {
  office: () => recordNames.office,
  unit: (env, { id }) => recordNames.unit(unitName(env, id)),
  items: () => recordNames.items,
  workbook: () => recordNames.workbook,
  delegations: () => recordNames.delegations,
  campaigns: () => recordNames.campaigns,
  calendar: (_, { year }) => recordNames.calendar(year),
  rules: (_, { title }) => title,
  meeting: (_, { title }) => title,
  incoming: (_, { title }) => title,
  clue: (_, { category, submitted, onBehalf }) =>
    recordNames.clue(category, dayOf(onBehalf?.receivedAt ?? submitted)),
  task: (_, { notice }) => recordNames.notice(notice.no),
  classing: (_, { decision }) => recordNames.classing(decision.on),
  reading: (_, { decision }) => recordNames.reading(decision.on),
  ack: (env, { unit }) => recordNames.ack(unitName(env, unit)),
  plan: (_, { version }) => recordNames.plan(version),
  filing: (_, { version }) => recordNames.filing(version),
  claim: (env, { unit, submitted, onBehalf }) =>
    recordNames.claim(unitName(env, unit), dayOf(onBehalf?.receivedAt ?? submitted)),
  pause: (_, { week }) => recordNames.pause(week),
  event: (_, { kind, on }) => recordNames.event(kind, on),
  report: (env, { unit, week, supplements }) =>
    recordNames[supplements === undefined ? 'report' : 'reportMore'](unitName(env, unit), week),
  monthly: (env, { unit, month }) => recordNames.monthly(unitName(env, unit), month),
  verification: (env, { by, on }) => recordNames.verification(actorName(env, by), on),
  draw: (env, { period }) => recordNames.draw(periodName(env, period)),
  assessment: (env, { component, period }) =>
    recordNames.assessment(markedName(env, component), periodName(env, period)),
  yearMark: (_, { year }) => recordNames.yearMark(year),
  honours: () => recordNames.honours,
  experience: (_, { title }) => title,
  measure: (_, { kind, on }) => recordNames.measure(kind, on),
  objection: (env, { unit, submitted }) => recordNames.objection(unitName(env, unit), dayOf(submitted)),
  inspection: (_, { kind, title, on }) => recordNames.inspection(title ?? kind, on),
  edition: (env, { period, version }) => recordNames.edition(periodName(env, period), version),
  impact: (env, { version }) => recordNames.impact(rulesTitle(env, version)),
  issued: (env, { kind, week, period, on }) =>
    recordNames.issued(
      kind,
      week === undefined ? periodName(env, period ?? on.slice(0, 7)) : weekInWords(week),
    ),
  receipts: (_, { date }) => recordNames.receipts(date),
};

/** What a shown record is called in words; its kind of thing, whose, of when. Undefined for one that the profile may not read. */
export function recordName(env: ViewEnv, path: string): string | undefined {
  return namesByPath(env).get(path)?.();
}

function namesByPath(env: ViewEnv): ReadonlyMap<string, () => string> {
  return env.context.memo('record-names', env.profile, () => {
    const names = new Map<string, () => string>();
    const add = <K extends KindName>(kind: K, name: Names[K]) => {
      for (const { path, value } of env.shown[kind]) names.set(path, () => name(env, value));
    };
    KIND_NAMES.forEach((kind) => {
      add(kind, NAMES[kind]);
    });
    return names;
  });
}

/** What an assessor marked: a component of the score or a column beside it, by the newest rules that know it. */
function markedName({ shown }: ViewEnv, id: string): string {
  const known = shown.rules.flatMap(({ value: { components, columns = [] } }) => [...components, ...columns]);
  return known.findLast((one) => one.id === id)?.name ?? '';
}

function rulesTitle({ shown }: ViewEnv, version: string): string {
  return shown.rules.find(({ value }) => value.version === version)?.value.title ?? version;
}
