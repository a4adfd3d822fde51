import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { holdersOn } from '../check/dossier-facts.ts';
import { isSecretariat, postWords } from '../check/office-roles.ts';

/** 秘书科 does not check its own matters; the post outside it does (rules.md §1). */
export const verificationOwn = check({
  code: 'verification-own',
  severity: 'error',
  words: {
    title: '秘书科核查自己的事项',
    message: (p) =>
      `发现任务${valueWords(p)}的节点 ${said(p, 'node')} 由秘书科承担，核查的也是秘书科（${said(p, 'by')}）`,
    expected: (p) => `由${said(p, 'expected')}核查`,
    fix: () => '请由该岗位核查后另记一份',
    example: {
      wrong: 'by: mishu\nresults: [{ task: t2026-012, node: end, … }]  # 秘书科的任务',
      right: 'by: jijian-zuzhang\nresults: [{ task: t2026-012, node: end, … }]  # 秘书科的任务',
    },
  },
  *find(index): Generator<Finding> {
    const { context, office } = index;
    if (office === undefined) return;
    for (const dossier of context.dossiers.values()) {
      for (const { node, sitting, source } of dossier.verifications) {
        const holder = holdersOn(dossier, node, sitting.on).at(-1);
        if (!isSecretariat(index, sitting.by) || holder !== office.secretariat) continue;
        yield found(source.entry, [...source.field, 'task'], {
          by: sitting.by,
          node,
          expected: postWords(index, office.drawPost),
        });
      }
    }
  },
});
