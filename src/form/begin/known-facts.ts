import { dayOf } from '#days/moment.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties, taskDuties } from '#engine/duties/roll.ts';
import { weeklyTasks } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import { nextNoticeNo } from '#record/dossier/notice-number.ts';
import type { KindName } from '#record/ledger.ts';
import { inForce } from '#record/schema/in-force.ts';
import { plainLine } from '#text/plain-line.ts';
import { beginWords } from '#wording/help/begin.ts';
import type { NewAsk } from './ask.ts';
import { FILING_DUTIES, waiting } from './waiting.ts';

/** What the ledger knows of a record that is to be written. */
export interface KnownFacts {
  readonly known?: object;
  readonly notes?: ReadonlyMap<string, string>;
  readonly asked?: readonly string[];
  /** Fields that may be left out and are offered in brief too, by place. */
  readonly offered?: readonly string[];
  /** Lines after the record. */
  readonly after?: readonly string[];
  /** Lines after these where there is room. */
  readonly list?: readonly string[];
}

/** The title of a matter in one line; undefined of one of which the reader is not told. */
type TitleOf = (dossier: Dossier | undefined) => string | undefined;

/** What the ledger knows of a record that is to be written, beside what its path says. */
export function factsOf(
  context: Context,
  kind: KindName,
  ask: NewAsk,
  path: string,
  titleOf: TitleOf,
): KnownFacts {
  const { office } = context;
  const dossier = ask.task === undefined ? undefined : context.dossiers.get(ask.task);
  const day = ask.date ?? dayOf(context.asOf);
  const title = titleOf(dossier);
  const titled: ReadonlyMap<string, string> = new Map(title === undefined ? [] : [['task', title]]);
  switch (kind) {
    case 'report':
      return reportFacts(context, ask, day, path, titleOf);
    case 'monthly':
      return { offered: ['problems', 'advice'] };
    case 'plan':
      return {
        known: { nodes: [{ id: 'end', due: dossier?.task.value.due }] },
        asked: path.endsWith('plan-v1.yaml') ? [] : ['changeReason'],
        notes: new Map([...titled, ['nodes.0.title', beginWords.end]]),
      };
    case 'claim': {
      const open = dossier === undefined ? [] : taskDuties(context, dossier).filter(isOpen);
      const node =
        ask.node ?? open.find(({ kind: owed }) => owed === 'node' || owed === 'rectification')?.subject;
      return { known: { nodes: [{ node }] }, notes: titled };
    }
    case 'filing':
      return {
        ...filingFacts(context, dossier),
        notes: new Map([...titled, ['assessed', beginWords.assessed]]),
      };
    case 'classing':
      return {
        known: {
          class: dossier?.task.value.class,
          result: '同意',
          decision: { by: chiefOf(context), on: day, mode: '签批' },
        },
        notes: titled,
      };
    case 'reading':
      return { known: { result: '同意', decision: { by: chiefOf(context), on: day, mode: '签批' } } };
    case 'pause':
    case 'experience':
      return { known: { approval: { by: chiefOf(context), on: day, mode: '签批' } } };
    case 'ack':
    case 'event':
      return { known: { on: day }, notes: titled };
    case 'task':
      return {
        known: {
          lead: ask.unit,
          notice: { no: nextNoticeNo(noticesOf(context), day.slice(0, 4)), printed: day },
        },
        asked: [],
      };
    case 'verification': {
      const duties = toVerify(context, ask);
      return {
        known: {
          by: duties[0]?.who.id ?? office.secretariat,
          ...(duties.length > 0 && {
            results: duties.map((duty) => ({
              task: duty.dossier?.id,
              ...(duty.kind === 'look-back'
                ? { node: 'end', kind: '回头看' }
                : { node: duty.subject, kind: '核验' }),
            })),
          }),
        },
        notes: titles(
          'results',
          duties.map((duty) => duty.dossier),
          titleOf,
        ),
      };
    }
    case 'draw':
      return { known: { by: office.drawPost } };
    case 'assessment':
    case 'yearMark': {
      const units = [...context.units.values()].filter(({ value }) => {
        const league = inForce(value.leagues, day)?.league;
        return league !== undefined && league !== '不参评';
      });
      return {
        known: {
          ...(kind === 'yearMark' && { year: Number(day.slice(0, 4)) }),
          on: day,
          marks: units.map(({ value }) => ({ unit: value.id })),
        },
        notes: new Map(
          units.map(({ value }, n) => [
            `marks.${String(n)}.unit`,
            plainLine(inForce(value.names, day)?.name ?? value.id),
          ]),
        ),
        asked: ['marks.*.mark', ...(/-\d+\.yaml$/u.test(path) ? ['corrects'] : [])],
      };
    }
    case 'inspection':
      return {
        known: {
          on: day,
          units: dossier === undefined ? undefined : [dossier.task.value.lead],
          tasks: ask.task === undefined ? undefined : [ask.task],
        },
      };
    case 'meeting':
      return { known: { decisions: [{ no: 1 }] } };
    case 'measure':
    case 'issued':
      return { known: { on: day } };
    case 'unit':
      return { known: { names: [{ from: day }], leagues: [{ from: day }], leaders: [{ from: day }] } };
    default:
      return {};
  }
}

/** What the section has to verify or to look back at, of a matter and a node where they are said. */
function toVerify(context: Context, { task, node }: NewAsk): readonly Duty[] {
  const nodeOf = ({ kind, subject }: Duty) => (kind === 'look-back' ? 'end' : subject);
  const kinds = node === undefined ? (['verification'] as const) : (['verification', 'look-back'] as const);
  const duties = waiting(context, ...kinds).filter(
    (duty) =>
      duty.dossier !== undefined &&
      (task === undefined || duty.dossier.id === task) &&
      (node === undefined || nodeOf(duty) === node),
  );
  // Two units may have claimed one node: its check answers both.
  const isSame = (a: Duty, b: Duty) => a.dossier === b.dossier && nodeOf(a) === nodeOf(b);
  return duties.filter((duty, n) => duties.findIndex((other) => isSame(other, duty)) === n);
}

/** Behind the matter of each entry of a list its title. */
function titles(
  list: string,
  dossiers: readonly (Dossier | undefined)[],
  titleOf: TitleOf,
): ReadonlyMap<string, string> {
  return new Map(
    dossiers.flatMap((dossier, n) => {
      const title = titleOf(dossier);
      return title === undefined ? [] : [[`${list}.${String(n)}.task`, title] as const];
    }),
  );
}

/** Of matters of which the reader is not told only the number. */
function reportFacts(
  context: Context,
  { unit = '', week }: NewAsk,
  day: string,
  path: string,
  titleOf: TitleOf,
): KnownFacts {
  const owed = allDuties(context).find(
    (duty) => duty.kind === 'weekly' && duty.who.id === unit && duty.subject === week,
  );
  const matters = weeklyTasks(context, unit, owed?.from ?? day, liveLook(context.asOf));
  const told = matters.filter(({ dossier }) => titleOf(dossier) !== undefined);
  const own = told.filter(({ ownLine }) => ownLine);
  const others = told.filter(({ ownLine }) => !ownLine);
  const othersCount = matters.filter(({ ownLine }) => !ownLine).length;
  const hidden = matters.length - told.length;
  const isSupplement = /-\d+\.yaml$/u.test(path);
  return {
    known: own.length === 0 ? {} : { matters: own.map(({ dossier }) => ({ task: dossier.id })) },
    notes: new Map([
      ['others', beginWords.others(othersCount)],
      ...titles(
        'matters',
        own.map(({ dossier }) => dossier),
        titleOf,
      ),
    ]),
    asked: [...(othersCount === 0 ? [] : ['others']), ...(isSupplement ? ['supplements'] : [])],
    after: hidden === 0 ? [] : [`# ${beginWords.hidden(hidden)}\n`],
    list:
      others.length === 0
        ? []
        : [
            `# ${beginWords.list(others.length)}\n`,
            ...others.map(({ dossier }) => `#   ${dossier.id} ${titleOf(dossier) ?? ''}\n`),
          ],
  };
}

function filingFacts(context: Context, dossier: Dossier | undefined): KnownFacts {
  const open = dossier === undefined ? [] : taskDuties(context, dossier).filter(isOpen);
  const [waits] = open.filter(({ kind }) => FILING_DUTIES.includes(kind));
  return {
    known:
      waits?.kind === 'approval' || waits?.kind === 'consent'
        ? { approval: { by: waits.who.id, mode: '签批' } }
        : {},
    asked: waits?.kind === 'filing' ? ['filed', 'assessed'] : [],
  };
}

/** 主要领导; undefined in an office that lists none. */
function chiefOf({ office }: Context): string | undefined {
  return office.posts.find(({ role }) => role === '主要领导')?.id;
}

function noticesOf({ ledger }: Context) {
  return ledger.task.map(({ value }) => value.notice);
}
