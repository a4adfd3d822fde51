import { fieldWords, said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for the office's own vocabulary. */
export const wordTexts = {
  'word-unknown': {
    title: '不是本单位的名称',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，${LISTS[said(p, 'list')] ?? '名称'}里没有`,
    expected: (p) =>
      said(p, 'own') === ''
        ? `通用的名称（office.yaml 的 words.${said(p, 'list')} 没有另写）：${said(p, 'known')}`
        : `office.yaml 的 words.${said(p, 'list')} 所列的：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? `请改用所列的名称；本单位另有叫法的，在 office.yaml 的 words.${said(p, 'list')} 里写出全部名称`
        : `请核对，是否应为“${said(p, 'nearest')}”`,
    example: { wrong: 'kind: 上级来问', right: 'kind: 上级来文' },
  },
} as const satisfies Record<string, ProblemText>;

const LISTS: Readonly<Record<string, string>> = {
  unitKinds: '单位类别',
  meetingKinds: '会议种类',
  sources: '任务来源',
  incomingKinds: '来件种类',
  clueChannels: '线索渠道',
  clueCategories: '线索类别',
  tags: '任务标签',
  nodeKinds: '节点种类',
  taskKinds: '督办种类',
  measures: '对单位的措施',
};
