import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A demand becomes a node of its matter, so its id is new there. */
export const verificationDemandTwice = check({
  code: 'verification-demand-twice',
  severity: 'error',
  words: {
    title: '整改编号重复',
    message: (p) =>
      `发现整改节点的编号${valueWords(p)}${said(p, 'first') === '' ? '与计划的节点相同' : `已经用过（${said(p, 'first')}）`}`,
    expected: () => '本任务内没有用过的编号',
    fix: () => '请改用新的编号，例如 r2',
    example: { wrong: 'rectification: { id: r1, … }  # 已用', right: 'rectification: { id: r2, … }' },
  },
  *find({ context }): Generator<Finding> {
    for (const { demands, plans } of context.dossiers.values()) {
      const planned = new Set(plans.flatMap(({ entry }) => entry.value.nodes.map(({ id }) => id)));
      const first = new Map<string, string>();
      for (const { id, source } of demands) {
        const known = first.get(id);
        if (known !== undefined || planned.has(id) || id === 'end')
          yield found(source.entry, [...source.field, 'id'], { first: known ?? '' });
        if (known === undefined) first.set(id, source.entry.file);
      }
    }
  },
});
