import { z } from 'zod';
import type { FiledRecord } from '../draft/form.ts';
import type { FormFacts } from '../facts.ts';
import type { BegunMatter } from '../section-facts.ts';

const Key = z.string().max(80);
/** Texts by name; `z.record` would weigh more than all else here, and no other form needs it. */
const Texts = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string'),
);
const Source = z.strictObject({
  key: Key,
  kind: z.string().max(40),
  text: z.string().max(400),
  meeting: Key,
  decision: z.int().min(1).max(999),
  incoming: z.literal(null),
  clue: z.literal(null),
});
/** Matters that a meeting decided and nobody has registered yet, as the door keeps them on this device: with the record of the meeting, which the ledger may not have yet. */
const Begun = z.strictObject({
  meeting: z.strictObject({
    path: z.string().regex(/^meetings\/\d{4}\/[a-z0-9-]+\.yaml$/u),
    names: Texts,
    value: z.looseObject({ id: z.string() }),
  }),
  matters: z
    .array(
      z.strictObject({
        key: Key,
        text: z.string().max(400),
        source: Source,
        values: Texts,
      }),
    )
    .max(200),
});

/** What is kept, as a text. */
export function begunText({ path, names, value }: FiledRecord, matters: readonly BegunMatter[]): string {
  return JSON.stringify({ meeting: { path, names, value }, matters });
}

/** The section's facts with what its door began; as they are where nothing that can be read is kept. */
export function withBegun(facts: FormFacts, kept: string | undefined): FormFacts {
  const { section } = facts;
  const register = section?.register ?? null;
  const read = Begun.safeParse(jsonOf(kept));
  if (section === null || register === null || !read.success) return facts;
  const { meeting, matters } = read.data;
  const stands = facts.records.some(({ path }) => path === meeting.path);
  const known = new Set(register.sources.map(({ key }) => key));
  // Of a meeting that is in the ledger only what has no matter yet.
  const begun = matters.filter(({ source }) => !stands || known.has(source.key));
  const sources = new Map(
    begun.flatMap(({ source }) => (known.has(source.key) ? [] : [[source.key, source]])),
  );
  return {
    ...facts,
    records: stands ? facts.records : [...facts.records, { kind: 'meeting', ...meeting }],
    section: {
      ...section,
      register: { ...register, sources: [...sources.values(), ...register.sources], begun },
    },
  };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
