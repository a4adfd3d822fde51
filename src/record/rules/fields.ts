import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Points, Share } from '../schema/scalars.ts';

/** A number of days, nodes, months or ranks. */
export const count = (text: string, example: number) => pub(z.int().min(0).max(999), text, example);

/** A number of points. */
export const points = (text: string, example: string) => pub(Points, text, example);

/** A share of a whole. */
export const share = (text: string, example: string) => pub(Share, text, example);

/** A block that a rules file may leave out; then it does not exist (rules.md, opening). */
export const block = <S extends z.ZodObject>(schema: S, text: string) =>
  pub(schema.optional(), text, exampleOf(schema));
