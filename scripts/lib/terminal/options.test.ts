import { describe, expect, test } from 'vitest';
import { usageWords } from '#wording/commands/shared.ts';
import { commandWords, optionWords } from '#wording/commands/help.mjs';
import { hasHelp, helpText } from './help-text.mjs';
import { readOptions } from './options.ts';

const options = {
  file: { type: 'string', multiple: true },
  port: { type: 'string' },
  json: { type: 'boolean' },
} as const;

describe('readOptions', () => {
  test('reads values with a space and with an equals sign, repeated ones in order', () => {
    const read = readOptions(options, ['--file', 'a', '--file=b', '--json']);
    expect(read).toMatchObject({ kind: 'values', values: { file: ['a', 'b'], json: true } });
  });

  test('leaves out what was not written', () => {
    expect(readOptions(options, [])).toMatchObject({ kind: 'values', values: {}, positionals: [] });
  });

  test.each([
    [['--nope'], usageWords.unknownOption('--nope')],
    [['-x'], usageWords.unknownOption('-x')],
    [['--constructor', 'x'], usageWords.unknownOption('--constructor')],
    [['--port'], usageWords.valueMissing('--port')],
    [['--port', '--json'], usageWords.valueMissing('--port')],
    [['--port='], usageWords.valueMissing('--port')],
    [['--json=yes'], usageWords.valueUnwanted('--json')],
    [['--port', '1', '--port=2'], usageWords.twice('--port')],
    [['stray'], usageWords.unexpected('stray')],
  ])('tells what is wrong with %j', (argv, why) => {
    expect(readOptions(options, argv)).toEqual({ kind: 'wrong', why });
  });

  test('takes a value that begins with a dash after an equals sign', () => {
    expect(readOptions(options, ['--port=-1'])).toMatchObject({ values: { port: '-1' } });
  });

  test('takes words beside the options where the command allows them', () => {
    const read = readOptions(options, ['a/', '--json', 'b/'], { positionals: true });
    expect(read).toMatchObject({ kind: 'values', positionals: ['a/', 'b/'] });
  });

  test('answers a wish for help before anything that is wrong', () => {
    expect(readOptions(options, ['--nope', '--help'])).toEqual({ kind: 'help' });
    expect(readOptions(options, ['-h'])).toEqual({ kind: 'help' });
  });
});

describe('helpText', () => {
  test('explains every option it is given, and --help, each in its own line', () => {
    const lines = helpText('start').split('\n');
    for (const name of ['--data', '--port', '--help'])
      expect(lines.filter((line) => line.startsWith(`  ${name}`))).toHaveLength(1);
  });

  test('sets the explanations in one column, a Chinese character being two wide', () => {
    const lines = helpText('start').split('\n');
    const [data = '', help = ''] = ['--data', '--help'].map((name) =>
      lines.find((line) => line.includes(name)),
    );
    // `--data 目录` is two characters wider on a terminal than it is long.
    expect(data.indexOf('台账')).toBe(help.indexOf('显示') - 2);
  });

  test('explains in words every option that any command has', () => {
    for (const { options: names } of Object.values(commandWords))
      for (const name of names) expect(optionWords[name]?.means).toBeTruthy();
    expect([hasHelp('start'), hasHelp('nope'), hasHelp('constructor')]).toEqual([true, false, false]);
  });

  test('says what is replaced, and what moment the demo is fixed at', () => {
    expect(helpText('build')).toMatch(/不写用 dist；该目录会整个替换/);
    expect(helpText('start')).toMatch(/dist 目录（以前生成的网站整个替换）/);
    expect(helpText('start')).toMatch(/演示台账用它固定的时刻/);
  });
});
