import { rootOf } from '#record/schema/entry.ts';
import { inForce } from '#record/schema/in-force.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ForgeFacts, FormFacts, Named, ReportFacts } from '#form/facts.ts';
import { dayOf } from '#days/moment.ts';
import { RULES_BLOCKS } from '#wording/method/left-out.ts';
import { publishedRules, writtenBlocks } from '../env/rules-in-force.ts';
import { isShown, publicRepository, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { factRecords } from './fact-records.ts';
import { dossierRecords, reportsOf } from './filed-records.ts';
import { matterFacts, openDossiers, withheldMatters } from './matter-facts.ts';
import { monthFacts } from './month-facts.ts';
import { objectionPeriods, reviewers } from './objection-facts.ts';
import { returnedFacts } from './returned-facts.ts';
import { sectionPage, sourceRecords } from './section/section-facts.ts';
import { weekFacts } from './week-facts.ts';

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
    blocks: RULES_BLOCKS.filter((block) =>
      publishedRules(env).some(({ value }) => writtenBlocks(value)[block]),
    ),
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
