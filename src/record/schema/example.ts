import { z } from 'zod';

/** A mapping's example, made of the examples of its fields: nothing is written twice. Fields without one are left out. */
export function exampleOf(schema: z.ZodObject): Readonly<Record<string, unknown>> {
  const examples = Object.entries(schema.shape).map(
    ([name, field]) => [name, z.globalRegistry.get(field)?.examples?.[0]] as const,
  );
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}
