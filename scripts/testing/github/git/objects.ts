import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { gitBytes } from '../../../lib/git/git.ts';

// Git objects as bytes. They are written as git's own loose objects, without starting git: a landing makes many of them.

export type ObjectType = 'blob' | 'tree' | 'commit';

interface GitObject {
  readonly type: string;
  readonly data: Buffer;
}

/** The objects of a repository and of its forks: GitHub keeps one store for both, and so any of them shows all commits. */
export interface ObjectStore {
  /** The bare repository that holds them. */
  readonly folder: string;
  readonly known: Map<string, GitObject>;
}

/** The name that git gives an object. */
export function objectName(type: ObjectType, data: Buffer): string {
  return createHash('sha1').update(wholeObject(type, data)).digest('hex');
}

/** Writes an object and returns its name. */
export function writeObject(store: ObjectStore, type: ObjectType, data: Buffer): string {
  const whole = wholeObject(type, data);
  const sha = objectName(type, data);
  if (store.known.has(sha)) return sha;
  const path = join(store.folder, 'objects', sha.slice(0, 2), sha.slice(2));
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  }
  store.known.set(sha, { type, data });
  return sha;
}

function wholeObject(type: ObjectType, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${type} ${String(data.length)}\0`), data]);
}

/** The bytes of an object; undefined where there is none of this name and type. */
export function readObject(store: ObjectStore, sha: string, type: ObjectType): Buffer | undefined {
  const object = store.known.get(sha) ?? readFromGit(store, sha);
  return object?.type === type ? object.data : undefined;
}

/** What came another way than through us, e.g. by `git push`. */
function readFromGit(store: ObjectStore, sha: string): GitObject | undefined {
  if (!/^[0-9a-f]{40}$/u.test(sha)) return undefined;
  const said = gitBytes(store.folder, ['cat-file', '--batch'], { input: `${sha}\n` });
  const head = said.subarray(0, said.indexOf('\n')).toString('utf8');
  const [, type = '', size] = head.split(' ');
  if (size === undefined) return undefined;
  const object = { type, data: said.subarray(head.length + 1, head.length + 1 + Number(size)) };
  store.known.set(sha, object);
  return object;
}
