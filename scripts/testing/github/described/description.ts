import { readFileSync } from 'node:fs';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { POLICY_PATHS } from './policies-description.ts';

/** A parameter of an operation. */
interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly isRequired: boolean;
  readonly schema: JsonObject;
}

/** Something that GitHub can be asked for, as its description has it. */
export interface Operation {
  /** GitHub's own id, e.g. `git/create-ref`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly isRequired: boolean; readonly schema: JsonObject } | undefined;
  /** Status → schema of its answer, undefined where it has none. */
  readonly answers: ReadonlyMap<string, JsonObject | undefined>;
}

const document = readDescription();

/** GitHub's description of the operations in use, with what is written by hand of those it lacks. */
export const DESCRIPTION: JsonObject = document;

const ROUTES = Object.entries(objectAt(document, 'paths'))
  .flatMap(([path, item]) =>
    Object.entries(asObject(item)).map(([method, operation]) => routeOf(path, method, asObject(operation))),
  )
  // Of two that fit, the one with fewer blanks and more words is meant.
  .sort((a, b) => a.names.length - b.names.length || b.operation.path.length - a.operation.path.length);

/** The operation that a request asks for, with what stands in the blanks of its path; undefined where none is described. */
export function operationOf(
  method: string,
  path: string,
): { readonly operation: Operation; readonly blanks: ReadonlyMap<string, string> } | undefined {
  for (const { operation, form, names } of ROUTES) {
    if (operation.method !== method) continue;
    const found = form.exec(path);
    if (!found) continue;
    const values = found.slice(1).map(decodeURIComponent);
    return { operation, blanks: new Map(names.map((name, index) => [name, values[index] ?? ''])) };
  }
  return undefined;
}

/** What a reference within the description leads to; anything else is given back. */
export function resolved(part: Json | undefined): JsonObject {
  const object = asObject(part);
  const pointer = object['$ref'];
  if (typeof pointer !== 'string') return object;
  const found = pointer
    .slice('#/'.length)
    .split('/')
    .reduce<Json | undefined>((at, step) => asObject(at)[step], document);
  return resolved(found);
}

function readDescription(): JsonObject {
  const slice = JSON.parse(readFileSync(new URL('github-api.json', import.meta.url), 'utf8')) as JsonObject;
  return { ...slice, paths: { ...objectAt(slice, 'paths'), ...POLICY_PATHS } };
}

function routeOf(
  path: string,
  method: string,
  described: JsonObject,
): { operation: Operation; form: RegExp; names: string[] } {
  const names: string[] = [];
  const form = path.replace(/\{(\w+)\}/gu, (_, name: string) => {
    names.push(name);
    // These may hold slashes.
    return ['path', 'ref', 'branch', 'basehead'].includes(name) ? '(.+)' : '([^/]+)';
  });
  const body = described['requestBody'] === undefined ? undefined : resolved(described['requestBody']);
  const bodySchema = body && schemaOf(body);
  const parameters = (described['parameters'] ?? []) as readonly Json[];
  const operation: Operation = {
    id: described['operationId'] as string,
    method: method.toUpperCase(),
    path,
    parameters: parameters.map(resolved).map((parameter) => ({
      name: parameter['name'] as string,
      place: parameter['in'] as string,
      isRequired: parameter['required'] === true,
      schema: objectAt(parameter, 'schema'),
    })),
    body: body && bodySchema && { isRequired: body['required'] === true, schema: bodySchema },
    answers: new Map(
      Object.entries(objectAt(described, 'responses')).map(([status, answer]) => [
        status,
        schemaOf(resolved(answer)),
      ]),
    ),
  };
  return { operation, form: new RegExp(`^${form}$`, 'u'), names };
}

function schemaOf(withContent: JsonObject): JsonObject | undefined {
  const content = withContent['content'];
  if (!isJsonObject(content)) return undefined;
  const json = content['application/json'];
  return isJsonObject(json) ? objectAt(json, 'schema') : undefined;
}

function objectAt(object: JsonObject, name: string): JsonObject {
  return asObject(object[name]);
}

function asObject(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) throw new Error(`no object in GitHub's description: ${JSON.stringify(value)}`);
  return value;
}
