import { workerData } from 'node:worker_threads';
import { readBytes } from '#load/disk/read-bytes.ts';
import type { FilesRead, HelperStart } from './helped-tree.ts';

/** Handed over at once. */
const PART = 200;

const { dir, port, asked } = workerData as HelperStart;
port.once('message', (paths: readonly string[]) => {
  let last = paths.length;
  // What is asked for meanwhile is read by who asks: then all are.
  while (last > Atomics.load(asked, 0)) {
    const first = Math.max(0, last - PART);
    const files = filesOf(paths.slice(first, last));
    port.postMessage(
      files,
      [...files.values()].map(({ buffer }) => buffer),
    );
    last = first;
  }
  port.close();
});

function filesOf(paths: readonly string[]): FilesRead {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths) {
    const bytes = readBytes(`${dir}/${path}`);
    if (!('failed' in bytes)) files.set(path, new Uint8Array(bytes));
  }
  return files;
}
