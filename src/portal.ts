import { comparePlaces } from './core/problem.ts';
import { portalViews } from './core/view/portal-views.ts';
import type { Profile } from './core/view/env.ts';
import type { PortalViews } from './core/view/types/portal-views.ts';
import { buildViewEnv } from './core/view/view-env.ts';
import { buildContext } from './engine/dossier/context.ts';
import { resolveAsOf } from './load/as-of.ts';
import { loadTypedLedger } from './load/ledger.ts';
import type { Root } from './load/file-tree.ts';

/** Which record the pages are made from, for whom, as of when. */
interface PortalChoice {
  /** The folder of the record, and what it is called from where the command was run. */
  readonly data: Root;
  readonly asOf: string | undefined;
  readonly profile: Profile;
}

let made: Promise<PortalViews> | undefined;

/** The pages' one door: load → compute → view. Made once a build; anew for every page while developing, so that a change of data shows. */
export function portal(): Promise<PortalViews> {
  const choice = choiceFrom(process.env);
  if (process.env['NODE_ENV'] === 'development') return makePortal(choice);
  made ??= makePortal(choice);
  return made;
}

/** Reads, computes and shapes everything the pages show. Rejects where the record has errors: bad data never becomes a page. */
function makePortal(choice: PortalChoice): Promise<PortalViews> {
  const { ledger, problems } = loadTypedLedger(choice.data);
  const error = problems.filter((problem) => problem.severity === 'error').toSorted(comparePlaces)[0];
  if (error !== undefined)
    return Promise.reject(
      new Error(
        `${error.place.file}:${String(error.place.line)}:${String(error.place.column)} ${error.code}`,
      ),
    );
  const context = buildContext(ledger, resolveAsOf(ledger, choice.asOf));
  if (context === undefined) return Promise.reject(new Error('office.yaml'));
  return Promise.resolve(portalViews(buildViewEnv(context, choice.profile)));
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
