import { check, type Finding, found } from '../check.ts';
import { holdersOn } from '../dossier-facts.ts';
import { isSecretariat, postWords } from '../office-roles.ts';

/** 秘书科 does not check its own matters; the post outside it does (rules.md §1). */
export const verificationOwn = check({
  code: 'verification-own',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context, office } = index;
    if (office === undefined) return;
    for (const dossier of context.dossiers.values()) {
      for (const { node, sitting, source } of dossier.checks) {
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
