import { dayOf } from '#days/moment.ts';
import { dutyView, dutyShown, onRoll } from '#portal/duties/duty-view.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import { shownDutyId } from '#portal/env/shown-node-id.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { debtorAccounts, urgedFor } from './debtor-accounts.ts';
import { monthOfDuty } from './duty-facts.ts';
import { dutyIssue, dutyLine } from './duty-issue.ts';
import type { ForgePlace } from '../submission/forge-place.ts';
import { isSoon, soonIssue } from './soon-issue.ts';
import type { Settled, WantedIssues } from './wanted-issue.ts';
import { showsLive } from '#portal/env/publication.ts';

/**
 * The issues that should stand: one for every overdue duty that the roll of this profile shows, and one that gathers
 * what a debtor owes soon. A function of the record and the moment, and of nothing else. Where the office shows no live
 * facts to the public there is none for it.
 */
export function wantedIssues(env: ViewEnv, place: ForgePlace): WantedIssues {
  const today = dayOf(env.context.asOf);
  const reported = listedDuties(env);
  const accounts = (duty: Duty) => {
    const who = urgedFor(env.context, duty);
    return env.context.memo('debtor-accounts', `${who.kind}|${who.id}`, () =>
      debtorAccounts(env.context.ledger, who, today),
    );
  };
  const overdue = reported.filter(({ standing }) => standing === 'overdue');
  const byId = new Map(reported.map((duty) => [`duty:${shownDutyId(env, duty)}`, duty]));
  return {
    issues: [
      ...overdue.map((duty) => dutyIssue(env, duty, place, accounts(duty))),
      ...byDebtor(env, reported.filter(isSoon)).map((duties) =>
        soonIssue(env, duties, place, accounts(duties[0])),
      ),
    ],
    settled: (key) => settledBy(env, key, byId.get(key)),
    today,
    isPublic: env.profile === 'public',
  };
}

/** The duties that the roll of this profile names, by due moment. */
function listedDuties(env: ViewEnv): readonly Duty[] {
  if (!showsLive(env)) return [];
  return allDuties(env.context).filter((duty) => onRoll(env, duty) && dutyShown(env, duty));
}

/** Grouped by who owes, in order of the first that is due. */
export function byDebtor({ context }: ViewEnv, duties: readonly Duty[]): readonly [Duty, ...Duty[]][] {
  const groups = new Map<string, [Duty, ...Duty[]]>();
  for (const duty of duties) {
    const { kind, id } = urgedFor(context, duty);
    const key = `${kind}|${id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [duty]);
    else group.push(duty);
  }
  return [...groups.values()];
}

function settledBy(env: ViewEnv, key: string, duty: Duty | undefined): Settled {
  if (key.startsWith('soon:')) return { why: 'empty' };
  if (duty === undefined) return { why: 'gone' };
  const view = dutyView(env, duty);
  const line = { who: duty.who, name: view.who.name, line: dutyLine(view) };
  switch (duty.standing) {
    case 'filed':
    case 'late':
      return {
        why: 'met',
        ...line,
        filed: view.deadline.outcome ?? view.stateText,
        isClaim: duty.kind === 'node' || duty.kind === 'rectification',
      };
    case 'missed':
    case 'incomplete':
      return { why: 'lapsed', ...line, month: monthOfDuty(duty) };
    case 'owed':
    case 'due-soon':
      return { why: 'moved', ...line, due: dayOf(duty.due) };
    case 'overdue':
      return { why: 'gone' };
  }
}
