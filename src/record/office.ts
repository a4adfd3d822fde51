import type { z } from 'zod';
import { pub } from '../core/schema/field.ts';
import { Office as Base } from '../core/schema/office.ts';
import { Words } from './words.ts';

/** `office.yaml`: the office itself. One file; everything that another office changes first. */
export const Office = Base.extend({
  words: pub(Words.optional(), '本单位用的名称；不写的用通用的一套', {
    unitKinds: [{ name: '机关科室' }, { name: '市本级', role: 'city' }],
  }),
});
export type Office = z.output<typeof Office>;
