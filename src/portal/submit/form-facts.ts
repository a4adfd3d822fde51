import { rootOf } from '#record/schema/entry.ts';
import { inForce } from '#record/schema/in-force.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ForgeFacts, FormFacts, ReportFacts, MonthFacts } from '#form/facts.ts';
import type { Named } from '#form/section-facts.ts';
import { dayOf } from '#days/moment.ts';
import { RULES_BLOCKS, type RulesBlock } from '#wording/method/left-out.ts';
import { publishedRules, writtenBlocks } from '../env/rules-in-force.ts';
import { isShown, publicRepository, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { factRecords } from './fact-records.ts';
import { dossierRecords, reportsOf } from './filed-records.ts';
import { matterFacts, openDossiers, withheldMatters } from './matter-facts.ts';
import { returnedFacts } from './returned-facts.ts';
import { sectionPage, sourceRecords } from './section/section-facts.ts';
import { weekFacts } from './week-facts.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { monthWords } from '#wording/shared/month.ts';
import { dutiesOfUnit } from '../duties/duty-lists.ts';
import { monthFields } from '../env/period/month-words.ts';
import { showsLive } from '../env/publication.ts';
import { periodName } from '../env/period/period.ts';
import { frozenPeriods, shownOpenPeriods } from '../env/period/shown-periods.ts';

/** What a unit's forms know of the record, by what the profile may read. */
export function formFacts(env: ViewEnv, unit: string): FormFacts {
  const { context, shown } = env;
  const { office } = context;
  const dossiers = openDossiers(env, unit);
  const shownDossiers = dossiers.filter((dossier) => isShown(env, dossier));
  const today = dayOf(context.asOf);
  const section = sectionPage(env, unit);
  const records = [
    ...factRecords(
      env,
      [unit, ...(section?.facts.through ?? []).map(({ id }) => id)],
      [...new Set([...shownDossiers, ...(section?.dossiers ?? [])])],
    ),
    ...(section === null ? [] : sourceRecords(env, section.facts)),
  ];
  const named = new Set(records.flatMap(({ kind, path }) => (kind === 'unit' ? [path] : [])));
  return {
    asOf: context.asOf,
    clock: office.demo === undefined ? null : context.asOf,
    office: { name: office.name, section: sectionName(env), contact: office.site.contact },
    unit: { id: unit, name: unitRef(env, unit).name },
    units: shown.unit
      .filter(({ path, value }) => named.has(path) && (value.until === undefined || value.until >= today))
      .map(({ value }) => ({
        id: value.id,
        name: (inForce(value.names, today) ?? value.names[0])?.name ?? value.id,
      })),
    blocks: rulesBlocks(env),
    forge: forgeFacts(env),
    asksInside: office.repository.visibility !== '公开',
    matters: shownDossiers.map((dossier) => matterFacts(env, dossier, unit)),
    withheld: withheldMatters(env, dossiers),
    weeks: weekFacts(env, unit),
    months: monthFacts(env, unit),
    returned: returnedFacts(env, shownDossiers, unit),
    reports: reportFacts(env, unit),
    reviewers: reviewers(env),
    periods: objectionPeriods(env),
    taken: takenPaths(env, unit, new Set(shownDossiers.map(({ id }) => id))),
    records,
    enterers: enterers(env),
    section: section?.facts ?? null,
  };
}

/** The blocks that some published version of the rules has. */
export function rulesBlocks(env: ViewEnv): readonly RulesBlock[] {
  return RULES_BLOCKS.filter((block) => publishedRules(env).some(({ value }) => writtenBlocks(value)[block]));
}

/** The posts of the section, and the section itself. */
function enterers(env: ViewEnv): readonly Named[] {
  const { posts, secretariat } = env.context.office;
  if (env.profile !== 'internal') return [];
  return [
    ...posts.filter(({ unit }) => unit === secretariat).map(({ id, name }) => ({ id, name })),
    { id: secretariat, name: sectionName(env) },
  ];
}

/** The repository, where those who read this profile may know of it. */
function forgeFacts(env: ViewEnv): ForgeFacts | null {
  const { repository } = env.context.office;
  const open = publicRepository(env);
  const address = open ?? (env.profile === 'internal' ? repository.url?.replace(/\/+$/u, '') : undefined);
  const [office] = env.context.ledger.office;
  if (address === undefined || office === undefined) return null;
  return { address, branch: 'HEAD', data: rootOf(office).replace(/\/$/u, '') };
}

/** Reports of the last weeks, newest first. */
function reportFacts(env: ViewEnv, unit: string): readonly ReportFacts[] {
  return reportsOf(env, unit)
    .toSorted((a, b) => compareText(b.value.week, a.value.week) || compareText(b.path, a.path))
    .slice(0, LAST_REPORTS)
    .map(({ path, value: { week, submitted } }) => ({ path, week, submitted }));
}

const LAST_REPORTS = 6;

/** Where records of the unit and of its matters stand, so that a new one takes the next place. */
function takenPaths(env: ViewEnv, unit: string, tasks: ReadonlySet<string>): readonly string[] {
  return [
    ...reportsOf(env, unit),
    ...env.shown.monthly.filter(({ value }) => value.unit === unit),
    ...dossierRecords(env, 'ack', tasks),
    ...dossierRecords(env, 'plan', tasks),
    ...dossierRecords(env, 'claim', tasks),
  ].map(({ path }) => path);
}

/** The months that a unit owes its submission for, with what follows from the record: what it reported done, what comes next. */
function monthFacts(env: ViewEnv, unit: string): readonly MonthFacts[] {
  const { context } = env;
  const { done, next } = monthWords.labels;
  if (!showsLive(env)) return [];
  return dutiesOfUnit(env, unit)
    .filter(({ kind }) => kind === 'monthly')
    .filter((duty) => isOpen(duty))
    .map(({ subject, due }) => ({
      month: subject,
      due,
      known: monthFields(env, { unit, month: subject, submitted: context.asOf })
        .filter(({ label }) => label === done || label === next)
        .map(({ label, text }) => [label, text] as const),
    }));
}

/** Periods of which a score may still be contested here. */
const LAST_PERIODS = 3;

/** The posts that hear an objection: none of the section's (rules.md §10). */
function reviewers({ context: { office } }: ViewEnv): readonly Named[] {
  return office.posts
    .filter(({ unit, role }) => unit !== office.secretariat && role !== '督查岗' && role !== '其他')
    .toSorted((a, b) => Number(b.id === office.drawPost) - Number(a.id === office.drawPost))
    .map(({ id, name }) => ({ id, name }));
}

/** The last periods that this profile tells of, newest first. */
function objectionPeriods(env: ViewEnv): readonly Named[] {
  return [...new Set([...frozenPeriods(env), ...shownOpenPeriods(env)])]
    .toSorted()
    .toReversed()
    .slice(0, LAST_PERIODS)
    .map((id) => ({ id, name: periodName(env, id) }));
}
