import { parentPort } from 'node:worker_threads';
import { codeOf } from './fault-code.ts';

/** A question with its number. */
export interface Asked<Question> {
  readonly to: number;
  readonly question: Question;
}

/** An error, with the parts by which a person is told of it: of an error that is sent, only its message would arrive. */
export interface ThreadFault {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What the system said of which file; empty where it was not the system. */
  readonly code: string;
  readonly path: string;
}

/** The answer to a question, or why there is none. */
export type Answer =
  { readonly to: number; readonly reply: unknown } | { readonly to: number; readonly fault: ThreadFault };

/** The end of a thread at which questions are answered, each in its turn, as `askedThread` asks them. */
export function answerQuestions(reply: (question: never) => unknown): void {
  const send = (answer: Answer): void => parentPort?.postMessage(answer);
  const answer = async ({ to, question }: Asked<never>): Promise<void> => {
    try {
      send({ to, reply: await reply(question) });
    } catch (error) {
      send({ to, fault: faultOf(error) });
    }
  };
  parentPort?.on('message', (asked: Asked<never>) => void answer(asked));
}

function faultOf(error: unknown): ThreadFault {
  if (!(error instanceof Error))
    return { name: typeof error, message: String(error), stack: undefined, code: '', path: '' };
  const { name, message, stack } = error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  return { name, message, stack, code: codeOf(error), path };
}
