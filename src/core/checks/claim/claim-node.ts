import { check } from '../check.ts';
import { unknownNodes } from '../unknown-nodes.ts';

/** A claim speaks of a node that is there: of the plan, a rectification demand, or `end`. */
export const claimNode = check({
  code: 'claim-node',
  severity: 'error',
  find: (index) => unknownNodes(index, ({ claims }) => claims),
});
