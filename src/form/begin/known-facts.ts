import { dayOf } from '#days/moment.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { taskDuties } from '#engine/duties/roll.ts';
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
  /** Lines after the record. */
  readonly after?: readonly string[];
}

/** What the ledger knows of a record that is to be written, beside what its path says. */
export function factsOf(context: Context, kind: KindName, ask: NewAsk, path: string): KnownFacts {
  const { office } = context;
  const dossier = ask.task === undefined ? undefined : context.dossiers.get(ask.task);
  const day = ask.date ?? dayOf(context.asOf);
  switch (kind) {
    case 'report':
      return reportFacts(context, ask.unit ?? '', day, path);
    case 'plan':
      return {
        known: { nodes: [{ id: 'end', due: dossier?.task.value.due }] },
        asked: path.endsWith('plan-v1.yaml')
          ? ['nodes.*.deliverable']
          : ['nodes.*.deliverable', 'changeReason'],
        notes: titled('task', dossier),
      };
    case 'claim': {
      const open = dossier === undefined ? [] : taskDuties(context, dossier).filter(isOpen);
      const node =
        ask.node ?? open.find(({ kind: owed }) => owed === 'node' || owed === 'rectification')?.subject;
      return { known: { nodes: [{ node }] }, notes: titled('task', dossier) };
    }
    case 'filing':
      return filingFacts(context, dossier);
    case 'classing':
      return {
        known: {
          class: dossier?.task.value.class,
          result: '同意',
          decision: { by: chiefOf(context), on: day, mode: '签批' },
        },
        notes: titled('task', dossier),
      };
    case 'reading':
      return { known: { result: '同意', decision: { by: chiefOf(context), on: day, mode: '签批' } } };
    case 'ack':
    case 'event':
      return { known: { on: day }, notes: titled('task', dossier) };
    case 'task':
      return {
        known: {
          lead: ask.unit,
          notice: { no: nextNoticeNo(noticesOf(context), day.slice(0, 4)), printed: day },
        },
        asked: [],
      };
    case 'verification': {
      const duties = waiting(context, 'verification').filter(
        (duty) => duty.dossier !== undefined && (ask.task === undefined || duty.dossier.id === ask.task),
      );
      return {
        known: {
          by: office.secretariat,
          ...(duties.length > 0 && {
            results: duties.map((duty) => ({ task: duty.dossier?.id, node: duty.subject, kind: '核验' })),
          }),
        },
        notes: new Map(duties.map((duty, n) => [`results.${String(n)}.task`, titleOf(duty.dossier)])),
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

function reportFacts(context: Context, unit: string, day: string, path: string): KnownFacts {
  const matters = weeklyTasks(context, unit, day, liveLook(context.asOf));
  const own = matters.filter(({ ownLine }) => ownLine);
  const others = matters.filter(({ ownLine }) => !ownLine);
  const isSupplement = /-\d+\.yaml$/u.test(path);
  return {
    known: own.length === 0 ? {} : { matters: own.map(({ dossier }) => ({ task: dossier.id })) },
    notes: new Map(own.map(({ dossier }, n) => [`matters.${String(n)}.task`, titleOf(dossier)])),
    asked: isSupplement ? ['supplements'] : [],
    after:
      others.length === 0
        ? []
        : [
            `# ${beginWords.others(others.length)}\n`,
            ...others.map(({ dossier }) => `#   ${dossier.id} ${titleOf(dossier)}\n`),
          ],
  };
}

function filingFacts(context: Context, dossier: Dossier | undefined): KnownFacts {
  const open = dossier === undefined ? [] : taskDuties(context, dossier).filter(isOpen);
  const [waits] = open.filter(({ kind }) => FILING_DUTIES.includes(kind));
  return {
    known: waits?.kind === 'approval' ? { approval: { by: waits.who.id, mode: '签批' } } : {},
    asked:
      waits?.kind === 'consent' ? ['chiefConsent'] : waits?.kind === 'filing' ? ['filed', 'assessed'] : [],
    notes: titled('task', dossier),
  };
}

/** 主要领导; undefined in an office that lists none. */
function chiefOf({ office }: Context): string | undefined {
  return office.posts.find(({ role }) => role === '主要领导')?.id;
}

function noticesOf({ ledger }: Context) {
  return ledger.task.map(({ value }) => value.notice);
}

function titled(place: string, dossier: Dossier | undefined): ReadonlyMap<string, string> {
  return dossier === undefined ? new Map() : new Map([[place, titleOf(dossier)]]);
}

function titleOf(dossier: Dossier | undefined): string {
  return plainLine(dossier?.task.value.title ?? '');
}
