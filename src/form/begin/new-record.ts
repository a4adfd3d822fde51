import type { Context } from '#engine/dossier/context.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { isOpen, type DutyKind } from '#engine/duties/duty.ts';
import { addDays, monthOf, previousMonth } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { reportWeeks } from '#engine/score/weeks.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { KindName } from '#record/ledger.ts';
import { KINDS } from '#record/kinds.ts';
import { inForce } from '#record/schema/in-force.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import type { AskName, NewAsk } from './ask.ts';
import { commentedRecord } from './commented-record.ts';
import { plainLine } from '#text/plain-line.ts';
import { factsOf } from './known-facts.ts';
import { choicesIn } from './offered.ts';
import { namesFor } from './place-names.ts';
import { freePlace, namesAsked } from './record-names.ts';
import { tasksFor, waiting } from './waiting.ts';

/** One of several that may be meant, by its id. */
interface Choice {
  readonly id: string;
  readonly name: string;
}

export type NewRecord =
  | { readonly is: 'begun'; readonly path: string; readonly text: string }
  /** Something must be said first; what it may be, where that is known. */
  | { readonly is: 'unsaid'; readonly ask: AskName; readonly choices: readonly Choice[] }
  /** It stands already, and no second one may. */
  | { readonly is: 'stands'; readonly path: string };

/** For whom a record is begun. */
export interface Reader {
  /** The title under which they may be told of a matter; undefined of one that they may not be told of. */
  readonly titleOf: (dossier: Dossier) => string | undefined;
  /** When it is taken to be filed. */
  readonly submitted: string;
  /** Without what may be left out, and without the names of fields that are filled in: as it goes into an address. */
  readonly isBrief: boolean;
}

/** Whoever holds the ledger: nothing is withheld. */
function holder({ asOf }: Context): Reader {
  return { titleOf: ({ task }) => task.value.title, submitted: asOf, isBrief: false };
}

/**
 * A record of a kind begun, at the next free place: what the ledger knows at the context's moment is filled in, the
 * rest is left to whoever writes it. `taken` is every path at which a file stands. Without a reader it is for whoever
 * holds the ledger.
 */
export function newRecord(
  context: Context,
  kind: KindName,
  asked: NewAsk,
  taken: ReadonlySet<string>,
  reader: Reader = holder(context),
): NewRecord {
  const ask = withKnown(context, kind, asked);
  const names = namesFor(context, kind, ask, taken);
  const missing = namesAsked(kind).find(
    (name) => !(name in names) && !['n', 'suffix'].includes(name) && !(kind === 'ack' && name === 'unit'),
  );
  if (missing !== undefined) return unsaid(context, kind, missing, ask);
  const place = freePlace(kind, names, taken);
  if (place.isTaken) return { is: 'stands', path: place.path };
  const { members } = fieldsOf(KINDS[kind].schema);
  if (members.has('unit') && !members.get('unit')?.optional && ask.unit === undefined && kind !== 'measure')
    return unsaid(context, kind, 'unit', ask);
  const titleOf = (dossier: Dossier | undefined) => {
    const title = dossier && reader.titleOf(dossier);
    return title === undefined ? undefined : plainLine(title);
  };
  const facts = factsOf(context, kind, ask, place.path, titleOf);
  const known = Object.fromEntries(
    Object.entries({
      unit: ask.unit,
      task: ask.task,
      week: ask.week,
      month: ask.month,
      period: ask.period,
      submitted: reader.submitted,
      ...facts.known,
      ...place.identity,
    }).filter(([key, value]) => members.has(key) && value !== undefined),
  );
  const text = commentedRecord(kind, {
    known,
    notes: facts.notes ?? new Map(),
    asked: facts.asked ?? [],
    choices: choicesIn(context, kind),
    brief: reader.isBrief ? (facts.offered ?? []) : undefined,
  });
  const { after = [], list = [] } = facts;
  return { is: 'begun', path: place.path, text: [text, ...after, ...(reader.isBrief ? [] : list)].join('') };
}

/** Within so many days some week is reported, whatever holiday there is. */
const PAUSED_AHEAD = 28;

/** What the kind itself leaves open and the ledger answers: the week, the month, the only matter that waits. */
function withKnown(context: Context, kind: KindName, ask: NewAsk): NewAsk {
  const day = ask.date ?? dayOf(context.asOf);
  const own = (wanted: DutyKind) =>
    allDuties(context).filter((duty) => duty.kind === wanted && duty.who.id === ask.unit && isOpen(duty));
  switch (kind) {
    case 'report':
      return { ...ask, week: ask.week ?? own('weekly')[0]?.subject ?? isoWeekOf(day) };
    case 'pause': {
      const next = reportWeeks(context, { from: day, to: addDays(day, PAUSED_AHEAD) })[0]?.week;
      return { ...ask, week: ask.week ?? next ?? isoWeekOf(day) };
    }
    case 'monthly': {
      const last = previousMonth(day.slice(0, 7));
      const owed = own('monthly').map(({ subject }) => subject);
      return { ...ask, month: ask.month ?? owed[0] ?? (Number(day.slice(8)) > 15 ? day.slice(0, 7) : last) };
    }
    case 'draw':
      return { ...ask, period: ask.period ?? waiting(context, 'draw')[0]?.subject };
    case 'ack':
    case 'plan':
    case 'claim':
    case 'filing':
    case 'classing':
    case 'event': {
      const only = tasksFor(context, kind, ask.unit);
      const task = ask.task ?? (only.length === 1 ? only[0]?.id : undefined);
      const lead = task === undefined ? undefined : context.dossiers.get(task)?.task.value.lead;
      return { ...ask, task, unit: ask.unit ?? lead };
    }
    default:
      return ask;
  }
}

function unsaid(context: Context, kind: KindName, name: string, { unit }: NewAsk): NewRecord {
  const day = dayOf(context.asOf);
  if (name === 'task') {
    const choices = tasksFor(context, kind, unit).map(({ id, task }) => ({
      id,
      name: task.value.title,
    }));
    return { is: 'unsaid', ask: 'task', choices };
  }
  if (name === 'unit') {
    if (kind === 'unit') return { is: 'unsaid', ask: 'unit', choices: [] };
    const choices = [...context.units.values()].map(({ value }) => ({
      id: value.id,
      name: inForce(value.names, day)?.name ?? value.id,
    }));
    return { is: 'unsaid', ask: 'unit', choices };
  }
  if (name === 'period') {
    const days = [day, addDays(`${monthOf(day)}-01`, -1)];
    const periods = new Set(days.flatMap((one) => context.periodOn(one)?.id ?? []));
    return { is: 'unsaid', ask: 'period', choices: [...periods].map((id) => ({ id, name: '' })) };
  }
  const choices =
    name === 'component'
      ? (context.rulesOn(day)?.components ?? [])
          .filter(({ source }) => source === 'assessed')
          .map((part) => ({ id: part.id, name: part.name }))
      : [];
  return { is: 'unsaid', ask: 'name', choices };
}
