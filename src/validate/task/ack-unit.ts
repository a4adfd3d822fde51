import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitsNamed } from '../check/dossier-facts.ts';
import { unitWords } from '../check/office-roles.ts';

/** 签收 is signed by the units that the notice names, and by successors; `ack.yaml` is the lead's. */
export const ackUnit = check({
  code: 'ack-unit',
  severity: 'error',
  words: {
    title: '签收单位不是通知单上的单位',
    message: (p) => `发现签收单位${valueWords(p)}不是这份签收应有的单位`,
    expected: (p) => `${said(p, 'expected')}（ack.yaml 是主办单位的，协办、接办单位用 ack-{unit}.yaml）`,
    fix: () => '请核对单位编号，或者改文件名',
    example: { wrong: 'unit: caiwu  # 在 ack.yaml 里', right: 'unit: gongcheng' },
  },
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values()) {
      for (const { entry } of dossier.acks) {
        const named = unitsNamed(dossier);
        const expected = entry.names['unit'] === undefined ? named.slice(0, 1) : named;
        if (!expected.includes(entry.value.unit))
          yield found(entry, ['unit'], { expected: expected.map((id) => unitWords(index, id)).join('、') });
      }
    }
  },
});
