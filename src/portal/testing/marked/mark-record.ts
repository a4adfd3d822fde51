import { z } from 'zod';
import { addDays } from '#days/day.ts';
import { narrower, type Tier } from '#record/schema/field.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';

/** Every text that not everyone may read contains this; so do the ids and paths of withheld records. */
export const MARK = 'mksys';

/** One text (or day) put into a field that not everyone may read. */
export interface Marker {
  readonly text: string;
  /** `plan.responsiblePerson`, `meeting.decisions[].text`. */
  readonly field: string;
  /** The field itself is above 公开, whatever the record says. */
  readonly own: boolean;
}

interface Place {
  readonly tier: Tier;
  readonly field: string;
  readonly own: boolean;
}

/** Makes a function that marks record after record, no marker twice; `found` collects them. Words about a matter of `matters` are as narrow as it is. */
export function marking(matters: ReadonlyMap<string, Tier>, found: Marker[]) {
  const mark = (field: Field, value: unknown, place: Place): unknown => {
    const { schema: own, element } = field;
    if (element !== undefined && Array.isArray(value)) {
      return value.map((item: unknown) => mark(element, item, { ...place, field: `${place.field}[]` }));
    }
    if (own instanceof z.ZodObject && typeof value === 'object' && value !== null)
      return mapping(field, value, place);
    if (typeof value !== 'string' || place.tier === 'public') return value;
    if (isWord(place.field)) return value;
    const text = markFor(own, place.own, found.length + 1);
    if (text === undefined) return value;
    found.push({ text, field: place.field, own: place.own });
    return text;
  };
  const mapping = ({ members: fields }: Field, value: object, place: Place): object => {
    const given = new Map<string, unknown>(Object.entries(value));
    const about = place.field.includes('.') ? matters.get(String(given.get('task'))) : undefined;
    const tier = narrower(place.tier, about ?? 'public');
    const members = [...fields].flatMap(([name, field]) => {
      const said = field.said ?? 'public';
      const member = given.get(name) ?? (said === 'public' ? undefined : field.example);
      if (member === undefined) return [];
      const inner = {
        tier: narrower(tier, said),
        field: `${place.field}.${name}`,
        own: place.own || said !== 'public',
      };
      return [[name, mark(field, member, inner)] as const];
    });
    return Object.fromEntries(members);
  };
  return (schema: z.ZodType, value: unknown, tier: Tier, kind: string) =>
    mark(fieldsOf(schema), value, { tier, field: kind, own: false });
}

/** Words that the office or its rules have for everyone: what they say of a withheld matter is no more than its kind. */
const WORDS: ReadonlySet<string> = new Set([
  'kind',
  'class',
  'grounds[]',
  'tags[]',
  'channel',
  'category',
  'level',
]);

/** Whether a field holds such a word. */
export function isWord(field: string): boolean {
  return WORDS.has(field.split('.').at(-1) ?? '');
}

/** A marker that the field accepts: in free text a word; where only a day or a digest fits and the field is not for everyone, one that nothing else has. */
function markFor(schema: z.core.$ZodType, own: boolean, n: number): string | undefined {
  const accepts = (text: string) => z.safeParse(schema, text).success;
  if (accepts('甲 乙')) return `${MARK}${String(n).padStart(4, '0')}`;
  const others = [addDays('1950-01-01', n), String(n).padStart(40, '0'), String(n).padStart(64, '0')];
  return own ? others.find(accepts) : undefined;
}
