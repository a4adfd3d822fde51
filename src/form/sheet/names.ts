import type { Ledger } from '#record/ledger.ts';
import type { Workbook } from '#record/office/workbook.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { inForce } from '#record/schema/in-force.ts';
import { nearest } from '#text/nearest.ts';
import { sameText } from './grid.ts';

/** What an office's names mean in its ledger. */
export interface SheetNames {
  /** The unit that goes by a name, its own or a short one, today's or an earlier one; among several the one that bore it on the day. */
  readonly unit: (name: string, day: string) => Found;
  /** The post that goes by a name, whole or one of its parts; among several the one in charge of the unit on the day. */
  readonly post: (name: string, unit: string | undefined, day: string) => Found;
  /** What the office has written down that a text means in a column; the text itself where nothing is. */
  readonly meant: (field: SheetField, text: string) => string;
  /** The post in charge of a unit on a day. */
  readonly leaderOf: (unit: string, day: string) => string | undefined;
  /** A unit by its name on a day. */
  readonly unitName: (unit: string, day: string) => string;
  readonly postName: (post: string) => string;
}

/** An id, or the name that was surely meant, empty where none was; `several` bear it. */
export type Found =
  | { readonly id: string }
  | { readonly nearest: string; readonly known: readonly string[]; readonly several?: true };

/** The names of a ledger, with what the office has written down besides. */
export function sheetNames(ledger: Ledger, workbook: Pick<Workbook, 'words'> | undefined): SheetNames {
  const units = new Map(ledger.unit.map(({ value }) => [value.id, value]));
  const posts = ledger.office[0]?.value.posts ?? [];
  const bearers = new Map<string, Set<string>>();
  for (const { id, names } of units.values())
    for (const name of [
      id,
      ...names.flatMap(({ name, short }) => (short === undefined ? [name] : [name, short])),
    ])
      bearers.set(sameText(name), (bearers.get(sameText(name)) ?? new Set()).add(id));
  const named = (id: string, day: string) => {
    const names = units.get(id)?.names;
    return inForce(names, day) ?? names?.[0];
  };
  const unitName = (id: string, day: string) => named(id, day)?.name ?? id;
  const words = new Map(
    workbook?.words?.map(({ field, said, means }) => [`${field} ${sameText(said)}`, means]),
  );
  const allPosts = new Map(
    posts.flatMap(({ id, name }) => [
      [sameText(name), id],
      [sameText(id), id],
    ]),
  );
  return {
    unit: (name, day) => {
      const all = [...(bearers.get(sameText(name)) ?? [])];
      const then = all.filter((id) => {
        const now = named(id, day);
        return [now?.name, now?.short, id].some(
          (one) => one !== undefined && sameText(one) === sameText(name),
        );
      });
      const [id, ...more] = then.length > 0 ? then : all;
      if (id !== undefined && more.length === 0) return { id };
      const known = [...units.keys()].map((unit) => unitName(unit, day));
      return { nearest: nearest(name, known) ?? '', known, ...(id === undefined ? {} : { several: true }) };
    },
    post: (name, unit, day) => {
      const known = posts.map((post) => post.name);
      const whole = allPosts.get(sameText(name));
      const parts = posts.filter((post) => partsOf(post.name).includes(sameText(name))).map(({ id }) => id);
      const leader = unit === undefined ? undefined : inForce(units.get(unit)?.leaders, day)?.post;
      const id = whole ?? (parts.length < 2 ? parts[0] : parts.find((post) => post === leader));
      if (id !== undefined) return { id };
      return { nearest: nearest(name, known) ?? '', known, ...(parts.length > 1 ? { several: true } : {}) };
    },
    meant: (field, text) => words.get(`${field} ${sameText(text)}`) ?? text,
    leaderOf: (unit, day) => inForce(units.get(unit)?.leaders, day)?.post,
    unitName,
    postName: (post) => posts.find(({ id }) => id === post)?.name ?? post,
  };
}

/** What a post is called by for short: 「党组书记、主任（分管财务）」 is 党组书记 and 主任. */
function partsOf(post: string): readonly string[] {
  return post
    .replaceAll(/[（(].*?[）)]/gu, '')
    .split('、')
    .map(sameText);
}

/** The names that one cell holds, as offices part them. */
export function partedNames(text: string): readonly string[] {
  return text
    .split(/[、，,；;/\n]|\s{2,}/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
