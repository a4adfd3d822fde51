import { originText } from '#wording/dossier/sentences.ts';
import { print } from '#exact/fraction.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { papersIn } from '#engine/dossier/papers-in.ts';
import { responseOf } from '#engine/inspections/response.ts';
import { liveLook } from '#engine/time/look.ts';
import { annualAppraisal } from '#engine/year/year.ts';
import { campaignNamed } from '../../campaigns/campaign-view.ts';
import { postName, unitRef, type ViewEnv } from '../../env/env.ts';
import { tellsScores } from '../../env/publication.ts';
import { yearUnitHref } from '../../shared/year-href.ts';
import { sourceHref } from '../../sources/source-href.ts';
import type { Happening } from './happening.ts';

/** What a matter came from and what it ended in, beside its own records: papers that came in, its task force, the year's appraisal of who led it (mechanisms.md rows 9, 13, 20). */
export function originEvents(env: ViewEnv, dossier: Dossier): readonly Happening[] {
  return [...cameIn(env, dossier), ...taskForce(env, dossier), ...appraisal(env, dossier)];
}

/** The papers that a matter came from or that name it; of exposures the first tells itself with what followed. */
function cameIn(env: ViewEnv, dossier: Dossier): readonly Happening[] {
  const exposure = responseOf(env.context, dossier)?.exposure.path;
  return papersIn(env.context, dossier.id)
    .filter(({ path }) => path !== exposure)
    .map((entry) => {
      const { id, kind, title, from, date } = entry.value;
      return {
        day: date,
        first: true,
        side: 'system',
        who: from,
        text: originText.cameIn(kind, title),
        href: sourceHref('incoming', id),
        reported: { source: { entry, field: ['title'] }, receipt: env.context.receiptOf(entry) },
      };
    });
}

/** Its task force was set up, and wound up. */
function taskForce(env: ViewEnv, dossier: Dossier): readonly Happening[] {
  const { campaign: name } = dossier.task.value;
  const found = name === undefined ? undefined : campaignNamed(env, name);
  if (found === undefined) return [];
  const { campaign, href } = found;
  const { day: today } = liveLook(env.context.asOf);
  const who = postName(env, campaign.head);
  const told = (day: string | undefined, text: string): readonly Happening[] =>
    day === undefined || day > today ? [] : [{ day, first: true, side: 'leader', who, text, href }];
  return [
    ...told(campaign.from, originText.formed(campaign.name, who)),
    ...told(campaign.until, originText.dissolved(campaign.name)),
  ];
}

/** The final appraisal of the year in which the matter was due, for the unit that led it. */
function appraisal(env: ViewEnv, dossier: Dossier): readonly Happening[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  const lead = leadOf(dossier, look);
  const number = Number(dossier.task.value.due.slice(0, 4));
  const year = annualAppraisal(context, number);
  if (year?.state !== 'final' || !tellsScores(env, year.rules)) return [];
  const row = year.leagues.flatMap(({ rows }) => rows).find(({ unit }) => unit.unit === lead);
  const total = row?.unit.total;
  const marked = context.ledger.yearMark.filter(({ value }) => value.year === number);
  const final = [
    ...marked.map(({ value }) => value.on),
    ...year.frozen.map(({ edition }) => dayOf(edition.frozen)),
  ]
    .toSorted(compareText)
    .at(-1);
  if (row === undefined || total === undefined || final === undefined) return [];
  return [
    {
      day: final,
      side: 'system',
      who: unitRef(env, lead).name,
      text: originText.appraised(number, print(total, year.rules.total.decimals), row.grade),
      href: yearUnitHref(number, lead),
    },
  ];
}
