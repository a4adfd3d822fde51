import { dayOf, timeOf } from '#days/moment.ts';
import { dutyView } from '#portal/duties/duty-view.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { overdueLabels, overdueWords } from '#wording/overdue/issues.ts';
import { urgedFor } from './debtor-accounts.ts';
import { siteLink } from './duty-issue.ts';
import { fileAddress, type ForgePlace } from '../submission/forge-place.ts';
import { plainTitle } from './plain-title.ts';
import type { WantedIssue } from './wanted-issue.ts';
import { markdownText } from '#text/plain-line.ts';

const words = overdueWords;
const text = markdownText;

/** Working days before the due day from which a duty is gathered. */
const SOON = 3;

/** Rows of one issue: GitHub takes texts of 65,536 characters. */
const MOST_ROWS = 100;

/** Whether a duty falls due so soon that it is gathered. */
export function isSoon(duty: Duty): boolean {
  return isOpen(duty) && duty.standing !== 'overdue' && duty.left <= SOON;
}

/** The one issue that gathers what a debtor owes soon, in order of the due moment; there is at least one such duty. */
export function soonIssue(
  env: ViewEnv,
  [first, ...others]: readonly [Duty, ...Duty[]],
  place: ForgePlace,
  accounts: readonly number[],
): WantedIssue {
  const rows = [first, ...others].map((duty) => ({ duty, view: dutyView(env, duty) }));
  const { name } = dutyView(env, first).who;
  const who = urgedFor(env.context, first);
  const reported = rows.slice(0, MOST_ROWS).map(({ duty, view: { id, what, stateText } }) => {
    const task = duty.dossier && env.shownTasks.get(duty.dossier.id);
    const matter = task === undefined ? '' : `[${text(task.value.title)}](${fileAddress(place, task.path)})`;
    const due = words.until(dayOf(duty.due), timeOf(duty.due));
    return `| ${[due, text(what), matter, stateText, `\`${id}\``].join(' | ')} |`;
  });
  return {
    key: `soon:${who.kind}/${who.id}`,
    kind: 'soon',
    who,
    name,
    line: plainTitle(words.soonLine(name, rows.length)),
    title: plainTitle(words.soonTitle(name)),
    labels: [overdueLabels.all.name, overdueLabels.blue.name],
    text: [
      `**${words.soonLead(text(name), rows.length)}**`,
      [
        `| ${words.soonHead.join(' | ')} |`,
        `| ${words.soonHead.map(() => ':--').join(' | ')} |`,
        ...reported,
      ].join('\n'),
      ...(rows.length > reported.length ? [words.soonMore(rows.length - reported.length)] : []),
      words.soonNote,
      `---\n${siteLink(env, `who-${who.id}`)}${words.foot(dayOf(env.context.asOf), null)}`,
    ].join('\n\n'),
    accounts,
    due: dayOf(first.due),
    covers: rows.map(({ view }) => view.id),
  };
}
