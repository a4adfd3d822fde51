import { Buffer } from 'node:buffer';
import { afterAll, expect, test } from 'vitest';
import { faultWords } from '#wording/commands/faults.ts';
import { askedThread, type AskedThread } from './asked-thread.ts';

const ANSWERS = JSON.stringify(new URL('thread-answers.ts', import.meta.url).href);
const THREAD = `
  import { answerQuestions } from ${ANSWERS};
  import { workerData } from 'node:worker_threads';
  import { mkdirSync } from 'node:fs';
  answerQuestions(async (question) => {
    if (question === 'data') return workerData;
    if (question === 'exit') process.exit(7);
    if (question === 'throw') setTimeout(() => { throw new RangeError('beyond'); });
    if (question === 'hang' || question === 'throw') return new Promise(() => {});
    if (question === 'disk') mkdirSync('/proc/none/督');
    if (question === 'function') return () => 1;
    await new Promise((done) => setTimeout(done, question.wait ?? 0));
    return question;
  });
`;

const started: AskedThread<unknown>[] = [];
function start(data?: unknown): AskedThread<unknown> {
  const url = new URL(`data:text/javascript;base64,${Buffer.from(THREAD).toString('base64')}`);
  const thread = askedThread<unknown>(url, { data });
  started.push(thread);
  return thread;
}
afterAll(() => Promise.all(started.map(({ close }) => close())));

test('each question has its own answer, whichever is ready first', async () => {
  const thread = start({ site: '督' });
  const questions = [{ wait: 60 }, { wait: 0, n: 1 }, { wait: 20 }, 'data'];
  const answers = await Promise.all(questions.map((question) => thread.ask(question)));
  expect(answers).toEqual([...questions.slice(0, 3), { site: '督' }]);
});

test('what fails fails alone, and says of which file the system spoke', async () => {
  const thread = start();
  await expect(thread.ask('disk')).rejects.toMatchObject({ code: 'ENOENT', path: '/proc/none/督' });
  await expect(thread.ask('function')).rejects.toMatchObject({ name: 'DataCloneError' });
  await expect(thread.ask({ n: 1 })).resolves.toEqual({ n: 1 });
});

test.each([
  ['exit', { message: faultWords.threadEnded(7) }],
  ['throw', { name: 'RangeError', message: 'beyond' }],
])('a thread that ends itself fails what it owes and what is asked later: %s', async (question, why) => {
  const thread = start();
  const owed = [thread.ask('hang'), thread.ask(question)];
  const ends = await Promise.allSettled(owed);
  expect(ends).toMatchObject([
    { status: 'rejected', reason: why },
    { status: 'rejected', reason: why },
  ]);
  await expect(thread.ask('data')).rejects.toMatchObject(why);
});
