import { said, valueWords } from '#wording/problems/phrases.ts';
import { concludedOn } from '#engine/lights/conclusion.ts';
import { shortfall } from '#engine/lights/quantified.ts';
import { liveLook } from '#engine/time/look.ts';
import { isRecent } from '#days/recent.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A quantified matter is concluded when its goal is reached whole, or says why not (mechanisms.md row 19). Told for a month. */
export const goalShort = check({
  code: 'goal-short',
  severity: 'reminder',
  words: {
    title: '没有达到目标就办结',
    message: (p) =>
      `发现目标${valueWords(p)}${said(p, 'measure')}的任务于${said(p, 'concluded')}认定办结，核定的完成只有${said(p, 'percent')}%`,
    expected: () => '量化目标核定完成100%才办结；确实不能完成的，核查情况里写明经领导批准的理由',
    fix: () => '请核对核定的百分比；没有办完的，安排再督查，写明整改要求。这一条30天内提示',
    example: {
      wrong: "goal: { measure: 万元, amount: '320' }  # 认定办结，核定 percent: 92",
      right: "goal: { measure: 万元, amount: '320' }  # 认定办结，核定 percent: 100",
    },
  },
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
