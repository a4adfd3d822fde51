import { choiceFrom, portalOfRecord } from '../../../src/portal-of-record.ts';
import { readAndCheck } from '../check/check-record.ts';
import { answerQuestions } from '../process/thread-answers.ts';
import { takenApart } from './outline.ts';
import type { RecordQuestion } from './record-messages.ts';

// The other end of `record.ts`, in a thread of its own: here alone a build has the record. What the pages show of it is
// made when it is asked for, sent, and let go.

let checked: Parameters<typeof portalOfRecord>[1];
let makers: readonly (() => unknown)[] = [];

answerQuestions((question: RecordQuestion): unknown => {
  if (question === 'outline') return outline();
  if ('make' in question) return makers[question.make]?.();
  const { result, ledger } = readAndCheck(question.check);
  checked = { ledger, asOf: result.asOf };
  return result;
});

function outline(): unknown {
  // The sets stay here, where their files are made.
  const apart = takenApart({ ...portalOfRecord(choiceFrom(process.env), checked), dataSets: [] });
  makers = apart.makers;
  return apart.outline;
}
