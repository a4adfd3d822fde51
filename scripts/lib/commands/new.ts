import { join } from 'node:path';
import { isDay, isMonth } from '#days/day.ts';
import { isIsoWeek } from '#days/iso-week.ts';
import { kindOfSlug, kindSlug } from '#form/kind-slug.ts';
import type { AskName, NewAsk } from '#form/begin/ask.ts';
import { buildContext, type Context } from '#engine/dossier/context.ts';
import { resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { nearest } from '#text/nearest.ts';
import { newWords } from '#wording/commands/new.ts';
import { printedName } from '../check/check-record.ts';
import { begunFile } from '../manual/begun-file.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import { harmlessJson } from '../terminal/harmless-text.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { recordChoice, recordOptions } from '../terminal/record-options.ts';
import { writeNew } from '../writing/whole-file.ts';

const words = newWords;
/** As many are told of what may be meant. */
const MOST = 20;

/** Begins a record: writes a commented file at the next free place, never over one that stands. */
export function newCommand(argv: readonly string[]): Ended {
  const { values, positionals } = commandLine(
    'new',
    {
      data: recordOptions.data,
      'as-of': recordOptions['as-of'],
      unit: { type: 'string' },
      task: { type: 'string' },
      node: { type: 'string' },
      week: { type: 'string' },
      month: { type: 'string' },
      period: { type: 'string' },
      date: { type: 'string' },
      name: { type: 'string' },
      stdout: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    argv,
    { positionals: true },
  );
  const kind = kindNamed(positionals);
  const choice = recordChoice(values);
  if ('why' in choice) wrongUsage(choice.why);
  const { ledger, broken } = loadTypedLedger({ dir: choice.data, printed: printedName(choice.data) });
  const context = buildContext(ledger, resolveAsOf(ledger, choice.asOf)) ?? refuse(words.noOffice);
  const ask = askedOf(context, kind, values);
  const taken = new Set([
    ...Object.values(ledger).flatMap((entries) => entries.map(({ path }) => path)),
    ...broken.map(({ path }) => path),
  ]);
  const begun = begunFile(context, kind, ask, choice.data, taken);
  if (begun.is === 'unsaid') {
    const told = begun.choices.slice(0, MOST).map(({ id, name }) => `${id} ${name}`.trim());
    const rest = begun.choices.length > MOST ? [words.more(begun.choices.length)] : [];
    wrongUsage(words.unsaid(begun.ask, words.names[begun.ask], [...told, ...rest]));
  }
  const printed = join(printedName(choice.data), begun.path).replaceAll('\\', '/');
  if (begun.is === 'stands') refuse(words.stands(printed, KINDS[kind].label));
  const { text } = begun;
  const blanks = blanksOf(text);
  const isWrittenNow = values.stdout !== true;
  if (isWrittenNow && !writeNew(join(choice.data, begun.path), text)) refuse(words.raced(printed));
  const error = broken.length === 0 ? '' : `${words.unread(broken.length)}\n`;
  if (values.json === true)
    return {
      code: 0,
      out: harmlessJson({ kind, path: printed, written: isWrittenNow, blanks, text }),
      error,
    };
  if (!isWrittenNow) return { code: 0, out: text, error };
  const said = [
    words.done(printed, KINDS[kind].label),
    words.blanks(blanks.length),
    ...blanks.map(({ line, field, about }) => words.blank(line, field, about)),
    words.next,
  ];
  return { code: 0, out: `${said.join('\n')}\n`, error };
}

/** By its name in commands and addresses, or as it is called. */
function kindNamed(positionals: readonly string[]): KindName {
  const byHand = KIND_NAMES.filter((kind) => !isWritten(kind));
  const told = byHand.map((kind) => words.kind(kindSlug(kind), KINDS[kind].label));
  const [word, extra] = positionals;
  if (word === undefined || extra !== undefined) wrongUsage(words.noKind(told));
  const kind = kindOfSlug(word) ?? KIND_NAMES.find((one) => KINDS[one].label === word);
  if (kind === undefined) {
    const near = nearest(
      word,
      byHand.flatMap((one) => [kindSlug(one), KINDS[one].label]),
    );
    wrongUsage(words.unknownKind(word, near, told));
  }
  const { label, writer } = KINDS[kind];
  if (writer === 'counter' || writer === 'command') wrongUsage(words.written(label, words.by[writer]));
  return kind;
}

type Values = Partial<Record<AskName, string>>;

/** What was asked, once it is found to be there and well written. */
function askedOf(context: Context, kind: KindName, values: Values): NewAsk {
  const { unit, task, node, week, month, period, date, name } = values;
  const shaped = (option: 'week' | 'month' | 'date' | 'name', isRight: (text: string) => boolean) => {
    const value = values[option];
    if (value !== undefined && !isRight(value))
      wrongUsage(words.malformed(option, words.shapes[option], value));
  };
  shaped('week', isIsoWeek);
  shaped('month', isMonth);
  shaped('date', isDay);
  shaped('name', (text) => /^[a-z0-9][a-z0-9-]*$/u.test(text));
  if (kind === 'unit') return { unit, date };
  if (unit !== undefined && !context.units.has(unit))
    wrongUsage(words.unknown(words.names.unit, unit, nearest(unit, context.units.keys())));
  if (kind !== 'task' && task !== undefined && !context.dossiers.has(task))
    wrongUsage(words.unknown(words.names.task, task, nearest(task, context.dossiers.keys())));
  return { unit, task, node, week, month, period, date, name };
}

interface Blank {
  readonly line: number;
  readonly field: string;
  readonly about: string;
}

/** The fields that are left empty, with what belongs there: those that nothing stands below. */
function blanksOf(text: string): readonly Blank[] {
  const lines = text.split('\n');
  const depthOf = (line: string) => /^[ -]*/u.exec(line)?.[0].length ?? 0;
  return lines.flatMap((line, index) => {
    const [, field, about] = /^[ -]*([A-Za-z]\w*): # (.*)$/u.exec(line) ?? [];
    if (field === undefined || about === undefined) return [];
    const below = lines.slice(index + 1).find((next) => !/^\s*#/u.test(next));
    return below !== undefined && depthOf(below) > depthOf(line) ? [] : [{ line: index + 1, field, about }];
  });
}
