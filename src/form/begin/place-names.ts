import { dayOf } from '#days/moment.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import { beginWords } from '#wording/help/begin.ts';
import { nextId } from '../next-id.ts';
import { freeNames, type PlaceNames } from '../record-path.ts';
import type { NewAsk } from './ask.ts';
import { namesAsked } from './record-names.ts';
import { FILING_DUTIES } from './waiting.ts';

/** What the place of a new record is called after, as far as that is said or follows. */
export function namesFor(
  context: Context,
  kind: KindName,
  ask: NewAsk,
  taken: ReadonlySet<string>,
): PlaceNames {
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
    task: kind === 'task' ? (ask.task ?? nextIdOf(kind, year, taken)) : dossier?.id,
    id: nextIdOf(kind, year, taken) ?? ask.name,
    n: versionOf(context, kind, dossier),
    version: kind === 'rules' ? nextVersion(context) : undefined,
    slug:
      ask.name ?? (kind === 'verification' ? freeSlug(date, ask.task ?? beginWords.slug, taken) : undefined),
    event: ask.name ?? beginWords.event,
    component: ask.name,
    issued: ask.name,
    kind: beginWords.issuedFolder,
  };
  const used = namesAsked(kind);
  return Object.fromEntries(
    Object.entries(all).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && used.includes(pair[0]),
    ),
  );
}

/** The next id of those that count: `t2026-013` after `t2026-012`; undefined for a kind whose ids do not. */
function nextIdOf(kind: KindName, year: string, taken: ReadonlySet<string>): string | undefined {
  const own = [...fieldsOf(KINDS[kind].schema).members.values()].find((field) => field.own !== undefined);
  const example = typeof own?.example === 'string' ? own.example : '';
  const [, prefix] = /^([a-z]+)\d{4}-\d+$/u.exec(example) ?? [];
  if (prefix === undefined) return undefined;
  // Of a file that cannot be read the path says the id all the same.
  const ids = [...taken].flatMap((path) => path.replace(/\.yaml$/u, '').split('/'));
  return nextId(prefix, year, ids);
}

/** What a sitting of the section is called where nobody said it: with a number where its day has one of this name. */
function freeSlug(date: string, slug: string, taken: ReadonlySet<string>): string {
  return freeNames('verification', { year: date.slice(0, 4), date, slug }, 'slug', [...taken]).slug;
}

/** Of a plan the next version, of a filing that of the plan which waits for it. */
function versionOf(context: Context, kind: KindName, dossier: Dossier | undefined): string | undefined {
  if (dossier === undefined) return undefined;
  const last = Math.max(0, ...dossier.plans.map(({ entry }) => entry.value.version));
  if (kind === 'plan') return String(last + 1);
  if (kind !== 'filing') return undefined;
  const owed = taskDuties(context, dossier).find((duty) => FILING_DUTIES.includes(duty.kind) && isOpen(duty));
  return owed?.subject ?? String(Math.max(1, last));
}

function nextVersion({ ledger }: Context): string {
  const numbers = ledger.rules.map(({ value }) => Number(/^v([0-9]+)$/u.exec(value.version)?.[1] ?? 0));
  return `v${String(Math.max(0, ...numbers) + 1)}`;
}
