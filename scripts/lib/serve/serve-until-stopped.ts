import { serveWords, usageWords } from '#wording/commands/shared.ts';
import { wrongUsage } from '../terminal/options.ts';
import { serveFolder } from './static-server.ts';

/** Port of `npm start` and `npm run preview` when none is named. */
const PORT = 4321;
/** How many following ports are tried. */
const STEPS = 50;

interface Serving {
  readonly port?: number | undefined;
  /** Default `/`. */
  readonly base?: string | undefined;
  /** Told the address once it answers. */
  readonly opened?: (address: string) => void;
}

/** Serves a built site, prints its address on a line of its own, and ends the process with 0 on Ctrl-C or a polite kill. */
export async function serveUntilStopped(
  folder: string,
  { port = PORT, base = '/', opened }: Serving,
): Promise<void> {
  const server = await serveFolder(folder, { port, base, steps: port === 0 ? 0 : STEPS });
  if (port !== 0 && server.port !== port) console.log(serveWords.portTaken(port, server.port));
  tellAddress(server.url);
  opened?.(server.url);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** The address alone on its line: a terminal makes it a link, a script takes the line. */
export function tellAddress(address: string): void {
  console.log(`${serveWords.address}\n${address}`);
}

/** The port that `--port` names, undefined when it is not written. Wrong usage ends the process with 2. */
export function portOption(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  return port <= 65535 ? port : wrongUsage(usageWords.notPort(written));
}
