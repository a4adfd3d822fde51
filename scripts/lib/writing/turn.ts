import { basename, dirname, join, resolve } from 'node:path';
import { officeMoment } from '#load/as-of.ts';
import { turnWords } from '#wording/commands/faults.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { plainError } from '../process/plain-fault.ts';
import type { Holder } from './holder.mjs';
import { takeLock, type Lock } from './lock.mjs';
import { makeFolder } from './make-folder.ts';

/** What only one command does at a time. */
interface Turn {
  /** As a person knows the place that is written. */
  readonly name: string;
  /** The folder of the lock. */
  readonly lock: string;
  readonly waiting: (process: number, since: string) => string;
}

/** How long another command is waited for, in ms: it is longer at work only where something is wrong. */
const WAIT = 10 * 60_000;

/** The building of a site into a folder, of which the links are already followed; its lock stands beside it and is Git's to ignore. */
export function siteTurn(out: string, target: string): Turn {
  makeFolder(dirname(target));
  return {
    name: out,
    lock: join(dirname(target), `.dist-lock-${basename(target)}`),
    waiting: (process, since) => turnWords.site(out, process, since),
  };
}

/** Writing into a record: what is written follows from all of it. */
export function recordTurn(data: string): Turn {
  return { name: data, lock: join(resolve(data), '.writing'), waiting: turnWords.record };
}

/**
 * Does the work when no other command is at the same, saying for whom it waits. Rejects with a sentence for a person
 * where the other is not done in time; what the work itself throws is passed on.
 */
export async function inTurn<T>(turn: Turn, work: () => Promise<T>, wait = WAIT): Promise<T> {
  const { release } = await holdTurn(turn, wait);
  try {
    return await work();
  } finally {
    release();
  }
}

/** As `inTurn`, for all that the command does from here on, until it ends or gives the turn back. */
export async function holdTurn({ name, lock, waiting }: Turn, wait = WAIT): Promise<Lock> {
  const taken = await takeLock(lock, {
    wait,
    waiting: (holder) => {
      process.stderr.write(`${waiting(holder.process, sinceSaid(holder))}\n`);
    },
  }).catch((error: unknown) => {
    // What a person knows is the place, not the lock in it.
    throw error instanceof Error ? Object.assign(error, { path: dirname(lock) }) : error;
  });
  if ('heldBy' in taken) {
    const { heldBy } = taken;
    const [machine = ''] = heldBy.machine.split(' ');
    const minutes = Math.round(wait / 60_000);
    throw plainError(turnWords.tooLong(name, heldBy.process, machine, sinceSaid(heldBy), minutes, lock));
  }
  const release = (): void => {
    process.off('exit', release);
    taken.release();
  };
  process.once('exit', release);
  return { release };
}

/** As the clock of this machine shows it. */
function sinceSaid({ since }: Holder): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return momentInWords(officeMoment(new Date(since), timeZone));
}
