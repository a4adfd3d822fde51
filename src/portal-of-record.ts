import { comparePlaces } from '#record/schema/problem.ts';
import type { Ledger } from '#record/ledger.ts';
import { portalViews, type PortalViews } from '#portal/portal-views.ts';
import { type Profile, buildViewEnv } from '#portal/env/env.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import type { Root } from '#load/disk/file-tree.ts';

/** Which record the pages are made from, for whom, as of when. */
interface PortalChoice {
  /** The folder of the record, and what it is called from where the command was run. */
  readonly data: Root;
  readonly asOf: string | undefined;
  readonly profile: Profile;
}

/** A record in which no error was found, and the moment it is to be computed as of. */
interface SoundRecord {
  readonly ledger: Ledger;
  /** `YYYY-MM-DD HH:mm`. */
  readonly asOf: string;
}

/**
 * Load → compute → view: computes and shapes everything the pages show, of the record that was checked for them, else
 * of the one it reads. @throws Error where that has errors: bad data never becomes a page.
 */
export function portalOfRecord(choice: PortalChoice, checked?: SoundRecord): PortalViews {
  const { ledger, asOf } = checked ?? readRecord(choice);
  const context = buildContext(ledger, asOf);
  if (context === undefined) throw new Error('office.yaml');
  return portalViews(buildViewEnv(context, choice.profile));
}

function readRecord({ data, asOf }: PortalChoice): SoundRecord {
  const { ledger, problems } = loadTypedLedger(data);
  const error = problems.filter((problem) => problem.severity === 'error').toSorted(comparePlaces)[0];
  if (error !== undefined) {
    const { file, line, column } = error.place;
    throw new Error(`${file}:${String(line)}:${String(column)} ${error.code}`);
  }
  return { ledger, asOf: resolveAsOf(ledger, asOf) };
}

/** The choice as the commands hand it on (`recordEnvironment`). */
export function choiceFrom(environment: NodeJS.ProcessEnv): PortalChoice {
  const asOf = environment['DUBAN_AS_OF'];
  const dir = environment['DUBAN_DATA'] ?? 'data';
  return {
    data: { dir, printed: environment['DUBAN_DATA_NAME'] ?? dir },
    asOf: asOf === undefined || asOf === '' ? undefined : asOf,
    profile: environment['DUBAN_PROFILE'] === 'internal' ? 'internal' : 'public',
  };
}
