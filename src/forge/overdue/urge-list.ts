import { debtorRef, dutyView, dutyShown, onRoll } from '#portal/duties/duty-view.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { urgedFor } from './debtor-accounts.ts';
import { urgedOn, weeksMissed } from './duty-facts.ts';
import { isSoon } from './soon-issue.ts';
import { byDebtor } from './wanted.ts';
import { showsLive } from '#portal/env/publication.ts';

/** An overdue duty, or one that falls due soon, on the list by which people are urged. */
export interface UrgedDuty {
  readonly id: string;
  readonly what: string;
  readonly matter: string | null;
  readonly due: string;
  readonly state: string;
  /** How often the section has urged in the matter. */
  readonly urged: number;
  /** Weeks on end without a report; 0 of all else. */
  readonly weeks: number;
}

/** What one debtor owes. */
export interface UrgedDebtor {
  readonly kind: Duty['who']['kind'];
  readonly id: string;
  readonly name: string;
  readonly overdue: readonly UrgedDuty[];
  readonly soon: readonly UrgedDuty[];
  /** How many more that the profile may not be told of. */
  readonly hidden: { readonly overdue: number; readonly soon: number };
}

/** 催办清单: who owes what is overdue or falls due soon, in order of the first that is due. For offices without a forge, and for whoever reads before anything is done. */
export function urgeList(env: ViewEnv): readonly UrgedDebtor[] {
  if (!showsLive(env)) return [];
  const duties = allDuties(env.context).filter(
    (duty) => onRoll(env, duty) && (duty.standing === 'overdue' || isSoon(duty)),
  );
  return byDebtor(env, duties).map((own) => {
    const overdue = own.filter(({ standing }) => standing === 'overdue');
    const soon = own.filter(isSoon);
    const reported = (some: readonly Duty[]) => some.filter((duty) => dutyShown(env, duty));
    const hidden = (some: readonly Duty[]) => some.length - reported(some).length;
    const who = urgedFor(env.context, own[0]);
    return {
      ...who,
      name: debtorRef(env, { who }).name,
      overdue: reported(overdue).map((duty) => urged(env, duty)),
      soon: reported(soon).map((duty) => urged(env, duty)),
      hidden: { overdue: hidden(overdue), soon: hidden(soon) },
    };
  });
}

function urged(env: ViewEnv, duty: Duty): UrgedDuty {
  const { id, what, matter, due, stateText } = dutyView(env, duty);
  return {
    id,
    what,
    matter: matter?.title ?? null,
    due,
    state: stateText,
    urged: urgedOn(env, duty).length,
    weeks: weeksMissed(env, duty),
  };
}
