import { check } from '../check.ts';
import { unknownNodes } from '../unknown-nodes.ts';

/** A check speaks of a node that is there: of the plan, an earlier demand, or `end`. */
export const verificationTarget = check({
  code: 'verification-target',
  severity: 'error',
  find: (index) => unknownNodes(index, ({ checks }) => checks),
});
