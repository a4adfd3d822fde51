import { comparePlaces } from '#record/schema/problem.ts';
import { portalViews, type PortalViews } from '#portal/portal-views.ts';
import { type Profile, buildViewEnv } from '#portal/env/env.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { checkedRecord, type CheckedRecord } from '#load/checked-record.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import type { Root } from '#load/disk/file-tree.ts';

/** Which record the pages are made from, for whom, as of when. */
interface PortalChoice {
  /** The folder of the record, and what it is called from where the command was run. */
  readonly data: Root;
  readonly asOf: string | undefined;
  readonly profile: Profile;
}

let made: PortalViews | undefined;

/** The pages' one door: load → compute → view. Made once a build; anew for every page while developing, so that a change of data shows. */
export function portal(): Promise<PortalViews> {
  return new Promise((resolve) => {
    const choice = choiceFrom(process.env);
    if (process.env['NODE_ENV'] === 'development') resolve(makePortal(choice));
    else resolve((made ??= makePortal(choice)));
  });
}

/** Computes and shapes everything the pages show of the record that was checked for them, else of the one it reads. @throws Error where that has errors: bad data never becomes a page. */
function makePortal(choice: PortalChoice): PortalViews {
  const { ledger, asOf } = checkedRecord() ?? readRecord(choice);
  const context = buildContext(ledger, asOf);
  if (context === undefined) throw new Error('office.yaml');
  return portalViews(buildViewEnv(context, choice.profile));
}

function readRecord({ data, asOf }: PortalChoice): CheckedRecord {
  const { ledger, problems } = loadTypedLedger(data);
  const error = problems.filter((problem) => problem.severity === 'error').toSorted(comparePlaces)[0];
  if (error !== undefined) {
    const { file, line, column } = error.place;
    throw new Error(`${file}:${String(line)}:${String(column)} ${error.code}`);
  }
  return { ledger, asOf: resolveAsOf(ledger, asOf) };
}

function choiceFrom(environment: NodeJS.ProcessEnv): PortalChoice {
  const asOf = environment['DUBAN_AS_OF'];
  const dir = environment['DUBAN_DATA'] ?? 'data';
  return {
    data: { dir, printed: environment['DUBAN_DATA_NAME'] ?? dir },
    asOf: asOf === undefined || asOf === '' ? undefined : asOf,
    profile: environment['DUBAN_PROFILE'] === 'internal' ? 'internal' : 'public',
  };
}
