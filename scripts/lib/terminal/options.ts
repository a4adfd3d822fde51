import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { usageWords } from '#wording/commands/shared.ts';
import type { commandWords } from '#wording/commands/help.mjs';
import { helpWords } from '#wording/commands/help.mjs';
import { endWith } from '../process/command-end.ts';
import { asksHelp, helpText } from './help-text.mjs';
import { endPlainly } from '../process/plain-fault.ts';

type CommandName = keyof typeof commandWords;
/** The options that the help of a command names: those that it must read, and no other. */
type OptionsOf<C extends CommandName> = Readonly<
  Record<(typeof commandWords)[C]['options'][number], ParseArgsOptionsConfig[string]>
>;

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** What a command line says: the values, a wish for help, or one sentence about what is wrong with it. */
export type Read<O extends ParseArgsOptionsConfig> =
  | { readonly kind: 'values'; readonly values: Values<O>; readonly positionals: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string };

interface Allow {
  /** Words beside the options, e.g. page paths. Default none. */
  readonly positionals?: boolean;
}

/** Reads a command line without touching the process. The first thing wrong is told. */
export function readOptions<const O extends ParseArgsOptionsConfig>(
  options: O,
  argv: readonly string[],
  allow: Allow = {},
): Read<O> {
  if (asksHelp(argv)) return { kind: 'help' };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional' && allow.positionals !== true)
      return wrong(usageWords.unexpected(token.value));
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!known) return wrong(usageWords.unknownOption(token.rawName));
    if (known.type === 'boolean') {
      if (token.value !== undefined) return wrong(usageWords.valueUnwanted(token.rawName));
      continue;
    }
    const taken = token.inlineValue === false && token.value.startsWith('-');
    if (token.value === undefined || token.value === '' || taken)
      return wrong(usageWords.valueMissing(token.rawName));
    if (known.multiple !== true && given.has(token.name)) return wrong(usageWords.twice(token.rawName));
    given.add(token.name);
  }
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  return { kind: 'values', values, positionals };
}

/** Reads the command line of a command. `--help` and wrong usage end it: with 0 and the help, with 2 and one sentence. */
export function commandLine<const C extends CommandName, const O extends OptionsOf<C>>(
  command: C,
  options: O & Readonly<Record<Exclude<keyof O, keyof OptionsOf<C>>, never>>,
  argv: readonly string[],
  allow: Allow = {},
): Extract<Read<O>, { kind: 'values' }> {
  const read = readOptions(options, argv, allow);
  if (read.kind === 'values') return read;
  if (read.kind === 'wrong') return wrongUsage(read.why);
  return endWith({ code: 0, out: helpText(command) });
}

/** As `commandLine`, for the command that this process was started for. From here on nothing ends in a stack trace. */
export function commandOptions<const C extends CommandName, const O extends OptionsOf<C>>(
  command: C,
  options: O & Readonly<Record<Exclude<keyof O, keyof OptionsOf<C>>, never>>,
  argv: readonly string[],
  allow: Allow = {},
): Extract<Read<O>, { kind: 'values' }> {
  endPlainly();
  return commandLine(command, options, argv, allow);
}

/** Says what is wrong with the command line and ends with 2. */
export function wrongUsage(why: string): never {
  return endWith({ code: 2, error: `${why}${helpWords.seeHelp}\n` });
}

function wrong(why: string): { kind: 'wrong'; why: string } {
  return { kind: 'wrong', why };
}
