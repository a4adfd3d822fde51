import { describe, expect, test } from 'vitest';
import { canonicalText, digestOf } from '#exact/canonical.ts';
import { sightAt } from '#engine/freeze/contexts.ts';
import { recordAsUsed } from '#engine/freeze/as-used.ts';
import { usedRecords } from '#engine/freeze/used-records.ts';
import { periodNamed } from '#engine/time/periods.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { portalViews } from './portal-views.ts';
import { everyView } from './testing/made.ts';
import { publicLedger } from '#disclosure/public-ledger.ts';
import { readersOf } from '#disclosure/readers.ts';
import { viewsOf, withFinishedFrozen } from './testing/frozen-world.ts';
import { markedEditions } from './testing/marked/marked-editions.ts';
import { markedLedger, markedRecords } from './testing/marked/marked-ledger.ts';

const AS_OF = '2026-06-30 15:00';

/** A node whose id tells what it is about. */
const TELLING = 'zhengshou-zhangsan';

/** The ledger that hides something in every field, with a telling node in every plan that is withheld, its periods frozen and one corrected; every file has a Git object name. */
const ledger = withBlobs(withFinishedFrozen(markedEditions(withNodes(markedLedger(markedRecords()))), AS_OF));
const shown = new Map(allOf(publicLedger(ledger)).map((entry) => [entry.path, entry.value]));
const records = allOf({ ...ledger, edition: [], impact: [] });
const hidden = records.filter(({ path, value }) => shown.get(path) !== value);

function allOf(of: Ledger): readonly Entry<object>[] {
  const lists: readonly (readonly Entry<object>[])[] = Object.values(of);
  return lists.flat();
}

function withNodes(of: Ledger): Ledger {
  const open = new Set(publicLedger(of).plan.map(({ path }) => path));
  const isHidden = (task: string) =>
    of.plan.some(({ path, value }) => value.task === task && !open.has(path));
  return {
    ...of,
    plan: of.plan.map((entry) => {
      const { task, nodes } = entry.value;
      const more = nodes.slice(0, 1).map((node) => ({ ...node, id: TELLING }));
      return isHidden(task) ? { ...entry, value: { ...entry.value, nodes: [...more, ...nodes] } } : entry;
    }),
    filing: of.filing.map((entry) => {
      const { task, assessed = [] } = entry.value;
      return isHidden(task)
        ? { ...entry, value: { ...entry.value, assessed: [...assessed, TELLING] } }
        : entry;
    }),
  };
}

function withBlobs(of: Ledger): Ledger {
  const lists = Object.entries(of).map(([kind, entries]: [string, readonly Entry<object>[]]) => [
    kind,
    entries.map((entry) => ({ ...entry, isBlob: (name: string) => name === blobOf(entry.path) })),
  ]);
  // Each list keeps its kind.
  return Object.fromEntries(lists) as Ledger;
}

/** The name of a file in Git, as far as this test is concerned. */
function blobOf(path: string): string {
  return digestOf(`blob ${path}`).slice(0, 40);
}

/** Every text in a value, with those in it. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every digest by which a guess at something withheld could be tested. */
function telling(): ReadonlySet<string> {
  const reported = new Set(textsIn([...shown.values()]));
  const periods = [...new Set(ledger.edition.map(({ value }) => value.period))];
  const { openPart } = readersOf(ledger);
  const used = periods.flatMap((id) => {
    const period = periodNamed(ledger, id);
    const sight = period && sightAt(ledger, period, AS_OF);
    return sight === undefined ? [] : usedRecords(sight);
  });
  return new Set([
    ...used.flatMap(({ kind, entry, digest, digestOf: digestAs }) => {
      // A year of the calendar hides nothing; of one only what was entered by the close is used.
      const part = kind === 'calendar' ? entry.value : openPart(entry.path);
      return part !== undefined && digestAs(part) === digest ? [] : [digest];
    }),
    ...hidden.flatMap(({ path, value }) => [
      blobOf(path),
      digestOf(canonicalText(value)),
      digestOf(canonicalText(recordAsUsed(value))),
    ]),
    ...hidden
      .flatMap(({ value }) => textsIn(value))
      .filter((text) => !reported.has(text))
      .map(digestOf),
  ]);
}

/** Whatever of a list a text holds. */
const foundIn = (text: string, list: Iterable<string>) => [...list].filter((one) => text.includes(one));
const published = () => JSON.stringify(everyView(portalViews(viewsOf(ledger, AS_OF, 'public'))));

describe('what everyone may read', () => {
  const site = published();

  test('holds no digest of anything withheld, of a value as little as of a record or its file', () => {
    const digests = telling();
    expect(hidden.length).toBeGreaterThan(20);
    // They are in the editions, inside the system, and so could be out.
    expect(foundIn(JSON.stringify(ledger.edition), digests).length).toBeGreaterThan(5);
    expect(foundIn(site, digests)).toEqual([]);
    const values = allOf(publicLedger(ledger)).map(({ value }) => value);
    expect(foundIn(JSON.stringify(values), digests)).toEqual([]);
  });

  test('names no withheld matter and none of its nodes', () => {
    const tasks = new Set(ledger.task.flatMap(({ path, value }) => (shown.has(path) ? [] : [value.id])));
    const ids = [...tasks, TELLING];
    expect(tasks.size).toBeGreaterThan(0);
    expect(foundIn(JSON.stringify(ledger.edition), ids)).toContain(TELLING);
    expect(foundIn(site, ids)).toEqual([]);
  });
});
