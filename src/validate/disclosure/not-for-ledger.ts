import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { dayOf } from '#days/moment.ts';
import type { Context } from '#engine/dossier/context.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { isPersonalMeasure } from './personal-measure.ts';

/**
 * What the units of the system may not read does not enter the ledger, which they all can read: no
 * measure against a person, and no check or visit before it was made: it is entered on its day or
 * later, by the receipt where there is one. What says itself to be entered after the moment asked for
 * is `date-future`'s. Names of files and fields are told by loading, under the same code.
 */
export const notForLedger = check({
  code: 'not-for-ledger',
  severity: 'error',
  words: {
    title: '不应记入台账的内容',
    message: (p) => {
      if (said(p, 'what') === 'visit' && said(p, 'entered') !== '')
        return `发现${fieldWords(p)}${valueWords(p)}晚于这份记录登记的时间${said(p, 'entered')}，检查还没有进行`;
      if (said(p, 'what') === 'measure') return `发现措施${valueWords(p)}是对个人的`;
      return `发现“${said(p, 'name')}”，看名称是${kindOf(p)[0]}`;
    },
    expected: () => '不记入台账：能读台账仓库的各单位都看得到',
    fix: (p) => {
      if (said(p, 'what') === 'visit' && said(p, 'entered') !== '')
        return `请在检查进行以后再登记，检查的安排留在纸质的督查方案里；日期写错的，请改正。安排${LEAKED}`;
      if (said(p, 'what') === 'measure')
        return `请删去，${KINDS['person']?.[1] ?? ANY[1]}；是对单位的措施的，在 office.yaml 的 words.measures 里写明它的作用（role）。${LEAKED}`;
      return `请删去，${kindOf(p)[1]}。${LEAKED}`;
    },
    example: { wrong: 'complainant: 某某', right: 'summary: 反映某小区警报器锈蚀' },
  },
  *find({ whole: { ledger }, context }): Generator<Finding> {
    for (const entry of ledger.measure)
      if (isPersonalMeasure(context.words, entry.value.kind))
        yield found(entry, ['kind'], { what: 'measure' });
    for (const entry of ledger.verification)
      yield* notYet(context, 'verification', entry, 'on', entry.value.on);
    for (const entry of ledger.inspection) {
      const { on, until } = entry.value;
      if (until === undefined) yield* notYet(context, 'inspection', entry, 'on', on);
      else yield* notYet(context, 'inspection', entry, 'until', until);
    }
  },
});

/** Tells of what was entered before it was made. */
function* notYet(
  context: Context,
  kind: 'verification' | 'inspection',
  entry: EntryOf<typeof kind>,
  field: 'on' | 'until',
  last: string,
): Generator<Finding> {
  const entered = context.receiptOf(entry).registered;
  if (last > dayOf(entered))
    yield found(entry, [field], { what: 'visit', entered, about: aboutField(kind, [field]) });
}

/** What it is, and where it belongs. */
const KINDS: Readonly<Record<string, readonly [what: string, where: string]>> = {
  letter: [
    '来信、来访、举报的原件',
    '记在信访登记簿或者信访部门自己的系统；台账只在线索里写去除个人信息后的摘要',
  ],
  informant: ['来信人、举报人的身份', '记在纸质的信访登记簿'],
  person: ['对个人的评价、处理', '记在纸质登记簿，或者组织人事部门、纪检监察机关自己的系统'],
  proposal: ['提请纪检、人事处理的建议', '用纸质件送纪检监察机关、组织人事部门'],
  opinion: ['秘书科的内部意见', '记在秘书科的纸质登记簿'],
  visit: [
    '还没有进行的检查、走访的安排',
    '写在纸质的督查方案里；已经进行的检查，记入 verifications/ 或 inspections/',
  ],
  classified: ['涉密内容', '按保密规定记在涉密载体或者涉密信息系统'],
};

const ANY = ['系统内各单位不应看到的内容', '记在纸质登记簿，或者主管机关自己的系统'] as const;

const LEAKED = '已经提交过的，历史里也有，请按泄露处理';

function kindOf(p: Params): readonly [what: string, where: string] {
  return KINDS[said(p, 'what')] ?? ANY;
}
