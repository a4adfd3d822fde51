import { faultWords } from '#wording/commands/faults.ts';
import { endOf } from './command-end.ts';
import { codeOf } from './fault-code.ts';

/** Errors whose message was written for a person. */
const plain = new WeakSet<Error>();

/** An error whose message is what a person is told. */
export function plainError(message: string): Error {
  const error = new Error(message);
  plain.add(error);
  return error;
}

/**
 * An error in one plain Chinese sentence, without the words of the system and without a stack. What nobody foresaw is
 * named by its sort alone: its message may repeat what stands in a record.
 */
export function faultSaid(error: unknown): string {
  if (!(error instanceof Error)) return faultWords.unforeseen(typeof error);
  if (plain.has(error)) return error.message;
  const of = new Map<string, unknown>(Object.entries(error));
  const code = codeOf(error);
  if (of.get('syscall') === 'listen' || of.get('syscall') === 'bind' || of.get('syscall') === 'getaddrinfo')
    return portSaid(code, of.get('port')) ?? faultWords.unforeseen(`${error.name} ${code}`);
  // Of a copy and a new name it is the second that is written.
  const path = of.get('dest') ?? of.get('path');
  const named = fileSaid(code, typeof path === 'string' ? path : '');
  return named ?? faultWords.unforeseen(`${error.name} ${code}`.trim());
}

function portSaid(code: string, port: unknown): string | undefined {
  const named = typeof port === 'number' ? ` ${String(port)} ` : '';
  if (code === 'EADDRINUSE') return faultWords.portTaken(named);
  if (code === 'EACCES' || code === 'EPERM') return faultWords.portForbidden(named);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EADDRNOTAVAIL') return faultWords.noLocalhost;
  return undefined;
}

function fileSaid(code: string, path: string): string | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return faultWords.full(path);
    case 'EROFS':
      return faultWords.readOnly(path);
    case 'EACCES':
    case 'EPERM':
      return faultWords.noRight(path);
    case 'ENOENT':
      return faultWords.missing(path);
    case 'ENAMETOOLONG':
      return faultWords.nameTooLong(path);
    case 'EBUSY':
      return faultWords.busy(path);
    case 'EMFILE':
    case 'ENFILE':
      return faultWords.tooManyOpen;
    case 'ENOMEM':
    case 'ERR_WORKER_OUT_OF_MEMORY':
      return faultWords.memory;
    default:
      return undefined;
  }
}

/** Tells a person of an error on standard error; with DUBAN_DEBUG=1 with all that the system knows of it. */
export function tellFault(error: unknown): void {
  process.stderr.write(`${faultSaid(error)}\n`);
  if (process.env['DUBAN_DEBUG'] === '1') console.error(error);
}

/**
 * From here on the command ends as it is told to (`endWith`); an error that nobody caught ends it with 1 and is told
 * plainly. Whoever stopped reading its output is told nothing.
 */
export function endPlainly(): void {
  const end = (error: unknown): void => {
    const ended = endOf(error);
    if (ended !== undefined) {
      process.stderr.write(ended.error);
      process.stdout.write(ended.out);
      process.exitCode = ended.code;
    } else if (codeOf(error) !== 'EPIPE') {
      tellFault(error);
      process.exitCode = 1;
    }
    process.exit();
  };
  process.on('uncaughtException', end).on('unhandledRejection', end);
}
