import { z } from 'zod';

/** How small and large a number may be, or how short and long a text; undefined where nobody said. */
export interface Bounds {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** The bounds that a schema of a number or a text names; those of every computer are none, and a list has others. */
export function boundsOf(schema: z.core.$ZodType): Bounds {
  if (!(schema instanceof z.ZodNumber || schema instanceof z.ZodString))
    return { least: undefined, most: undefined };
  const { checks = [] } = schema._zod.def;
  const least: number[] = [];
  const most: number[] = [];
  for (const check of checks) {
    const { def } = (check as z.core.$ZodChecks)._zod;
    if (def.check === 'greater_than') least.push(Number(def.value));
    if (def.check === 'less_than') most.push(Number(def.value));
    if (def.check === 'min_length') least.push(def.minimum);
    if (def.check === 'max_length') most.push(def.maximum);
  }
  return {
    least: least.length === 0 ? undefined : Math.max(...least),
    most: most.length === 0 ? undefined : Math.min(...most),
  };
}
