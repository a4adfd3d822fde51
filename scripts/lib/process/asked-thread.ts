import { Worker } from 'node:worker_threads';
import { faultWords } from '#wording/commands/faults.ts';
import { plainError } from './plain-fault.ts';
import type { Answer, Asked, ThreadFault } from './thread-answers.ts';

/** A thread that answers questions. */
export interface AskedThread<Question> {
  /**
   * Resolves with what the thread answers, whose type is for the asker to know; `given` are handed over, not copied.
   * Rejects with what went wrong there, and with why the thread ended, for whatever it still owed and all that is
   * asked later.
   */
  readonly ask: <Reply>(question: Question, given?: readonly ArrayBuffer[]) => Promise<Reply>;
  /** Ends the thread, whatever it still has. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly done: (reply: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** What a thread is started with. */
interface ThreadStart {
  readonly data?: unknown;
  /** How many MB what it made lately may take, before what of it is still needed is sought out. */
  readonly youngMegabytes?: number;
}

/** Starts a thread that runs `file`, which answers by `answerQuestions`. */
export function askedThread<Question>(file: URL, start: ThreadStart = {}): AskedThread<Question> {
  const { data, youngMegabytes } = start;
  const thread = new Worker(file, {
    workerData: data,
    // Of the options of the process only how it reads links: one that was given its program by `--eval` would hand on what a thread refuses.
    execArgv: process.execArgv.filter((option) => option.startsWith('--preserve-symlinks')),
    ...(youngMegabytes === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { fail } of waiting.values()) fail(ended);
    waiting.clear();
  };
  thread
    .on('message', (answer: Answer) => {
      const owed = waiting.get(answer.to);
      waiting.delete(answer.to);
      if ('fault' in answer) owed?.fail(errorOf(answer.fault));
      else owed?.done(answer.reply);
    })
    .on('messageerror', end)
    .on('error', end)
    .on('exit', (code) => {
      end(plainError(faultWords.threadEnded(code)));
    });
  return {
    ask: <Reply>(question: Question, given: readonly ArrayBuffer[] = []) =>
      new Promise<Reply>((done, fail) => {
        if (ended !== undefined) throw ended;
        const to = (asked += 1);
        // What a thread answers to a question is settled where both its ends are written.
        waiting.set(to, {
          done: (reply) => {
            done(reply as Reply);
          },
          fail,
        });
        thread.postMessage({ to, question } satisfies Asked<Question>, given);
      }),
    close: async () => {
      await thread.terminate();
    },
  };
}

function errorOf({ name, message, stack, code, path }: ThreadFault): Error {
  const error = Object.assign(new Error(message), { code, path });
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
