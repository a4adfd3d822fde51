import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { allDuties, taskDuties } from '#engine/duties/roll.ts';
import { isOpen, type Duty, type DutyKind } from '#engine/duties/duty.ts';
import { weeklyTasks } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import { addDays, monthOf, previousMonth } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { dayOf } from '#days/moment.ts';
import type { KindName } from '#record/ledger.ts';
import { KINDS } from '#record/kinds.ts';
import { inForce } from '#record/schema/in-force.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import { plainLine } from '#text/plain-line.ts';
import { beginWords } from '#wording/help/begin.ts';
import { commentedRecord } from './commented-record.ts';
import { choicesIn } from './offered.ts';
import { freePlace, namesOf } from './record-names.ts';

/** What is asked of a new record, beside its kind. */
export interface NewAsk {
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly node?: string | undefined;
  readonly week?: string | undefined;
  readonly month?: string | undefined;
  readonly period?: string | undefined;
  readonly date?: string | undefined;
  /** What the file is called where a person chooses that. */
  readonly name?: string | undefined;
}

export type AskName = keyof NewAsk;

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

/**
 * A record of a kind begun, at the next free place: what the ledger knows at the context's moment is filled in, the
 * rest is left to whoever writes it. Nothing is withheld: it is for those who hold the ledger. `taken` is every path
 * at which a file stands.
 */
export function newRecord(
  context: Context,
  kind: KindName,
  asked: NewAsk,
  taken: ReadonlySet<string>,
): NewRecord {
  const ask = withKnown(context, kind, asked);
  const names = namesFor(context, kind, ask, taken);
  const missing = namesOf(kind).find(
    (name) => !(name in names) && !['n', 'suffix'].includes(name) && !(kind === 'ack' && name === 'unit'),
  );
  if (missing !== undefined) return unsaid(context, kind, missing, ask);
  const place = freePlace(kind, names, taken);
  if (place.isTaken) return { is: 'stands', path: place.path };
  const { members } = fieldsOf(KINDS[kind].schema);
  if (members.has('unit') && !members.get('unit')?.optional && ask.unit === undefined && kind !== 'measure')
    return unsaid(context, kind, 'unit', ask);
  const facts = factsOf(context, kind, ask, place.path);
  const known = Object.fromEntries(
    Object.entries({
      unit: ask.unit,
      task: ask.task,
      week: ask.week,
      month: ask.month,
      period: ask.period,
      submitted: context.asOf,
      ...facts.known,
      ...place.identity,
    }).filter(([key, value]) => members.has(key) && value !== undefined),
  );
  const text = commentedRecord(kind, {
    known,
    notes: facts.notes ?? new Map(),
    asked: facts.asked ?? [],
    choices: choicesIn(context, kind),
  });
  return { is: 'begun', path: place.path, text: [text, ...(facts.after ?? [])].join('') };
}

/** What the kind itself leaves open and the ledger answers: the week, the month, the only matter that waits. */
function withKnown(context: Context, kind: KindName, ask: NewAsk): NewAsk {
  const day = ask.date ?? dayOf(context.asOf);
  const own = (wanted: DutyKind) =>
    allDuties(context).filter((duty) => duty.kind === wanted && duty.who.id === ask.unit && isOpen(duty));
  switch (kind) {
    case 'report':
      return { ...ask, week: ask.week ?? own('weekly')[0]?.subject ?? isoWeekOf(day) };
    case 'monthly': {
      const last = previousMonth(day.slice(0, 7));
      const owed = own('monthly').map(({ subject }) => subject);
      return { ...ask, month: ask.month ?? owed[0] ?? (Number(day.slice(8)) > 15 ? day.slice(0, 7) : last) };
    }
    case 'siteReview':
      return { ...ask, month: ask.month ?? day.slice(0, 7) };
    case 'draw':
      return { ...ask, period: ask.period ?? waiting(context, 'draw')[0]?.subject };
    case 'ack':
    case 'plan':
    case 'claim':
    case 'filing':
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

const TASK_DUTIES: Partial<Record<KindName, readonly DutyKind[]>> = {
  ack: ['ack'],
  plan: ['plan'],
  claim: ['node', 'rectification'],
  filing: ['approval', 'consent', 'filing'],
};

/** The matters for which such a record is owed; all that are running where it is never owed. */
function tasksFor(context: Context, kind: KindName, unit: string | undefined): readonly Dossier[] {
  const duties = TASK_DUTIES[kind];
  return [...context.dossiers.values()].filter((dossier) =>
    duties === undefined
      ? taskDuties(context, dossier).some(isOpen)
      : taskDuties(context, dossier).some(
          (duty) =>
            duties.includes(duty.kind) &&
            isOpen(duty) &&
            (unit === undefined || kind === 'filing' || duty.who.id === unit),
        ),
  );
}

function waiting(context: Context, ...kinds: readonly DutyKind[]): readonly Duty[] {
  return allDuties(context).filter((duty) => kinds.includes(duty.kind) && isOpen(duty));
}

function namesFor(
  context: Context,
  kind: KindName,
  ask: NewAsk,
  taken: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const date = ask.date ?? dayOf(context.asOf);
  const dossier = ask.task === undefined ? undefined : context.dossiers.get(ask.task);
  const year = dossier?.task.names['year'] ?? date.slice(0, 4);
  const isOthers = dossier !== undefined && ask.unit !== dossier.task.value.lead;
  const all: Readonly<Record<string, string | undefined>> = {
    year,
    date,
    week: ask.week,
    month: ask.month,
    period: ask.period,
    unit: kind === 'ack' && !isOthers ? undefined : ask.unit,
    task: kind === 'task' ? (ask.task ?? nextId(kind, year, taken)) : dossier?.id,
    id: nextId(kind, year, taken) ?? ask.name,
    n: versionOf(context, kind, dossier),
    version: kind === 'rules' ? nextVersion(context) : undefined,
    slug: ask.name ?? (kind === 'verification' ? (ask.task ?? beginWords.slug) : undefined),
    event: ask.name ?? beginWords.event,
    component: ask.name,
    kind: beginWords.issuedFolder,
  };
  const used = namesOf(kind);
  return Object.fromEntries(
    Object.entries(all).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && used.includes(pair[0]),
    ),
  );
}

/** The next id of those that count: `t2026-013` after `t2026-012`; undefined for a kind whose ids do not. */
function nextId(kind: KindName, year: string, taken: ReadonlySet<string>): string | undefined {
  const own = [...fieldsOf(KINDS[kind].schema).members.values()].find((field) => field.own !== undefined);
  const example = typeof own?.example === 'string' ? own.example : '';
  const [, prefix] = /^([a-z]+)\d{4}-\d+$/u.exec(example) ?? [];
  if (prefix === undefined) return undefined;
  const counted = new RegExp(`/${prefix}${year}-([0-9]+)(?![0-9])`, 'u');
  const numbers = [...taken].map((path) => Number(counted.exec(path)?.[1] ?? 0));
  return `${prefix}${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

/** Of a plan the next version, of a filing that of the plan which waits for it. */
function versionOf(context: Context, kind: KindName, dossier: Dossier | undefined): string | undefined {
  if (dossier === undefined) return undefined;
  const last = Math.max(0, ...dossier.plans.map(({ entry }) => entry.value.version));
  if (kind === 'plan') return String(last + 1);
  if (kind !== 'filing') return undefined;
  const owed = taskDuties(context, dossier).find(
    (duty) => TASK_DUTIES.filing?.includes(duty.kind) === true && isOpen(duty),
  );
  return owed?.subject ?? String(Math.max(1, last));
}

function nextVersion({ ledger }: Context): string {
  const numbers = ledger.rules.map(({ value }) => Number(/^v([0-9]+)$/u.exec(value.version)?.[1] ?? 0));
  return `v${String(Math.max(0, ...numbers) + 1)}`;
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

interface Facts {
  readonly known?: object;
  readonly notes?: ReadonlyMap<string, string>;
  readonly asked?: readonly string[];
  /** Lines after the record. */
  readonly after?: readonly string[];
}

/** What the ledger knows of a record that is to be written, beside what its path says. */
function factsOf(context: Context, kind: KindName, ask: NewAsk, path: string): Facts {
  const { office } = context;
  const dossier = ask.task === undefined ? undefined : context.dossiers.get(ask.task);
  const day = ask.date ?? dayOf(context.asOf);
  switch (kind) {
    case 'report':
      return reportFacts(context, ask.unit ?? '', day, path);
    case 'plan':
      return {
        known: { nodes: [{ id: 'end', due: dossier?.task.value.due }] },
        asked: path.endsWith('plan-v1.yaml')
          ? ['nodes.*.deliverable']
          : ['nodes.*.deliverable', 'changeReason'],
        notes: titled('task', dossier),
      };
    case 'claim': {
      const open = dossier === undefined ? [] : taskDuties(context, dossier).filter(isOpen);
      const node =
        ask.node ?? open.find(({ kind: owed }) => owed === 'node' || owed === 'rectification')?.subject;
      return { known: { nodes: [{ node }] }, notes: titled('task', dossier) };
    }
    case 'filing':
      return filingFacts(context, dossier);
    case 'ack':
    case 'event':
      return { known: { on: day }, notes: titled('task', dossier) };
    case 'task':
      return {
        known: { lead: ask.unit, notice: { no: nextNoticeNo(context), printed: day } },
        asked: [],
      };
    case 'verification': {
      const duties = waiting(context, 'verification').filter(
        (duty) => duty.dossier !== undefined && (ask.task === undefined || duty.dossier.id === ask.task),
      );
      return {
        known: {
          by: office.secretariat,
          ...(duties.length > 0 && {
            results: duties.map((duty) => ({ task: duty.dossier?.id, node: duty.subject, kind: '核验' })),
          }),
        },
        notes: new Map(duties.map((duty, n) => [`results.${String(n)}.task`, titleOf(duty.dossier)])),
      };
    }
    case 'draw':
      return { known: { by: office.drawPost } };
    case 'assessment':
    case 'yearMark': {
      const units = [...context.units.values()].filter(({ value }) => {
        const league = inForce(value.leagues, day)?.league;
        return league !== undefined && league !== '不参评';
      });
      return {
        known: {
          ...(kind === 'yearMark' && { year: Number(day.slice(0, 4)) }),
          on: day,
          marks: units.map(({ value }) => ({ unit: value.id })),
        },
        notes: new Map(
          units.map(({ value }, n) => [
            `marks.${String(n)}.unit`,
            plainLine(inForce(value.names, day)?.name ?? value.id),
          ]),
        ),
        asked: ['marks.*.mark', ...(/-\d+\.yaml$/u.test(path) ? ['corrects'] : [])],
      };
    }
    case 'siteReview':
      return { known: { kind: '现场点评', on: day, tasks: ask.task === undefined ? undefined : [ask.task] } };
    case 'meeting':
      return { known: { decisions: [{ no: 1 }] } };
    case 'measure':
    case 'issued':
      return { known: { on: day } };
    case 'unit':
      return { known: { names: [{ from: day }], leagues: [{ from: day }], leaders: [{ from: day }] } };
    default:
      return {};
  }
}

function reportFacts(context: Context, unit: string, day: string, path: string): Facts {
  const matters = weeklyTasks(context, unit, day, liveLook(context.asOf));
  const own = matters.filter(({ ownLine }) => ownLine);
  const others = matters.filter(({ ownLine }) => !ownLine);
  const isSupplement = /-\d+\.yaml$/u.test(path);
  return {
    known: own.length === 0 ? {} : { matters: own.map(({ dossier }) => ({ task: dossier.id })) },
    notes: new Map(own.map(({ dossier }, n) => [`matters.${String(n)}.task`, titleOf(dossier)])),
    asked: isSupplement ? ['supplements'] : [],
    after:
      others.length === 0
        ? []
        : [
            `# ${beginWords.others(others.length)}\n`,
            ...others.map(({ dossier }) => `#   ${dossier.id} ${titleOf(dossier)}\n`),
          ],
  };
}

function filingFacts(context: Context, dossier: Dossier | undefined): Facts {
  const open = dossier === undefined ? [] : taskDuties(context, dossier).filter(isOpen);
  const [waits] = open.filter(({ kind }) => ['approval', 'consent', 'filing'].includes(kind));
  return {
    known: waits?.kind === 'approval' ? { approval: { by: waits.who.id, mode: '签批' } } : {},
    asked:
      waits?.kind === 'consent' ? ['chiefConsent'] : waits?.kind === 'filing' ? ['filed', 'assessed'] : [],
    notes: titled('task', dossier),
  };
}

/** The number of the next notice, where the last one ends in a number: 督办〔2026〕13号. */
function nextNoticeNo({ ledger }: Context): string | undefined {
  const numbers = ledger.task.flatMap(({ value }) => {
    const [, head, number, tail] = /^(.*?)([0-9]+)(\D*)$/u.exec(value.notice.no) ?? [];
    return head === undefined
      ? []
      : [{ head, number: Number(number), tail: tail ?? '', at: value.notice.printed }];
  });
  const last = numbers
    .toSorted((a, b) => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1))
    .at(-1);
  return last && `${last.head}${String(last.number + 1)}${last.tail}`;
}

function titled(place: string, dossier: Dossier | undefined): ReadonlyMap<string, string> {
  return dossier === undefined ? new Map() : new Map([[place, titleOf(dossier)]]);
}

function titleOf(dossier: Dossier | undefined): string {
  return plainLine(dossier?.task.value.title ?? '');
}
