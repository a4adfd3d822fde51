import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeExampleRoot } from '#testing/example-root.ts';
import { git, gitBytes } from '../lib/git/git.ts';

/** Accounts of the invented office: GitHub's numbers by whom they belong to. */
export const ACCOUNTS = {
  gongcheng: 9_000_000_001,
  caiwu: 9_000_000_002,
  qingxi: 9_000_000_003,
  mishu: 9_000_000_010,
  'ducha-gang': 9_000_000_011,
  'jijian-zuzhang': 9_000_000_020,
  nobody: 9_000_000_099,
} as const;

/** Something else than a plain file: a link's target, a program's text, a module's commit, a folder's tree. */
interface Odd {
  readonly mode: '120000' | '100755' | '160000' | '040000';
  readonly content: string;
}

/** What a submission does to files, by path from the root of the repository; `undefined` takes one away. */
export type Handed = Readonly<Record<string, string | Odd | undefined>>;

/** A repository with the sound ledger on main, whose units and posts have accounts. */
export interface GateRepository {
  readonly dir: string;
  /** Commits changes of a branch that begins at main, or at another commit, and answers with the commit. */
  readonly handIn: (files: Handed, from?: string) => string;
  /** The commit that main is. */
  readonly tip: () => string;
  /** Commits changes on main. */
  readonly land: (files: Handed) => string;
  /** As `git` in the repository. */
  readonly git: (...args: readonly string[]) => string;
  /** The text of a file on main. */
  readonly main: (path: string) => string;
}

/** Makes the repository, a bare one, in a folder that does not exist yet. */
export function gateRepository(dir: string): GateRepository {
  mkdirSync(dir, { recursive: true });
  const run = (...args: readonly string[]) => git(dir, args);
  run('init', '--quiet', '--bare', '--initial-branch=main');
  // One process writes objects, tree and commit, without a work tree, and says the commit's name.
  const commit = (ref: string, from: string | undefined, files: Handed): string =>
    gitBytes(dir, ['fast-import', '--quiet', '--force', '--cat-blob-fd=1'], {
      input: importOf(ref, from, files),
    })
      .toString('utf8')
      .trim();
  let tip = commit('refs/heads/main', undefined, soundRecord(join(dir, 'made-from'), ACCOUNTS));
  return {
    dir,
    tip: () => tip,
    handIn: (files, from = tip) => commit('refs/heads/handed', from, files),
    land: (files) => (tip = commit('refs/heads/main', tip, files)),
    git: run,
    main: (path) => gitBytes(dir, ['show', `main:${path}`]).toString('utf8'),
  };
}

/** A commit in the language of `git fast-import`. */
function importOf(ref: string, from: string | undefined, files: Handed): Buffer {
  const data = (text: string) => [Buffer.from(`data ${String(Buffer.byteLength(text))}\n${text}\n`)];
  return Buffer.concat([
    Buffer.from(`commit ${ref}\nmark :1\ncommitter 例 <example@example.invalid> 1767225600 +0800\n`),
    ...data('例'),
    ...(from === undefined ? [] : [Buffer.from(`from ${from}\n`)]),
    ...Object.entries(files).flatMap(([path, file]) => {
      if (file === undefined) return [Buffer.from(`D ${path}\n`)];
      const { mode, content } = typeof file === 'string' ? { mode: '100644', content: file } : file;
      return mode === '160000' || mode === '040000'
        ? [Buffer.from(`M ${mode} ${content} ${path}\n`)]
        : [Buffer.from(`M ${mode} inline ${path}\n`), ...data(content)];
    }),
    Buffer.from('get-mark :1\n'),
  ]);
}

/** Who has an account in the invented office. */
type Holder = Exclude<keyof typeof ACCOUNTS, 'nobody'>;

/** The sound ledger with accounts, by path from the root of the repository; `dir` is a folder to make it in. */
export function soundRecord(
  dir: string,
  ids: Readonly<Record<Holder, number>>,
): Readonly<Record<string, string>> {
  makeExampleRoot(dir, ['sound']);
  const files = Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`data/${relative(dir, file).split(sep).join('/')}`, readFileSync(file, 'utf8')];
      }),
  );
  rmSync(dir, { recursive: true });
  for (const unit of ['gongcheng', 'caiwu', 'qingxi', 'mishu'] as const) {
    const path = `data/units/${unit}.yaml`;
    files[path] = `${files[path] ?? ''}${accounts(ids[unit], `example-${unit}`)}`;
  }
  files['data/office.yaml'] = (files['data/office.yaml'] ?? '').replaceAll(
    /id: (ducha-gang|jijian-zuzhang),(.*) \}/gu,
    (_, post: 'ducha-gang' | 'jijian-zuzhang', rest: string) =>
      `id: ${post},${rest}, accounts: [{ from: 2026-01-05, id: ${String(ids[post])}, login: example-${post} }] }`,
  );
  return files;
}

function accounts(id: number, login: string): string {
  return `accounts:\n  - from: 2026-01-05\n    id: ${String(id)}\n    login: ${login}\n`;
}
