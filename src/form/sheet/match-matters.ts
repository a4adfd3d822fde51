import { leadOf } from '#engine/dossier/course.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { liveLook } from '#engine/time/look.ts';
import { noticeKey } from '#record/dossier/notice-number.ts';
import { sameText } from './grid.ts';
import type { WrittenMatter } from './written-matter.ts';

/** What a row is of the ledger: a matter that stands there, or a new one; `family` is the matter whose notice it shares. */
export type Match =
  | { readonly kind: 'standing'; readonly matter: WrittenMatter; readonly dossier: Dossier }
  | { readonly kind: 'new'; readonly matter: WrittenMatter; readonly family?: string }
  | { readonly kind: 'twice'; readonly matter: WrittenMatter; readonly first: number }
  | { readonly kind: 'unknown-id'; readonly matter: WrittenMatter };

/**
 * Finds the matters of rows in the ledger: by the number of the matter, by that of its notice and who leads it, else,
 * where no number is written, by title and who leads. Of each matter the first row counts.
 */
export function matchMatters(matters: readonly WrittenMatter[], context: Context): readonly Match[] {
  const look = liveLook(context.asOf);
  const dossiers = [...context.dossiers.values()];
  const leads = (dossier: Dossier) => new Set([dossier.task.value.lead, leadOf(dossier, look)]);
  const byNumber = grouped(dossiers, (dossier) => noticeKey(dossier.task.value.notice.no));
  const byTitle = grouped(dossiers, (dossier) => sameText(dossier.task.value.title));
  const matched = new Map<string, number>();
  const found = new Map<WrittenMatter, Dossier>();
  const take = (matter: WrittenMatter, dossier: Dossier | undefined) => {
    if (dossier === undefined) return;
    found.set(matter, dossier);
    if (!matched.has(dossier.id)) matched.set(dossier.id, matter.row);
  };
  for (const matter of matters) {
    const { id, no, title, lead } = matter;
    if (id !== undefined) take(matter, context.dossiers.get(id));
    else if (no !== undefined) take(matter, numbered(matter, byNumber.get(noticeKey(no)) ?? [], leads));
    else if (title !== undefined && lead !== undefined)
      take(matter, titled(matter, byTitle.get(sameText(title))?.filter((one) => leads(one).has(lead)) ?? []));
  }
  // What no row is: a matter whose number was filled in later, and a notice whose one matter is led by another now.
  for (const matter of matters) {
    if (matter.id !== undefined || matter.no === undefined || found.has(matter)) continue;
    const { title, lead, printed } = matter;
    const numbered = byNumber.get(noticeKey(matter.no)) ?? [];
    const named = title === undefined ? [] : (byTitle.get(sameText(title)) ?? []);
    const later = named.filter(
      (one) =>
        lead !== undefined &&
        leads(one).has(lead) &&
        (printed === undefined || one.task.value.notice.printed === printed),
    );
    const [only, ...others] = numbered.length > 0 ? numbered : later;
    if (only !== undefined && others.length === 0 && !matched.has(only.id)) take(matter, only);
  }
  const rows = new Map<string, number>();
  const firstOf = (key: string, row: number) => rows.get(key) ?? (rows.set(key, row), row);
  const families = new Map<string, string>();
  for (const [number, [first]] of byNumber)
    if (first !== undefined) families.set(number, first.task.value.parent ?? first.id);
  return matters.map((matter): Match => {
    const dossier = found.get(matter);
    if (dossier !== undefined) {
      const first = matched.get(dossier.id) ?? matter.row;
      return first === matter.row ? { kind: 'standing', matter, dossier } : { kind: 'twice', matter, first };
    }
    if (matter.id !== undefined) return { kind: 'unknown-id', matter };
    const { no, title = '', lead = '', row } = matter;
    const first = firstOf(no === undefined ? `${lead} ${sameText(title)}` : `${lead}#${noticeKey(no)}`, row);
    if (first !== row && lead !== '') return { kind: 'twice', matter, first };
    const family = no === undefined ? undefined : families.get(noticeKey(no));
    return { kind: 'new', matter, ...(family === undefined ? {} : { family }) };
  });
}

function numbered(
  { lead }: WrittenMatter,
  same: readonly Dossier[],
  leads: (dossier: Dossier) => ReadonlySet<string>,
): Dossier | undefined {
  if (lead === undefined) return same.length === 1 ? same[0] : undefined;
  return same.find((dossier) => leads(dossier).has(lead));
}

/** A matter comes back under the same name: the one of the same notice day, else the last. */
function titled({ printed }: WrittenMatter, same: readonly Dossier[]): Dossier | undefined {
  if (printed === undefined) return same.at(-1);
  return same.find(({ task }) => task.value.notice.printed === printed);
}

function grouped(
  dossiers: readonly Dossier[],
  key: (dossier: Dossier) => string,
): ReadonlyMap<string, Dossier[]> {
  const groups = new Map<string, Dossier[]>();
  for (const dossier of dossiers) groups.set(key(dossier), [...(groups.get(key(dossier)) ?? []), dossier]);
  return groups;
}
