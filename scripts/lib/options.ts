import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import {
  commandWords,
  helpWords,
  optionWords,
  usageWords,
  type CommandName,
} from '../../src/wording/zh-CN/commands.ts';

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
  const config = { ...options, help: { type: 'boolean' } } as const;
  const { tokens } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { kind: 'help' };
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
  }
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  return { kind: 'values', values, positionals };
}

/**
 * Reads the command line of a command. `--help` prints the help and ends with 0;
 * wrong usage prints one sentence and ends with 2.
 */
export function commandOptions<const O extends ParseArgsOptionsConfig>(
  command: CommandName,
  options: O,
  argv: readonly string[],
  allow: Allow = {},
): Extract<Read<O>, { kind: 'values' }> {
  const read = readOptions(options, argv, allow);
  if (read.kind === 'values') return read;
  if (read.kind === 'wrong') return wrongUsage(read.why);
  process.stdout.write(helpText(command, Object.keys(options)));
  process.exit(0);
}

/** Says what is wrong with the command line and ends with 2. */
export function wrongUsage(why: string): never {
  process.stderr.write(`${why}${helpWords.seeHelp}\n`);
  process.exit(2);
}

/** The help of a command: how it is written, what it does, its options in columns. */
export function helpText(command: CommandName, names: readonly string[]): string {
  const rows = [...names, 'help'].map((name) => {
    const words = optionWords[name];
    return {
      left: `--${name}${words?.value === undefined ? '' : ` ${words.value}`}`,
      means: words?.means ?? '',
    };
  });
  const width = Math.max(...rows.map((row) => columnsOf(row.left)));
  const lines = rows.map((row) => `  ${row.left}${' '.repeat(width - columnsOf(row.left))}  ${row.means}`);
  const { usage, does } = commandWords[command];
  return `${helpWords.usage}${usage}\n${does}\n\n${helpWords.options}\n${lines.join('\n')}\n`;
}

/** Width on a terminal: a Chinese character takes two columns. */
function columnsOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

function wrong(why: string): { kind: 'wrong'; why: string } {
  return { kind: 'wrong', why };
}
