import { said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Two units never stand in one place: none has the order of another of its league, none the name of another on the same day (rules.md §7: tied units follow their order). */
export const unitPlaceTwice = check({
  code: 'unit-place-twice',
  severity: 'error',
  words: {
    title: '两个单位占同一个位置',
    message: (p) =>
      said(p, 'why') === 'order'
        ? `发现顺序${valueWords(p)}与同组的${said(p, 'other')}相同`
        : `发现名称${valueWords(p)}从${said(p, 'from')}起与${said(p, 'other')}相同`,
    expected: (p) =>
      said(p, 'why') === 'order' ? '同一排名组里各单位的顺序不同' : '同一天里各单位的名称不同',
    fix: (p) =>
      said(p, 'why') === 'order'
        ? '请改成没有用过的顺序'
        : '请核对：一个已经撤销的，写撤销日期（until）；重复建的，删去一份',
    example: { wrong: 'order: 20  # 另一个单位也是20', right: 'order: 30' },
  },
  *find({ ledger }): Generator<Finding> {
    const orders = new Map<string, Stretch[]>();
    const names = new Map<string, Stretch[]>();
    for (const entry of ledger.unit) {
      const { order, until, leagues } = entry.value;
      for (const { from, to, item } of stretches(leagues, until)) {
        if (item.league === '不参评') continue;
        const other = taken(orders, `${item.league} ${String(order)}`, { entry, from, to });
        if (other !== undefined) {
          yield found(entry, ['order'], {
            why: 'order',
            other: nameOf(other),
            from: later(other.from, from),
          });
          break;
        }
      }
      for (const { from, to, item, n } of stretches(entry.value.names, until)) {
        const other = taken(names, item.name, { entry, from, to });
        if (other !== undefined)
          yield found(entry, ['names', n, 'name'], {
            why: 'name',
            other: nameOf(other),
            from: later(other.from, from),
          });
      }
    }
  },
});

/** A place held by a unit from one day to another. */
interface Stretch {
  readonly entry: EntryOf<'unit'>;
  readonly from: string;
  readonly to: string;
}

const ALWAYS = '9999-12-31';

/** The entries of a dated list, each with the last day before the next or the unit's own end; days are compared as texts. */
function stretches<T extends { readonly from: string }>(list: readonly T[], until = ALWAYS) {
  return list.flatMap((item, n) => {
    const next = list[n + 1]?.from;
    // The day before the next, of which only the order counts.
    const to = next !== undefined && next <= until ? `${next}-` : `${until}~`;
    return item.from < to ? [{ from: item.from, to, item, n }] : [];
  });
}

/** Whoever held the place on a day of this stretch; else it is held from now on. */
function taken(places: Map<string, Stretch[]>, place: string, own: Stretch): Stretch | undefined {
  const held = places.get(place) ?? [];
  places.set(place, [...held, own]);
  return held.find(({ entry, from, to }) => entry !== own.entry && from < end(own.to) && own.from < end(to));
}

/** The first text after the last day: of `2026-05-01-`, the day itself is no longer held; of `2026-05-01~` it is. */
function end(to: string): string {
  return to.endsWith('-') ? to.slice(0, -1) : to;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function nameOf({ entry: { value } }: Stretch): string {
  return `${value.names.at(-1)?.name ?? value.id}（${value.id}）`;
}
