import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import type { Entry } from '#record/schema/entry.ts';
import { nearest } from '#text/nearest.ts';
import type { Target } from '#record/schema/names.ts';
import { isWritten, KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { eachReference } from '#record/names.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { breaksPath } from '../check/identity.ts';
import { supplementName } from '../check/supplement-name.ts';
import { knownNames, type KnownNames } from './known-names.ts';

// Looking for what was meant takes time; beyond this many nobody is helped by it.
const GUESSES = 200;

/** Whatever a record names must be there; what stands there unread is told at its own place. */
export const referenceUnknown = check({
  code: 'reference-unknown',
  severity: 'error',
  words: {
    title: '台账里没有所指的对象',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，${absenceWords(p)}`,
    expected: (p) => TARGETS[said(p, 'target')] ?? '台账里有的编号',
    fix: (p) =>
      said(p, 'rename') !== ''
        ? `请把文件改名：补报请命名 ${said(p, 'rename')}，unit 写不带序号的编号`
        : said(p, 'nearest') === ''
          ? (FIXES[said(p, 'target')] ??
            `请核对编号；还没有登记的，先登记（${PLACES[said(p, 'target')] ?? '相应的文件'}）`)
          : `请核对，是否应为“${said(p, 'nearest')}”`,
    example: { wrong: 'lead: gongchen', right: 'lead: gongcheng' },
  },
  *find(index): Generator<Finding> {
    const known = knownNames(index);
    let guesses = 0;
    for (const { kind, entry, field, target, id } of unknownReferences(index.ledger, known)) {
      if (field.length === 1 && breaksPath(kind, entry, String(field[0]))) continue;
      const meant = guesses++ < GUESSES ? nearest(id, known.near(target)) : undefined;
      yield found(entry, field, {
        target,
        about: aboutField(kind, field),
        nearest: (target === 'decision' ? meant?.split('#')[1] : meant) ?? '',
        rename: kind === 'report' && field[0] === 'unit' ? supplementName(id, index.units) : '',
        meeting: target === 'decision' ? (id.split('#')[0] ?? '') : '',
      });
    }
  },
});

const TARGETS: Readonly<Record<string, string>> = {
  unit: 'units 文件夹里有的单位编号',
  post: 'office.yaml 的 posts 里有的岗位编号',
  actor: 'units 文件夹里有的单位编号，或 office.yaml 的 posts 里有的岗位编号',
  task: 'tasks 文件夹里有的任务编号，其下要有 task.yaml',
  meeting: 'meetings 文件夹里有的会议编号',
  decision: '这次会议议定事项（decisions）里有的序号',
  incoming: 'incoming 文件夹里有的来件编号',
  clue: 'clues 文件夹里有的线索编号',
  issued: 'issued 文件夹里有的材料编号',
  item: 'items.yaml 里有的单项工作编号',
  league: 'rules 文件夹里计分规则所列的排名组编号，或“不参评”',
  period: '计分规则施行期间的一期，按月的写成 2026-05，按季度的写成 2026-q2；施行以前的写月份',
  record: '台账里有的记录的路径，停止办公写成“路径#编号”',
  conclusion: '台账里有的核验结论，写成“路径#任务编号/节点编号”',
};

const PLACES: Readonly<Record<string, string>> = {
  unit: 'units/{unit}.yaml',
  post: 'office.yaml 的 posts',
  actor: 'units/{unit}.yaml 或 office.yaml 的 posts',
  task: 'tasks/{year}/{task}/task.yaml',
  meeting: 'meetings/{year}/{date}-{slug}.yaml',
  decision: '会议文件的 decisions',
  incoming: 'incoming/{year}/{id}.yaml',
  clue: 'clues/{year}/{id}.yaml',
  issued: 'issued/{kind}/{id}.yaml',
  item: 'items.yaml',
  league: 'rules/{version}.yaml 的 leagues',
};

/** How to fix a name that is not registered first. */
const FIXES: Readonly<Record<string, string>> = {
  period: '请核对是哪一期',
  record: '请照这份记录在台账里的路径写',
  conclusion: '请照核验记录的路径、任务编号和节点编号写',
};

const ABSENT: Readonly<Record<string, string>> = {
  period: '计分规则里没有这一期',
  record: '台账里没有这份记录',
  conclusion: '台账里没有这条核验结论',
};

const THINGS: Readonly<Record<string, string>> = {
  unit: '单位',
  post: '岗位',
  actor: '单位或岗位',
  task: '任务',
  meeting: '会议',
  incoming: '来件',
  clue: '线索',
  issued: '材料',
  item: '单项工作',
  league: '排名组',
};

function absenceWords(p: Params): string {
  const target = said(p, 'target');
  if (target === 'decision') return `会议“${said(p, 'meeting')}”没有这一项议定事项`;
  return ABSENT[target] ?? `台账里没有这个${THINGS[target] ?? '编号'}`;
}

/** One field that names something else in the ledger. */
interface Reference {
  readonly kind: KindName;
  readonly entry: Entry<object>;
  readonly field: readonly PropertyKey[];
  readonly target: Target;
  readonly id: string;
}

/**
 * Every field written by hand that names something that is not known. This is the widest of all checks
 * and nearly every name is known: only of the others is anything kept.
 */
function unknownReferences(ledger: Ledger, known: KnownNames): readonly Reference[] {
  const unknown: Reference[] = [];
  for (const kind of KIND_NAMES) {
    if (isWritten(kind)) continue;
    for (const entry of ledger[kind])
      eachReference(kind, entry.value, ({ target }, id, field) => {
        if (!known.has(target, id)) unknown.push({ kind, entry, field: [...field], target, id });
      });
  }
  return unknown;
}
