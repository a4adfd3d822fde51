import { valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A matter that is withheld says on what ground (信息公开条例 第14–16条). */
export const withheldBasis = check({
  code: 'withheld-basis',
  severity: 'reminder',
  words: {
    title: '不予公开没有写依据',
    message: (p) => `发现任务的公开范围是${valueWords(p)}，没有写依据`,
    expected: () => '不予公开的任务写明依据（withheldBasis，系统内）',
    fix: () => '请补上依据；没有依据的，删去 disclosure',
    example: {
      wrong: 'disclosure: 系统内',
      right: 'disclosure: 系统内\nwithheldBasis: 《政府信息公开条例》第十六条',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { disclosure = '公开', withheldBasis: basis } = entry.value;
      if (disclosure !== '公开' && basis === undefined) yield found(entry, ['disclosure']);
    }
  },
});
