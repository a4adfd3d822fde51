import { said } from '#wording/problems/phrases.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { eachPastDay, eachSignedDay } from '#record/names.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Claimed } from '#engine/time/received.ts';
import { check, type Finding, found } from '../check/check.ts';
import { receivedRecords } from '../check/records-received.ts';
import { cameIn } from './came-in.ts';

/** A record stands in the folder of its year: of its own day where its name has one, else of a day on which it was made or came in; the records of a matter beside its notice. */
export const folderYear = check({
  code: 'folder-year',
  severity: 'reminder',
  words: {
    title: '放在别的年份的文件夹里',
    message: (p) =>
      said(p, 'why') === 'matter'
        ? `发现文件夹是${said(p, 'year')}年的，这件任务在${said(p, 'right')}年的文件夹里`
        : `发现文件夹是${said(p, 'year')}年的，记录是${said(p, 'right')}年的`,
    expected: (p) => `放在 ${said(p, 'path')}`,
    fix: (p) => `请把文件移到 ${said(p, 'path')}；日期写错的，改正日期；已经锁定的月份用到它的，不要移动`,
    example: {
      wrong: 'date: 2026-02-03  # 在 meetings/2025/ 里',
      right: 'date: 2026-02-03  # 在 meetings/2026/ 里',
    },
  },
  *find({ ledger, tasks }): Generator<Finding> {
    const fixed = new Set(KIND_NAMES.filter(isFixed));
    for (const { kind, entry } of receivedRecords(ledger)) {
      const { year, task, date } = entry.names;
      if (year === undefined || fixed.has(kind)) continue;
      const matter = kind === 'task' || task === undefined ? undefined : tasks.get(task)?.names['year'];
      const years =
        matter !== undefined
          ? [matter]
          : task !== undefined && kind !== 'task'
            ? []
            : date !== undefined
              ? [date.slice(0, 4)]
              : yearsOf(kind, entry);
      if (years.length > 0 && !years.includes(year))
        yield found(entry, [], {
          why: matter === undefined ? 'own' : 'matter',
          year,
          right: years[0] ?? '',
          path: entry.path.replace(`/${year}/`, `/${years[0] ?? ''}/`),
        });
    }
  },
});

/** Whether the folder's year is a field of the record. */
function isFixed(kind: KindName): boolean {
  return Object.values(KINDS[kind].paths).some((identity) => 'year' in identity);
}

/** The years of the days on which a record was made or came in, its own first. */
function yearsOf(kind: KindName, { value }: Entry<Claimed>): readonly string[] {
  const days: string[] = value.on === undefined ? [] : [value.on];
  eachPastDay(kind, value, (day) => days.push(day));
  eachSignedDay(kind, value, (_, day) => days.push(day));
  return [...days, cameIn(value).day, value.submitted].map((day) => day.slice(0, 4));
}
