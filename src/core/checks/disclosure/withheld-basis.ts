import { check, type Finding, found } from '../check.ts';

/** A matter that is withheld says on what ground (信息公开条例 第14–16条). */
export const withheldBasis = check({
  code: 'withheld-basis',
  severity: 'reminder',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { disclosure = '公开', withheldBasis: basis } = entry.value;
      if (disclosure !== '公开' && basis === undefined) yield found(entry, ['disclosure']);
    }
  },
});
