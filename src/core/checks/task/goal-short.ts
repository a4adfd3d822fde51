import { concludedOn } from '../../../engine/lights/conclusion.ts';
import { shortfall } from '../../../engine/lights/quantified.ts';
import { liveLook } from '../../../engine/time/look.ts';
import { isRecent } from '../../calendar/recent.ts';
import { check, type Finding, found } from '../check.ts';

/** A quantified matter is concluded when its goal is reached whole, or says why not (mechanisms.md row 19). Told for a month. */
export const goalShort = check({
  code: 'goal-short',
  severity: 'reminder',
  *find({ context, asOf }): Generator<Finding> {
    const look = liveLook(asOf);
    for (const dossier of context.dossiers.values()) {
      if (dossier.task.value.goal === undefined) continue;
      const short = shortfall(context, dossier, look);
      const concluded = concludedOn(context, dossier, look);
      if (short === undefined || concluded === undefined || !isRecent(asOf, concluded)) continue;
      yield found(dossier.task, ['goal', 'amount'], {
        measure: short.goal.measure,
        percent: String(short.percent),
        concluded,
      });
    }
  },
});
