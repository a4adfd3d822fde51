import { said } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { dutyNames } from '#wording/duties/sentences.ts';
import { dayOf } from '#days/moment.ts';
import type { Source } from '#engine/dossier/dossier.ts';
import { allDuties } from '#engine/duties/roll.ts';
import type { Debtor } from '#engine/duties/debtors.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { weekLine } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import type { Place } from '#record/schema/problem.ts';
import { check, type Finding } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { inForce } from '#record/schema/in-force.ts';

/** Who owes what since when (rules.md §9), units, section and leaders alike, as long as somebody waits for it; marks have a code of their own. Costs the computing of the whole ledger. */
export const dutyOverdue = check({
  code: 'duty-overdue',
  severity: 'reminder',
  run: 'overdue',
  words: {
    title: '到期未办',
    message: (p) =>
      `发现${whoWords(p)}的${dutyWords(p)}时限为${said(p, 'due')}，${lateWords(p)}${said(p, 'matters') === '' ? '' : `；报来的漏了${said(p, 'matters')}`}`,
    expected: () => '在时限内办理',
    fix: (p) =>
      said(p, 'matters') === '' ? `请${FIXES[said(p, 'kind')] ?? '抓紧办理'}` : '请补报一份，写上漏报的任务',
    example: {
      wrong: '# 没有 reports/2026-W20/gongcheng.yaml',
      right: 'unit: gongcheng\nweek: 2026-W20\nothers: 无变化',
    },
  },
  *find(index): Generator<Finding> {
    if (index.office === undefined) return;
    const isUncertain = mayBeMetUnread(index);
    for (const duty of allDuties(index.context)) {
      const [source] = duty.sources;
      if (isUncertain(duty)) continue;
      if (duty.standing !== 'overdue' || duty.kind === 'mark' || source === undefined) continue;
      const { kind, subject, dossier, due, late } = duty;
      yield {
        place: placeOf(index, duty, source),
        params: {
          kind,
          subject,
          who: nameOf(index, duty.who),
          title: dossier?.task.value.title ?? '',
          due: due.endsWith('24:00') ? dayOf(due) : due,
          late: String(late),
          matters: leftOut(index, duty),
        },
      };
    }
  },
});

const DUTIES: Readonly<Record<string, string>> = dutyNames;

const FIXES: Readonly<Record<string, string>> = {
  ack: '在任务文件夹里补 ack.yaml',
  plan: '补报计划（plan-v1.yaml）',
  weekly: '补报周报',
  monthly: '补报月报',
  node: '办好后报完成（claim-{date}.yaml 或周报）；办不到的，说明情况申请延期',
  rectification: '整改后报完成',
  approval: '提请分管领导审定，记在 filing-v{n}.yaml',
  consent: '提请领导答复，记在 filing-v{n}.yaml',
  filing: '备案，记在 filing-v{n}.yaml',
  verification: '核验，记在 verifications 文件夹',
  'look-back': '开展回头看，记在 verifications 文件夹',
  'clue-decision': '作出决定，记在线索的 decision',
  'weekly-issue': '编印周报送主要领导审阅，记在 issued 文件夹',
  'key-points': '起草要点，记在 issued 文件夹',
  'site-review': '提请领导到现场点评，记在 inspections 文件夹',
  feedback: '把反馈单送受督查单位，记在督查记录的 feedback',
  reply: '把办理情况回告交办方，记在来件的 replied',
  objection: '答复异议，记在 answer',
  draw: '抽取并公布抽查号，记在 draws 文件夹',
};

/** Duties of which there are several: the node, week, month or record meant is told. */
const SINGLE: readonly string[] = ['ack', 'plan'];

const VERSIONED: readonly string[] = ['approval', 'consent', 'filing'];

function whoWords(p: Params): string {
  const who = said(p, 'who') === '' ? '办领导' : said(p, 'who');
  return said(p, 'title') === '' ? who : `${who}“${said(p, 'title')}”`;
}

function dutyWords(p: Params): string {
  const kind = said(p, 'kind');
  const subject = said(p, 'subject');
  const name = DUTIES[kind] ?? kind;
  if (SINGLE.includes(kind) || subject === '') return name;
  return `${name}（${VERSIONED.includes(kind) ? `第${subject}版` : subject}）`;
}

function lateWords(p: Params): string {
  return said(p, 'late') === '0' ? '现已到期' : `已逾期${said(p, 'late')}个工作日`;
}

/** The matters that a weekly report was handed in without; empty of any other duty, and where none was handed in. */
function leftOut({ context, asOf }: CheckIndex, { kind, who, subject, from }: Duty): string {
  if (kind !== 'weekly' || from === undefined) return '';
  const line = weekLine(context, who.id, { week: subject, reportDay: from }, liveLook(asOf));
  if (line === undefined || line.reports.length === 0) return '';
  return line.unreported.map(({ dossier }) => `${dossier.id}“${dossier.task.value.title}”`).join('、');
}

/** Where nothing was handed in yet and only the rule stands behind a duty, the one who owes it is the place. */
function placeOf({ ledger, units }: CheckIndex, { who }: Duty, { entry, field }: Source): Place {
  const debtor = units.get(who.id);
  return debtor !== undefined && ledger.rules.some((rules) => rules === entry)
    ? debtor.at(['id'])
    : entry.at(field);
}

function nameOf({ units, posts, today }: CheckIndex, { kind, id }: Debtor): string {
  if (kind === 'leaders') return '';
  if (kind === 'post') return posts.get(id)?.name ?? id;
  return inForce(units.get(id)?.value.names, today)?.name ?? id;
}

/** What lies in these folders changes no duty but of its own matter or unit. */
const OWN_MATTER = /^(?:tasks|units|editions)\//u;

/**
 * Whether a file that stands there unread may have met a duty, moved it or laid it on somebody else: any record of
 * its matter, of its unit, or one that is for several matters, as reports, checks, rules and calendar are.
 */
function mayBeMetUnread({
  unreadPaths,
  isUnread,
}: CheckIndex): (duty: Pick<Duty, 'who' | 'dossier'>) => boolean {
  const shared = unreadPaths.some((path) => !OWN_MATTER.test(path));
  return ({ who, dossier }) => {
    if (shared || isUnread('unit', who.id)) return true;
    const folder = dossier?.task.path.replace(/[^/]*$/u, '');
    return folder !== undefined && unreadPaths.some((path) => path.startsWith(folder));
  };
}
