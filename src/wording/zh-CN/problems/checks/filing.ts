import { said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for approval, filing and return of plans. */
export const filingTexts = {
  'filing-plan-missing': {
    title: '没有这一版计划',
    message: (p) => `发现审定备案的是计划第${said(p, 'value')}版，任务 ${said(p, 'task')} 没有这一版`,
    expected: (p) => `同一文件夹里有 plan-v${said(p, 'value')}.yaml`,
    fix: () => '请核对版本号，或先登记这一版计划',
  },
  'filing-order': {
    title: '报送、审定、备案的先后不对',
    message: (p) => {
      if (said(p, 'why') === 'approved-before-made')
        return `发现审定日期${valueWords(p)}早于计划报送日期${said(p, 'before')}`;
      if (said(p, 'why') === 'answered-before-made')
        return `发现退回、不同意的日期${valueWords(p)}早于计划报送日期${said(p, 'before')}`;
      if (said(p, 'why') === 'not-approved') return `发现${said(p, 'value')}备案的计划没有分管领导审定`;
      return `发现备案日期${valueWords(p)}早于审定日期${said(p, 'before')}`;
    },
    expected: () => '先报送，再由分管领导审定，后备案',
    fix: (p) =>
      said(p, 'why') === 'not-approved'
        ? '请补上 approval；还没有审定的，先不备案'
        : '请对照签批单核对日期；计划是纸质报送、后来录入的，在计划里写明代录（onBehalf）',
    example: {
      wrong: 'approval: { on: 2026-01-23, … }\nfiled: { on: 2026-01-22 }',
      right: 'approval: { on: 2026-01-22, … }\nfiled: { on: 2026-01-23 }',
    },
  },
  'filing-approver': {
    title: '审定的不是该审定的领导',
    message: (p) =>
      said(p, 'why') === 'chief'
        ? `发现 chiefConsent 的岗位${valueWords(p)}不是主要领导`
        : `发现审定计划的岗位是${valueWords(p)}，${said(p, 'on')}分管${said(p, 'unit')}的不是这一岗位`,
    expected: (p) =>
      said(p, 'why') === 'chief' ? '主要领导的岗位' : `分管领导${said(p, 'expected')}，或者主要领导`,
    fix: () => '请核对岗位；分管变动了的，先在单位文件的 leaders 里补上',
  },
  'filing-chief': {
    title: '超出通知单时限没有主要领导同意',
    message: (p) => `发现备案的计划把完成时限从${said(p, 'due')}推迟到${said(p, 'wanted')}，没有主要领导同意`,
    expected: () => '超出通知单时限的延期，还须主要领导同意',
    fix: (p) => `请补上 chiefConsent；没有同意的，仍按${said(p, 'due')}考核`,
  },
  'filing-assessed': {
    title: '考核节点不在计划里',
    message: (p) => `发现考核节点${valueWords(p)}在计划第${said(p, 'version')}版里没有`,
    expected: () => '这一版计划里有的节点编号',
    fix: (p) => (said(p, 'nearest') === '' ? '请核对节点编号' : `请核对，是否应为“${said(p, 'nearest')}”`),
    example: { wrong: 'assessed: [n9]', right: 'assessed: [n2]' },
  },
  'filing-assessed-deliverable': {
    title: '考核节点没有可查验的成果',
    message: (p) => `发现考核节点${valueWords(p)}（${said(p, 'title')}）没有写可查验的成果`,
    expected: () => '考核节点在计划里都写明成果（deliverable）',
    fix: (p) => `请不把它列为考核节点，或退回计划（${said(p, 'plan')}）补写成果`,
  },
  'filing-assessed-many': {
    title: '一个月的考核节点过多',
    message: (p) =>
      `发现${said(p, 'unit')}在${said(p, 'month')}有${said(p, 'count')}个考核节点：${said(p, 'nodes')}`,
    expected: (p) => `每项任务、每个单位、每月至多${said(p, 'limit')}个，完成时限的节点 end 计算在内`,
    fix: () => '请只留最要紧的，其余照常执行、不考核',
    example: { wrong: 'assessed: [n1, n2, n3]  # 都在5月', right: 'assessed: [n2, n3]' },
  },
} as const satisfies Record<string, ProblemText>;
