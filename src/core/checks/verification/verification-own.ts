import { found, type Check, type Finding } from '../check.ts';
import { unitOfNode } from '../dossier-facts.ts';
import { isSecretariat, postWords } from '../office-roles.ts';

/** 秘书科 does not check its own matters; the post of rules-v1 §1 does. */
export const verificationOwn: Check = {
  code: 'verification-own',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context, office } = index;
    if (office === undefined) return;
    for (const dossier of context.dossiers.values()) {
      for (const { node, sitting, source } of dossier.checks) {
        if (!isSecretariat(index, sitting.by) || unitOfNode(dossier, node) !== office.secretariat) continue;
        yield found(source.entry, [...source.field, 'task'], {
          by: sitting.by,
          node,
          expected: postWords(index, office.drawPost),
        });
      }
    }
  },
};
