import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { DESCRIPTION, resolved, type Operation } from './description.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/** A request as it arrived: text of path and query, JSON of the body. */
export interface Asked {
  readonly blanks: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
}

/** What OpenAPI says of a schema and JSON Schema has no word for. */
const NO_WORDS_OF_SCHEMAS: ReadonlySet<string> = new Set(['nullable', 'discriminator']);

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // A schema is read once it is needed, and the description is GitHub's own: this is three times as fast.
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false },
  formats: { 'repo.nwo': true, timestamp: true },
});
addFormats(ajv);
const DOCUMENT = 'github';
ajv.addSchema({ ...(asJsonSchema(DESCRIPTION) as JsonObject), $id: DOCUMENT });

const validators = new Map<JsonObject, ValidateFunction>();

/** What GitHub's description says against a request, one sentence a fault. */
export function requestFaults(operation: Operation, asked: Asked): string[] {
  const given = [
    ...[...asked.blanks].map(([name, text]) => ({ name, text, place: 'path' })),
    ...[...asked.query].map(([name, text]) => ({ name, text, place: 'query' })),
  ];
  const ofParameters = given.flatMap(({ name, text, place }) => {
    const known = operation.parameters.find((each) => each.name === name && each.place === place);
    if (!known) return [`no parameter ${name} in the ${place}`];
    return faultsOf(known.schema, asType(text, known.schema), `${name} in the ${place}`);
  });
  const missing = operation.parameters
    .filter(({ isRequired, place, name }) => isRequired && place === 'query' && !asked.query.has(name))
    .map(({ name }) => `parameter ${name} is missing`);
  return [...ofParameters, ...missing, ...bodyFaults(operation, asked.body)];
}

/** What GitHub's description says against an answer of ours. A refusal that it lists nowhere has the form of the others. */
export function answerFaults(operation: Operation, status: number, body: Json | undefined): string[] {
  const listed = operation.answers.get(String(status));
  if (status >= 400) {
    const isListed = operation.answers.has(String(status));
    if (!isListed && !UNLISTED.has(status)) return [`status ${String(status)} is not described`];
    return body === undefined
      ? ['a refusal without a word']
      : faultsOf(listed ? refusalLike(listed) : REFUSAL, body, 'the answer');
  }
  if (!operation.answers.has(String(status))) return [`status ${String(status)} is not described`];
  if (!listed) return body === undefined ? [] : [`status ${String(status)} has no body`];
  if (body === undefined) return [`status ${String(status)} lacks its body`];
  return [...faultsOf(listed, body, 'the answer'), ...unknownFields(listed, body, 'the answer')];
}

/** The values of a request, texts turned into what the description says they are. */
export function valuesOf(operation: Operation, asked: Asked): JsonObject {
  const typed = [...asked.query, ...asked.blanks].map(([name, text]): [string, Json] => {
    const known = operation.parameters.find((each) => each.name === name);
    return [name, known ? asType(text, known.schema) : text];
  });
  return { ...(isJsonObject(asked.body) ? asked.body : {}), ...Object.fromEntries(typed) };
}

/** GitHub answers these wherever a token does not suffice, nothing is there, or what is asked cannot be. */
const UNLISTED: ReadonlySet<number> = new Set([401, 403, 404, 422]);
const REFUSAL: JsonObject = { $ref: '#/components/schemas/basic-error' };

const refusals = new Map<JsonObject, JsonObject>();

/** What is wrong GitHub tells in sentences where its description has objects: of rulesets, for one. */
function refusalLike(listed: JsonObject): JsonObject {
  const either = refusals.get(listed) ?? {
    anyOf: [listed, { $ref: '#/components/schemas/validation-error-simple' }],
  };
  refusals.set(listed, either);
  return either;
}

function bodyFaults(operation: Operation, body: Json | undefined): string[] {
  if (!operation.body) return body === undefined ? [] : ['a body where none is described'];
  if (body === undefined) return operation.body.isRequired ? ['the body is missing'] : [];
  return [
    ...faultsOf(operation.body.schema, body, 'the body'),
    ...unknownFields(operation.body.schema, body, 'the body'),
  ];
}

function faultsOf(schema: JsonObject, value: Json, where: string): string[] {
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile(withDocument(asJsonSchema(schema)) as JsonObject);
    validators.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, 6)
    .map(({ instancePath, message = '', params }) =>
      `${where}${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
    );
}

/** Names at the top that a schema does not know: GitHub lets them pass, and so a misspelt one has no effect. */
function unknownFields(schema: JsonObject, value: Json, where: string): string[] {
  if (Array.isArray(value)) {
    const { items } = resolved(schema);
    const list: readonly Json[] = value;
    return isJsonObject(items) ? list.flatMap((item) => unknownFields(items, item, where)) : [];
  }
  const known = knownFields(schema);
  if (!known || !isJsonObject(value)) return [];
  return Object.keys(value)
    .filter((name) => !known.has(name))
    .map((name) => `${where}: GitHub knows no field ${name}`);
}

/** Undefined where anything may stand. */
function knownFields(schema: JsonObject): ReadonlySet<string> | undefined {
  const own = resolved(schema);
  const others = ['oneOf', 'anyOf', 'allOf'].flatMap((word) => (own[word] ?? []) as readonly JsonObject[]);
  const ofOthers = others.map(resolved).map(knownFields);
  const properties = own['properties'];
  if (!isJsonObject(properties) && ofOthers.every((names) => names === undefined)) return undefined;
  return new Set([
    ...(isJsonObject(properties) ? Object.keys(properties) : []),
    ...ofOthers.flatMap((names) => [...(names ?? [])]),
  ]);
}

function asType(text: string, schema: JsonObject): Json {
  const { type } = resolved(schema);
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` is a null that is allowed. One that fits several of `oneOf` passes: GitHub
 * means the one that its discriminator names, and its schemas do not exclude each other.
 */
function asJsonSchema(part: Json, areNames = false): Json {
  if (Array.isArray(part)) {
    const list: readonly Json[] = part;
    return list.map((item) => asJsonSchema(item));
  }
  if (!isJsonObject(part)) return part;
  const entries = Object.entries(part).filter(([key]) => areNames || !NO_WORDS_OF_SCHEMAS.has(key));
  const schema = Object.fromEntries(
    entries.map(([key, value]) => [
      key === 'oneOf' && !areNames ? 'anyOf' : key,
      (key === 'enum' || key === 'default') && !areNames
        ? value
        : asJsonSchema(value, key === 'properties' && !areNames),
    ]),
  );
  return part['nullable'] === true && !areNames ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** References lead into the whole description. */
function withDocument(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${DOCUMENT}#/components/`)) as Json;
}
