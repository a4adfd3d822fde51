import { Buffer } from 'node:buffer';
import { compareText } from '#record/schema/problem.ts';
import { treeOf, type FileTree, type Root } from '#load/disk/file-tree.ts';
import type { Listed } from '#load/disk/list-folder.ts';

/** A root as it would be with some files more, none of them written. */
export function laidOver(
  root: Root,
  files: readonly { readonly path: string; readonly text: string }[],
): Root {
  const base = treeOf(root);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const below = new Map<string, Map<string, Listed['sort']>>();
  for (const path of texts.keys()) {
    const steps = path.split('/');
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join('/');
      const names = below.get(folder) ?? new Map<string, Listed['sort']>();
      below.set(folder, names.set(name, depth === steps.length - 1 ? 'file' : 'folder'));
    }
  }
  const tree: FileTree = {
    list: (folder) => {
      const more = below.get(folder);
      const listed = base.list(folder);
      if (more === undefined) return listed;
      const standing = 'failed' in listed ? [] : listed.filter(({ name }) => !more.has(name));
      const added = [...more].map(([name, sort]) => ({ name, sort }));
      return [...standing, ...added].sort((a, b) => compareText(a.name, b.name));
    },
    read: (path, limit) => {
      const text = texts.get(path);
      return text === undefined ? base.read(path, limit) : Buffer.from(text).subarray(0, limit + 1);
    },
    linkFault: base.linkFault,
  };
  return { printed: root.printed, tree };
}
