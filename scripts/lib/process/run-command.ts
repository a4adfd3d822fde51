import { endOf, type Ended } from './command-end.ts';
import { endWithReader } from './end-with-reader.ts';
import { endPlainly } from './plain-fault.ts';

/** What a command does with its line, beginning after its name. Wrong usage, and what stands in its way, it ends by `endWith`. */
export type Command = (argv: readonly string[]) => Ended | Promise<Ended>;

/** How a command ends, before its work is done too. Rejects with what nobody foresaw. */
export async function endOfCommand(command: Command, argv: readonly string[]): Promise<Ended> {
  try {
    return await command(argv);
  } catch (thrown) {
    const ended = endOf(thrown);
    if (ended === undefined) throw thrown;
    return ended;
  }
}

/** Runs the command that this process was started for, and ends as it does; never in a stack trace. */
export async function runCommand(command: Command): Promise<void> {
  endPlainly();
  const { code, out, error } = await endOfCommand(command, process.argv.slice(2));
  process.exitCode = code;
  endWithReader();
  process.stderr.write(error);
  // Once all of it has left, not before, or a pipe would be cut off; left to itself, Node would first take the whole ledger apart.
  process.stdout.write(out, () => process.exit());
}
