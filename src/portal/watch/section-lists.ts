import { dayInWords } from '#wording/calendar/day.ts';
import { watchRules, watchText } from '#wording/watch/words.ts';
import { dayOf } from '#days/moment.ts';
import { leadOf } from '#engine/dossier/course.ts';
import { liveLook } from '#engine/time/look.ts';
import { LISTING_DAYS } from '#engine/watch/covered-decisions.ts';
import { lookBackLines, type LookBackLine } from '#engine/watch/look-backs.ts';
import { openDecisions } from '#engine/watch/open-decisions.ts';
import { waitingClaims } from '#engine/watch/waiting-claims.ts';
import { postName, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { rulesInForce, writtenBlocks } from '../env/rules-in-force.ts';
import { sourceHref } from '../sources/source-href.ts';
import { nodeName } from '../task-list/task-row.ts';
import type { WatchList } from './watch-list.ts';
import { matterOf, plainStep, sectionForm, stepOf, type WatchRowView } from './watch-row.ts';

// What the section owes stands on the roll inside the system alone, and so do these lists of it. Of what was decided and is
// no matter there is one reason more: what is missing from the list would tell of a matter that is withheld.

/** 回头看台账, inside the system alone; null where the rules in force leave 回头看 out (mechanisms.md row 60). */
export function lookBackList(env: ViewEnv): WatchList | null {
  if (env.profile !== 'internal') return null;
  const { context } = env;
  const rules = rulesInForce(env)?.value.lookBack;
  const lines = lookBackLines(context);
  if (rules === undefined) return null;
  return {
    key: 'look-back',
    rows: lines.map((line): WatchRowView => {
      const { dossier, lookBack, next } = line;
      return {
        id: dossier.id,
        ...matterOf(dossier),
        unit: unitRef(env, leadOf(dossier, liveLook(context.asOf))),
        light: null,
        why: lookBackText(line),
        since: lookBack.concluded,
        days: null,
        next: next === undefined ? null : stepOf(env, next),
      };
    }),
    hidden: 0,
    rules: watchRules.lookBack(
      rules.months.toSorted((a, b) => a - b),
      rules.longOverdue,
      rules.longPostponed,
    ),
    section: 'duties',
  };
}

/** Why it is looked at, and what was seen so far. */
function lookBackText({ lookBack: { reason, looks }, next }: LookBackLine): string {
  return watchText.join([
    watchText.reasons[reason],
    ...looks.flatMap(({ check }, index) =>
      check === undefined ? [] : [watchText.looked(index + 1, dayInWords(check.on), check.result.result)],
    ),
    ...(next === undefined ? [watchText.allLooked] : []),
  ]);
}

/** What meetings decided and what is no matter yet, inside the system alone (mechanisms.md row 24). */
export function decisionList(env: ViewEnv): WatchList | null {
  if (env.profile !== 'internal') return null;
  return {
    key: 'decisions',
    rows: openDecisions(env.context).map(({ meeting, no, text, days, isLate }): WatchRowView => {
      const { id, title, date } = meeting.value;
      return {
        id: `${id}-${String(no)}`,
        name: text,
        href: sourceHref('meeting', id),
        note: watchText.decision(no),
        unit: null,
        light: null,
        why: watchText.meeting(title),
        since: date,
        days,
        next: plainStep(sectionName(env), watchText.decide, {
          stateText: watchText.decideState(days, isLate),
          form: sectionForm(env, watchText.register, 'register'),
        }),
      };
    }),
    hidden: 0,
    rules: watchRules.decisions(LISTING_DAYS),
    section: null,
  };
}

/** The claims that wait for 核验, inside the system alone; null where nobody checks them (rules.md §4). */
export function claimList(env: ViewEnv): WatchList | null {
  const rules = rulesInForce(env)?.value;
  const { verification } = rules ?? {};
  if (env.profile !== 'internal' || rules === undefined || verification === undefined) return null;
  const { verification: inScope, sample } = writtenBlocks(rules);
  if (!inScope && !sample) return null;
  return {
    key: 'claims',
    rows: waitingClaims(env.context).map(({ dossier, claim, nodes, duty }): WatchRowView => ({
      id: claim.id,
      ...matterOf(dossier),
      unit: unitRef(env, claim.unit),
      light: null,
      why: watchText.claimed(nodes.map(({ id, title }) => nodeName(env, dossier, id, title))),
      since: dayOf(claim.received),
      days: null,
      next:
        duty === undefined
          ? plainStep(postName(env, env.context.office.drawPost), watchText.waitsDraw)
          : stepOf(env, duty),
    })),
    hidden: 0,
    rules: watchRules.claims(verification.days, sample),
    section: 'claim',
  };
}
