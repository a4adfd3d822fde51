import { load } from 'js-yaml';
import { NO_CONTENT, notFound, unprocessable } from './answers.ts';
import { readCommit } from './commits.ts';
import type { JsonObject } from './json.ts';
import { readObject } from './objects.ts';
import { readRef } from './refs.ts';
import { callerOf, on, type Route } from './route.ts';
import { entryAt } from './trees.ts';
import type { Repository } from './world.ts';

// What starts workflows by an API call. It is written down, and nothing runs. It is also all that the token of a run
// can start: what else it does, a push or a comment, starts no other run.

/** Its operations by id. */
export const DISPATCH_ROUTES: Readonly<Record<string, Route>> = {
  'actions/create-workflow-dispatch': on<'actions', 'createWorkflowDispatch'>((call, given) => {
    const { world, repository } = call;
    const { workflow_id: id, ref, inputs = {}, return_run_details: isRunWanted } = given;
    if (isRunWanted) throw new Error("the tests' GitHub runs nothing, and so has no run to tell of");
    const name = String(id);
    // It must stand on the default branch, and on the one it is to run on.
    if (triggersOf(repository, repository.defaultBranch, name) === undefined) throw notFound();
    const branch = ref.replace(/^refs\/heads\//u, '');
    if (readRef(repository.folder, `refs/heads/${branch}`) === undefined) {
      throw unprocessable(`No ref found for: ${ref}`);
    }
    const triggers = triggersOf(repository, branch, name);
    if (!triggers?.has('workflow_dispatch')) {
      throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
    }
    const known = triggers.get('workflow_dispatch') ?? [];
    const unknown = Object.keys(inputs).filter((input) => !known.includes(input));
    if (unknown.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
    repository.dispatches.push({
      kind: 'workflow_dispatch',
      name,
      ref,
      inputs: inputs as JsonObject,
      by: callerOf(call),
      at: world.now,
    });
    return NO_CONTENT;
  }),

  'repos/create-dispatch-event': on<'repos', 'createDispatchEvent'>((call, given) => {
    const { event_type: name, client_payload: inputs = {} } = given;
    call.repository.dispatches.push({
      kind: 'repository_dispatch',
      name,
      ref: undefined,
      inputs: inputs as JsonObject,
      by: callerOf(call),
      at: call.world.now,
    });
    return NO_CONTENT;
  }),
};

/** The events that start a workflow, each with the names of its inputs; undefined where there is no such workflow. */
function triggersOf(
  { folder, objects }: Repository,
  branch: string,
  name: string,
): ReadonlyMap<string, readonly string[]> | undefined {
  const tip = readRef(folder, `refs/heads/${branch}`);
  const tree = tip === undefined ? undefined : readCommit(objects, tip)?.tree;
  const entry = tree === undefined ? undefined : entryAt(objects, tree, `.github/workflows/${name}`);
  const text = entry && readObject(objects, entry.sha, 'blob')?.toString('utf8');
  if (text === undefined) return undefined;
  const on = memberOf(load(text), 'on');
  if (typeof on === 'string') return new Map([[on, []]]);
  if (Array.isArray(on)) return new Map((on as readonly unknown[]).map((event) => [String(event), []]));
  return new Map(
    Object.entries(on ?? {}).map(([event, settings]) => [
      event,
      Object.keys(memberOf(settings, 'inputs') ?? {}),
    ]),
  );
}

function memberOf(value: unknown, name: string): object | string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const member: unknown = (value as Readonly<Record<string, unknown>>)[name];
  return (typeof member === 'object' && member !== null) || typeof member === 'string' ? member : undefined;
}
