import type { Calendar } from '#calendar/calendar.ts';
import { dayOf } from '#days/moment.ts';
import { LAST_YEAR } from '#days/reckoned.ts';
import { buildContext } from '#engine/dossier/context.ts';
import type { Context } from '#engine/dossier/context.ts';
import { provedReceipts } from '#engine/time/received.ts';
import type { EntryOf, KindName, Ledger } from '#record/ledger.ts';
import type { Office } from '#record/office/office.ts';
import { idOfPath } from './identity.ts';
import { receivedRecords } from './records-received.ts';

/** A record that stands in its place and could not be read: told by the loader, and no reason to blame who names it. */
export interface Unread {
  readonly kind: string;
  readonly path: string;
  readonly names: Readonly<Record<string, string>>;
}

/** What the checks are given besides the records. */
export interface CheckOptions {
  /** `YYYY-MM-DD HH:mm` in the office's zone. */
  readonly asOf: string;
  /** The data root as printed to a person, for what is missing altogether. */
  readonly home: string;
  readonly unread?: readonly Unread[];
  /** Frozen periods as they were committed or published before. */
  readonly earlier?: readonly EarlierEdition[];
  /** The moment of the check; the as-of moment where that was not asked for by itself, and where left out. */
  readonly present?: string;
}

/** A frozen period as it was committed or published before. */
export interface EarlierEdition {
  readonly path: string;
  /** Empty where the file had none; undefined where the site tells none. */
  readonly digest?: string | undefined;
  /** The commit that brought it; undefined where a site shows it. */
  readonly commit?: string | undefined;
}

/** Everything the checks share, built once in one pass over the ledger. */
export interface CheckIndex {
  /** As it stood at the as-of moment. */
  readonly ledger: Ledger;
  /**
   * The same over every record, whenever it was entered: whether records fit each other does not hang on the moment,
   * and one may name another that was entered after it. It is its own `whole`.
   */
  readonly whole: CheckIndex;
  /** Dossiers, calendar and rules; stands even where `office.yaml` is missing or broken, so that one fault does not hide the others. */
  readonly context: Context;
  /** `undefined` where `office.yaml` is missing or broken: posts and roles are then unknown. */
  readonly office: Office | undefined;
  readonly asOf: string;
  readonly today: string;
  readonly calendar: Calendar;
  readonly home: string;
  readonly earlier: readonly EarlierEdition[];
  readonly present: string;
  readonly units: ReadonlyMap<string, EntryOf<'unit'>>;
  readonly posts: ReadonlyMap<string, Office['posts'][number]>;
  readonly tasks: ReadonlyMap<string, EntryOf<'task'>>;
  readonly meetings: ReadonlyMap<string, EntryOf<'meeting'>>;
  /** Whether a record of the kind (and, if given, with this id or of this task) stands there unread. */
  readonly isUnread: (kind: KindName, id?: string) => boolean;
  /** Whether the record at this path stands there unread. */
  readonly isUnreadPath: (path: string) => boolean;
  /** The paths of all that stands there unread. */
  readonly unreadPaths: readonly string[];
}

/** A moment after everything that counts. */
export const END = `${String(LAST_YEAR)}-12-31 23:59`;

/** Builds the index of a ledger as of a moment. */
export function buildCheckIndex(ledger: Ledger, options: CheckOptions): CheckIndex {
  const now = indexUntil(ledger, options, options.asOf);
  const later =
    receivedRecords(ledger).some(({ entry }) => entry.value.submitted > options.asOf) ||
    [...provedReceipts(ledger).values()].some((moment) => moment > options.asOf);
  const all = later ? indexUntil(ledger, options, END) : now;
  const whole: CheckIndex = {
    ...all,
    ledger,
    get whole() {
      return whole;
    },
  };
  return { ...now, whole };
}

/** The index over what was entered up to a moment; as of the moment that was asked for. */
function indexUntil(
  ledger: Ledger,
  { asOf, home, unread = [], earlier = [], present = asOf }: CheckOptions,
  until: string,
): Omit<CheckIndex, 'whole'> {
  const office = ledger.office[0]?.value;
  const seen = office === undefined ? { ...ledger, office: [NO_OFFICE] } : ledger;
  const context = buildContext(seen, until);
  if (context === undefined) throw new Error('a ledger with an office has a context');
  const unreadIds = new Set(
    unread.flatMap(({ kind, names, path }) => [kind, `${kind} ${idOfPath(kind, path, names)}`]),
  );
  return {
    ledger: { ...context.ledger, office: ledger.office },
    context,
    office,
    asOf,
    today: dayOf(asOf),
    calendar: context.calendars(until, dayOf(until)),
    home,
    earlier,
    present,
    units: context.units,
    posts: new Map(office?.posts.map((post) => [post.id, post])),
    tasks: new Map(context.ledger.task.map((entry) => [entry.value.id, entry])),
    meetings: new Map(context.ledger.meeting.map((entry) => [entry.value.id, entry])),
    unreadPaths: unread.map(({ path }) => path),
    isUnreadPath: (path) => unread.some((record) => record.path === path),
    // Asked of nearly every record, mostly where all could be read: nothing is put together for that.
    isUnread: (kind, id) => unreadIds.has(kind) && (id === undefined || unreadIds.has(`${kind} ${id}`)),
  };
}

// Stands in for a missing or broken office.yaml; nothing in it is ever told or compared.
const NO_OFFICE: EntryOf<'office'> = {
  file: 'office.yaml',
  path: 'office.yaml',
  names: {},
  value: {
    name: '—',
    shortName: '—',
    city: '—',
    secretariat: '—',
    drawPost: '—',
    posts: [],
    basis: '—',
    timeZone: 'Asia/Shanghai',
    site: { title: '—', contact: '—' },
    repository: { visibility: '私有' },
    publication: { live: false },
  },
  at: () => ({ file: 'office.yaml', line: 1, column: 1 }),
};
