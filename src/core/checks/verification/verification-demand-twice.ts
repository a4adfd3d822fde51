import { check, type Finding, found } from '../check.ts';

/** A demand becomes a node of its matter, so its id is new there. */
export const verificationDemandTwice = check({
  code: 'verification-demand-twice',
  severity: 'error',
  *find({ context }): Generator<Finding> {
    for (const { checks, plans } of context.dossiers.values()) {
      const planned = new Set(plans.flatMap(({ entry }) => entry.value.nodes.map(({ id }) => id)));
      const first = new Map<string, string>();
      for (const { result, source } of checks) {
        const id = result.rectification?.id;
        if (id === undefined) continue;
        const known = first.get(id);
        if (known !== undefined || planned.has(id) || id === 'end')
          yield found(source.entry, [...source.field, 'rectification', 'id'], { first: known ?? '' });
        if (known === undefined) first.set(id, source.entry.file);
      }
    }
  },
});
