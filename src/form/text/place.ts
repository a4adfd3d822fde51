import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { NAME_IN_PATH } from '#record/schema/kind.ts';
import type { Names } from '../names.ts';
import { filledIn, namesIn, type PlaceNames } from '../record-path.ts';

const FORMS: PlaceNames = {
  year: String.raw`\d{4}`,
  month: String.raw`\d{4}-\d\d`,
  week: String.raw`\d{4}-W\d\d`,
  date: String.raw`\d{4}-\d\d-\d\d`,
  n: String.raw`\d+`,
};

/** Where a record stands by what it says and by what is `said` beside it; undefined where that is not enough. */
export function placeOf(kind: KindName, value: object, said: PlaceNames, names: Names): string | undefined {
  for (const [pattern, identity] of placesOf(kind, value, names)) {
    const known: PlaceNames = { ...namesSaid(identity, value, names), ...said };
    const asked = namesIn(pattern);
    if (asked.every((name) => name in known) && Object.keys(said).every((name) => asked.includes(name)))
      return filledIn(pattern, known);
  }
  return undefined;
}

/** What must be said beside a record so that its place follows; undefined where it follows from nothing. */
export function saidOfPlace(
  kind: KindName,
  path: string,
  value: object,
  names: Names,
): PlaceNames | undefined {
  if (placeOf(kind, value, {}, names) === path) return {};
  for (const [pattern, identity] of Object.entries(KINDS[kind].paths)) {
    const found = matched(pattern, path);
    if (found === undefined) continue;
    const known = namesSaid(identity, value, names);
    const said = Object.fromEntries(Object.entries(found).filter(([name]) => !(name in known)));
    if (placeOf(kind, value, said, names) === path) return said;
  }
  return undefined;
}

/** What the names in braces stand for in the path of a record of a kind. */
export function pathNames(kind: KindName, path: string): PlaceNames {
  // In the order of the kind, which has the more particular one first.
  for (const pattern of Object.keys(KINDS[kind].paths)) {
    const found = matched(pattern, path);
    if (found !== undefined) return found;
  }
  return {};
}

/** Whether a record of a kind may stand at a path: below the ledger, in a folder of the kind. Whether its names are right is for the check. */
export function isPlace(kind: KindName, path: string): boolean {
  const steps = path.split('/');
  return (
    steps.every((step) => /^[\w-][\w.-]*$/u.test(step)) &&
    Object.keys(KINDS[kind].paths).some((pattern) => {
      const own = pattern.split('/');
      return own.length === steps.length && own.every((step, n) => step.includes('{') || step === steps[n]);
    })
  );
}

function placesOf(kind: KindName, value: object, names: Names): readonly (readonly [string, PlaceNames])[] {
  const places = Object.entries<PlaceNames>(KINDS[kind].paths);
  if (kind !== 'ack') return places;
  // Who leads a matter signs for it, who assists signs beside.
  const lead = names.tasks.find(({ id }) => id === textAt(value, 'task'))?.unit;
  const isLead = lead === undefined || lead === textAt(value, 'unit');
  return places.filter(([, identity]) => 'unit' in identity !== isLead);
}

/** The names that the fields of a record give, and the year of the task that it speaks of. */
function namesSaid(identity: PlaceNames, value: object, names: Names): PlaceNames {
  const found: Record<string, string> = {};
  for (const [field, form] of Object.entries(identity)) {
    const text = textAt(value, field);
    if (text !== undefined) Object.assign(found, matched(form, text));
  }
  const folder = names.tasks.find(({ id }) => id === found['task'])?.folder;
  const year = folder?.split('/')[1] ?? found['date']?.slice(0, 4);
  return year === undefined ? found : { year, ...found };
}

function matched(form: string, text: string): PlaceNames | undefined {
  const pieces = form.split(NAME_IN_PATH);
  const source = pieces
    .map((piece, n) =>
      n % 2 === 1
        ? `(${FORMS[piece] ?? '[^/]+'})`
        : piece.replaceAll(/[.*+?^$()[\]\\|{}]/gu, String.raw`\$&`),
    )
    .join('');
  const found = new RegExp(`^${source}$`, 'u').exec(text);
  return found === null
    ? undefined
    : Object.fromEntries(namesIn(form).map((name, n) => [name, found[n + 1] ?? '']));
}

function textAt(value: object, field: string): string | undefined {
  const found: unknown = Object.getOwnPropertyDescriptor(value, field)?.value;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}
