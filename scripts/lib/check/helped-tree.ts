import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { Buffer } from 'node:buffer';
import { treeOf, type FileTree } from '#load/disk/file-tree.ts';
import { LIMITS } from '#load/fault/limits.ts';

/** What the helper is started with. */
export interface HelperStart {
  readonly dir: string;
  /** The paths to read come this way, once, in the order in which they are asked for; what was read goes back in parts. */
  readonly port: MessagePort;
  /** How many of the files were asked for. */
  readonly asked: Int32Array<SharedArrayBuffer>;
}

/** Files as the helper read them, by their paths; those that it could not read are not among them. */
export type FilesRead = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Of fewer files, a second thread takes longer to start than it saves. */
const MANY = 5000;
/** Once in so many files it is asked what the helper has read. */
const OFTEN = 100;

/**
 * The files below a folder for a reader who lists all of it, then reads the files in the order of their paths, as the
 * loader does. A third of a check of many files is waiting for the disk: so a second thread reads them from the last
 * on, until the two meet. What it has not, could not read or may be longer than most is read here, as without it.
 */
export function helpedTree(dir: string, many = availableParallelism() > 1 ? MANY : Infinity): FileTree {
  const tree = treeOf({ dir, printed: '' });
  const paths: string[] = [];
  const asked = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const ready = new Map<string, Buffer>();
  let helper: MessagePort | undefined;
  const takeIn = (port: MessagePort): void => {
    for (let part; (part = receiveMessageOnPort(port)) !== undefined;)
      for (const [path, bytes] of part.message as FilesRead) ready.set(path, Buffer.from(bytes.buffer));
  };
  return {
    list(folder) {
      const listed = tree.list(folder);
      if (!('failed' in listed))
        for (const { name, sort } of listed)
          if (sort === 'file' && name.endsWith('.yaml'))
            paths.push(folder === '' ? name : `${folder}/${name}`);
      return listed;
    },
    read(path, limit) {
      if (paths.length < many) return tree.read(path, limit);
      helper ??= startHelper(dir, asked);
      const before = Atomics.add(asked, 0, 1);
      // In code units, as the loader has them.
      if (before === 0) helper.postMessage(paths.sort());
      if (before % OFTEN === 0) takeIn(helper);
      const known = limit === LIMITS.fileBytes ? ready.get(path) : undefined;
      ready.delete(path);
      return known ?? tree.read(path, limit);
    },
    linkFault: tree.linkFault,
  };
}

/** The way to a thread that reads. The process does not wait for it, and does not miss it. */
function startHelper(dir: string, asked: HelperStart['asked']): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const start: HelperStart = { dir, asked, port: port2 };
  const helper = new Worker(new URL('./tree-helper.ts', import.meta.url), {
    workerData: start,
    transferList: [port2],
    // As of every thread (`asked-thread.ts`).
    execArgv: process.execArgv.filter((option) => option.startsWith('--preserve-symlinks')),
  });
  helper.on('error', () => undefined).unref();
  port1.unref();
  return port1;
}
