import { contextOf, worldLedger, type Records } from '#engine/testing/office.ts';
import { recordPath } from '#form/record-path.ts';
import { ledgerOf, type EntryOf, type KindName } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { buildViewEnv, type Profile, type ViewEnv } from '../../env/env.ts';

/** Views over records of which each stands where a record of its kind stands, as the checks and forms know it. */
export function placedWorld(asOf: string, records: Records, profile: Profile = 'internal'): ViewEnv {
  const ledger = worldLedger(records);
  const years = new Map(ledger.task.map(({ value }) => [value.id, value.notice.printed.slice(0, 4)]));
  const placed = ledgerOf(<K extends KindName>(kind: K): readonly EntryOf<K>[] => {
    const put = new Set<string>();
    const entries: readonly Entry<object>[] = ledger[kind];
    // An entry in another place is an entry of the same kind.
    return entries.map((entry) => at(kind, entry, years, put) as EntryOf<K>);
  });
  return buildViewEnv(contextOf(placed, asOf), profile);
}

function at(
  kind: KindName,
  entry: Entry<object>,
  years: ReadonlyMap<string, string>,
  put: Set<string>,
): Entry<object> {
  const names = namesOf(kind, entry.value, years);
  if (names === undefined) return entry;
  let free = names;
  for (let n = 2; put.has(recordPath(kind, free)); n += 1)
    free = { ...names, [kind === 'report' ? 'n' : 'suffix']: String(n) };
  const path = recordPath(kind, free);
  put.add(path);
  const file = `data/${path}`;
  return { ...entry, file, path, names: free, at: () => ({ file, line: 1, column: 1 }) };
}

/** In which folder papers of a kind stand. */
const FOLDERS: Readonly<Record<string, string>> = { 周报: 'weekly', 要点: 'keypoints', 月度通报: 'bulletin' };

/** The names in the place of a record; undefined where no test asks for it. */
function namesOf(
  kind: KindName,
  value: object,
  years: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> | undefined {
  const text = (field: string) => String(Reflect.get(value, field) ?? '');
  const task = text('task');
  const inTask = { year: years.get(task) ?? '', task };
  switch (kind) {
    case 'office':
    case 'items':
    case 'honours':
    case 'campaigns':
    case 'delegations':
      return {};
    case 'unit':
      return { unit: text('id') };
    case 'rules':
      return { version: text('version') };
    case 'calendar':
      return { year: text('year') };
    case 'task':
      return { year: years.get(text('id')) ?? '', task: text('id') };
    case 'ack':
    case 'classing':
      return inTask;
    case 'issued':
      return { kind: FOLDERS[text('kind')] ?? 'weekly', id: text('id') };
    case 'reading':
      return { kind: 'weekly', issued: text('issued') };
    case 'plan':
    case 'filing':
      return { ...inTask, n: text('version') };
    case 'claim':
      return { ...inTask, date: text('submitted').slice(0, 10) };
    case 'event':
      return { ...inTask, event: 'event', date: text('on') };
    case 'verification':
    case 'meeting':
      return { year: text('id').slice(0, 4), date: text('id').slice(0, 10), slug: text('id').slice(11) };
    case 'objection':
    case 'clue':
      return { year: text('id').slice(1, 5), id: text('id') };
    case 'assessment':
      return { period: text('period'), component: text('component') };
    case 'report':
      return { week: text('week'), unit: text('unit') };
    default:
      return undefined;
  }
}
