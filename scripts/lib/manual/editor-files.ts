import { kindSlug } from '#form/kind-slug.ts';
import { schemaText } from '#form/json-schema.ts';
import { KIND_NAMES, PLACES, type RecordPlace } from '#record/ledger.ts';
import { NAME_IN_PATH } from '#record/schema/kind.ts';

/** Where the JSON Schemas stand in the repository. */
export const SCHEMA_FOLDER = 'src/schemas';

const EVERY_NAME = new RegExp(NAME_IN_PATH, 'giu');

/** The files that editors read, by their place in the repository: the schema of each kind, and which files it is for. */
export function editorFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...KIND_NAMES.map((kind) => [`${SCHEMA_FOLDER}/${kindSlug(kind)}.json`, schemaText(kind)] as const),
    ['.vscode/settings.json', jsonText({ 'yaml.schemas': schemaGlobs() })],
    ['.vscode/extensions.json', jsonText({ recommendations: ['redhat.vscode-yaml'] })],
  ]);
}

/**
 * Which files each schema is for, as VS Code's YAML extension asks it: globs from the folder of the repository; one
 * with `!` takes away what a kind with more plain text in its path is meant by.
 */
export function schemaGlobs(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const own = PLACES.filter(({ name }) => name === kind);
      const others = PLACES.filter(
        (meant, index) =>
          meant.name !== kind &&
          own.some((place) => PLACES.indexOf(place) > index && globFits(place, sampleOf(meant))),
      );
      const globs = [...own.map(globOf), ...others.map((meant) => `!${globOf(meant)}`)];
      return [`./${SCHEMA_FOLDER}/${kindSlug(kind)}.json`, globs];
    }),
  );
}

function globOf({ pattern }: RecordPlace): string {
  return `data/${pattern.replaceAll(EVERY_NAME, '*')}`;
}

/** A file of a place, its names as short as may be. */
function sampleOf({ pattern }: RecordPlace): string {
  return pattern.replaceAll(EVERY_NAME, 'x');
}

function globFits({ pattern }: RecordPlace, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll(EVERY_NAME, '[^/]*')}$`, 'u').test(
    path,
  );
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
