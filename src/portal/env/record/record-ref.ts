import type { Source } from '#engine/dossier/dossier.ts';
import { rootOf } from '#record/schema/entry.ts';
import type { RecordRef } from '../../shared/types.ts';
import { publicRepository, type ViewEnv } from '../env.ts';
import { recordProofWords } from '#wording/shared/record-names.ts';
import { recordName } from './record-name.ts';
import { recordProof } from './record-proof.ts';

/**
 * Where the repository shows a file of the record, on whatever branch it opens with. `null` where the
 * repository is not open to all, and for a record of a root outside the folder in which the site is built.
 */
function fileHref(env: ViewEnv, path: string): string | null {
  const repository = publicRepository(env);
  const entry = env.shownByPath.get(path);
  if (repository === null || entry === undefined || isOutside(rootOf(entry))) return null;
  const parts = entry.file.split('/').filter((part) => part !== '.');
  return `${repository}/blob/HEAD/${parts.map(encodeURIComponent).join('/')}`;
}

function isOutside(root: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(root) || root.split('/').includes('..');
}

/** Whole records by their paths, as far as the profile may read them still: an edition names files; which line of one is said by the file itself. */
export function recordsAt(env: ViewEnv, paths: readonly (string | undefined)[] = []): readonly RecordRef[] {
  return paths.flatMap((path) => (path === undefined ? [] : (fileRef(env, path) ?? [])));
}

function fileRef(env: ViewEnv, path: string): RecordRef | null {
  const name = recordName(env, path);
  return name === undefined
    ? null
    : { name, path, line: null, proof: proofText(env, path), href: fileHref(env, path) };
}

function proofText(env: ViewEnv, path: string): string {
  return env.context.memo('record-proof', `${env.profile}|${path}`, () =>
    recordProofWords.all(recordProof(env, path)),
  );
}

/** The record behind a figure, with its line; `null` when the profile may not read the record. A link only where the repository is public. */
export function recordRef(env: ViewEnv, source: Source): RecordRef | null {
  const file = fileRef(env, source.entry.path);
  if (file === null) return null;
  const { line } = source.entry.at(source.field);
  return { ...file, line, href: file.href === null ? null : `${file.href}#L${String(line)}` };
}

/** The same records, each telling on demand what it is numbered, too. */
export function numbered(refs: readonly RecordRef[], number: string): readonly RecordRef[] {
  return refs.map((ref) => ({ ...ref, proof: recordProofWords.all([number, ref.proof].filter(Boolean)) }));
}

/** The records behind a figure that the profile may read. */
export function recordRefs(env: ViewEnv, ...sources: readonly Source[]): readonly RecordRef[] {
  return sources.flatMap((source) => recordRef(env, source) ?? []);
}
