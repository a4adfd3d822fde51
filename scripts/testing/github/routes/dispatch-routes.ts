import { load } from 'js-yaml';
import { NO_CONTENT, notFound, unprocessable } from '../answers.ts';
import type { JsonObject } from '../json.ts';
import { readRef } from '../git/refs.ts';
import { callerOf, on, type Route } from '../route.ts';
import { startRun, workflowText } from './run-routes.ts';
import type { Repository } from '../world.ts';

// What starts workflows by an API call. A run is written down, and nothing is executed. It is also all that the token of a run
// can start: what else it does, a push or a comment, starts no other run.

/** Its operations by id. */
export const DISPATCH_ROUTES: Readonly<Record<string, Route>> = {
  'actions/create-workflow-dispatch': on<'actions', 'createWorkflowDispatch'>((call, given) => {
    const { world, repository } = call;
    const { workflow_id: id, ref, inputs = {}, return_run_details: isRunWanted } = given;
    if (isRunWanted) throw new Error("the tests' GitHub tells no run with a dispatch");
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
    if (repository.switchedOff.has(name)) throw unprocessable('Cannot trigger a workflow that is disabled');
    startRun(call, { workflow: name, branch, event: 'workflow_dispatch', inputs: inputs as JsonObject });
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
  repository: Repository,
  branch: string,
  name: string,
): ReadonlyMap<string, readonly string[]> | undefined {
  const text = workflowText(repository, branch, name);
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
