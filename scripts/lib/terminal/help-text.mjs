// Plain JavaScript: runs before anything is installed, on the oldest Node that starts a command.
import { commandWords, helpWords, optionWords } from '#wording/commands/help.mjs';

/** @typedef {keyof typeof commandWords} CommandName */

/**
 * The help of a command: how it is written, what it does, its options in columns.
 * @param {CommandName} command
 * @returns {string}
 */
export function helpText(command) {
  const { usage, does, options } = commandWords[command];
  const rows = [...options, 'help'].map((name) => {
    const words = optionWords[`${command} ${name}`] ?? optionWords[name];
    return {
      left: `--${name}${words?.value === undefined ? '' : ` ${words.value}`}${name === 'help' ? ', -h' : ''}`,
      means: words?.means ?? '',
    };
  });
  const width = Math.max(...rows.map((row) => columnsOf(row.left)));
  const lines = rows.map((row) => `  ${row.left}${' '.repeat(width - columnsOf(row.left))}  ${row.means}`);
  return `${helpWords.usage}${usage}\n${does}\n\n${helpWords.options}\n${lines.join('\n')}\n`;
}

/**
 * Whether there is help for a command of this name.
 * @param {string} name
 * @returns {name is CommandName}
 */
export function hasHelp(name) {
  return Object.hasOwn(commandWords, name);
}

/**
 * Whether a command line asks for help; what stands behind `--` is not looked at.
 * @param {readonly string[]} argv
 */
export function asksHelp(argv) {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/**
 * Width on a terminal: a Chinese character takes two columns.
 * @param {string} text
 */
function columnsOf(text) {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
