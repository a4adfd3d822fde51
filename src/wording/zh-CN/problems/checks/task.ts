import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';
import { HAND_OVER, handOverWords } from './hand-over-words.ts';

/** Words for matters, their notices and what happens to them. */
export const taskTexts = {
  'notice-number-twice': {
    title: '通知单编号重复',
    message: (p) => `发现通知单编号${valueWords(p)}已用于任务 ${said(p, 'first')}`,
    expected: () => '一张通知单一个编号；一事分办多个单位的，各任务写同一个 parent，可以共用',
    fix: (p) => `请改用新的编号；如果与 ${said(p, 'first')} 是同一张通知单，就给它们写上同一个 parent`,
    example: { wrong: 'no: 督办〔2026〕12号  # 已用', right: 'no: 督办〔2026〕13号' },
  },
  'task-due-order': {
    title: '时限早于通知',
    message: (p) => `发现完成时限${valueWords(p)}早于通知单印发日期${said(p, 'printed')}`,
    expected: (p) => `不早于${said(p, 'printed')}的日期`,
    fix: () => '请对照通知单核对两个日期，常见的是年份写错',
    example: { wrong: 'due: 2025-11-30', right: 'due: 2026-11-30' },
  },
  'task-assists': {
    title: '同一单位写了两次',
    message: (p) =>
      said(p, 'why') === 'lead'
        ? `发现协办单位里有主办单位${valueWords(p)}`
        : `发现协办单位${valueWords(p)}写了两次`,
    expected: () => '一个单位在一项任务里只有一个角色：主办，或者协办',
    fix: () => '请删去多写的一处',
    example: { wrong: 'assists: [caiwu, caiwu]', right: 'assists: [caiwu]' },
  },
  'task-parent-due': {
    title: '分办任务的时限晚于总任务',
    message: (p) => `发现完成时限${valueWords(p)}晚于总任务 ${said(p, 'parent')} 的${said(p, 'parentDue')}`,
    expected: (p) => `不晚于${said(p, 'parentDue')}`,
    fix: () => '请核对两处时限；确需晚于总任务的，由主要领导同意后调整总任务的计划',
  },
  'task-twice': {
    title: '同一事项可能重复督办',
    message: (p) => `发现督办事项${valueWords(p)}与任务 ${said(p, 'first')} 同名，主办单位相同，时间重叠`,
    expected: () => '同一事项对同一单位只立一项任务',
    fix: (p) => `请核对是否重复；不是同一事项的，改写名称以示区别，是的并入 ${said(p, 'first')}`,
  },
  'class-unfixed': {
    title: '等级没有按时由主要领导确定',
    message: (p) => {
      const level = said(p, 'level');
      if (said(p, 'why') === 'missing')
        return `发现任务等级为“${level}”，到首个到期日${said(p, 'firstDue')}没有主要领导的确定`;
      if (said(p, 'why') === 'not-chief') return `发现确定“${level}”等级的岗位${valueWords(p)}不是主要领导`;
      return `发现“${level}”等级于${said(p, 'fixed')}确定，晚于首个到期日${said(p, 'firstDue')}（节点 ${said(p, 'node')}）`;
    },
    expected: (p) => `“${said(p, 'level')}”等级由主要领导在首个到期日以前确定，记在 classFixed`,
    fix: (p) =>
      said(p, 'why') === 'late'
        ? `请核对日期；早已签批的，补上纸质凭据 paper${plainWords(p)}`
        : `请补上主要领导确定等级的岗位、日期和方式${plainWords(p)}`,
    example: {
      wrong: 'class: 重点',
      right: 'class: 重点\nclassFixed: { by: zhuren, on: 2026-01-19, mode: 签批 }',
    },
  },
  'class-pending': {
    title: '等级尚待主要领导确定',
    message: (p) => `发现任务等级为“${said(p, 'level')}”，还没有主要领导的确定`,
    expected: (p) =>
      `最迟${said(p, 'firstDue')}（首个到期日，节点 ${said(p, 'node')}）由主要领导确定，记在 classFixed`,
    fix: () => '请提请主要领导确定，并补上岗位、日期和方式；过了首个到期日仍没有的，按错误处理',
    example: {
      wrong: 'class: 重点',
      right: 'class: 重点\nclassFixed: { by: zhuren, on: 2026-01-19, mode: 签批 }',
    },
  },
  'class-unknown': {
    title: '计分规则里没有这个等级',
    message: (p) => `发现任务等级${valueWords(p)}，下达时施行的计分规则（${said(p, 'version')}）里没有`,
    expected: (p) => `计分规则所列的等级：${said(p, 'known')}`,
    fix: (p) => (said(p, 'nearest') === '' ? '请核对等级' : `请核对，是否应为“${said(p, 'nearest')}”`),
    example: { wrong: 'class: 重要', right: 'class: 重点' },
  },
  'goal-short': {
    title: '没有达到目标就办结',
    message: (p) =>
      `发现目标${valueWords(p)}${said(p, 'measure')}的任务于${said(p, 'concluded')}认定办结，核定的完成只有${said(p, 'percent')}%`,
    expected: () => '量化目标核定完成100%才办结；确实不能完成的，核查情况里写明经领导批准的理由',
    fix: () => '请核对核定的百分比；没有办完的，安排再督查，写明整改要求。这一条30天内提示',
  },
  'notice-rest-run': {
    title: '计划截止之前有连休',
    message: (p) =>
      `发现通知单印发后从${said(p, 'from')}到${said(p, 'to')}连休${said(p, 'days')}天，计划截止日是${said(p, 'due')}`,
    expected: () => '承办单位知道确切的截止日',
    fix: (p) => `请提醒承办单位：计划最迟${said(p, 'due')}报送`,
  },
  'ack-unit': {
    title: '签收单位不是通知单上的单位',
    message: (p) => `发现签收单位${valueWords(p)}不是这份签收应有的单位`,
    expected: (p) => `${said(p, 'expected')}（ack.yaml 是主办单位的，协办、接办单位用 ack-{unit}.yaml）`,
    fix: () => '请核对单位编号，或者改文件名',
    example: { wrong: 'unit: caiwu  # 在 ack.yaml 里', right: 'unit: gongcheng' },
  },
  'event-approval': {
    title: '没有主要领导的决定',
    message: (p) =>
      said(p, 'why') === 'missing'
        ? `发现“${said(p, 'kind')}”没有写明主要领导的决定`
        : `发现批准“${said(p, 'kind')}”的岗位${valueWords(p)}不是主要领导`,
    expected: () => '暂缓办理、恢复、撤销督办、取消节点、移交都有主要领导的书面决定',
    fix: () => '请补上 approval：主要领导的岗位、日期和方式',
    example: {
      wrong: 'kind: 暂缓办理',
      right: 'kind: 暂缓办理\napproval: { by: zhuren, on: 2026-05-06, mode: 签批 }',
    },
  },
  'event-node': {
    title: '取消或者移交的节点不对',
    message: (p) => {
      if (said(p, 'why') === 'none') return '发现“取消节点”没有写明取消哪些节点';
      if (said(p, 'why') === 'end') return '发现要取消的是完成时限的节点 end';
      return `发现节点${valueWords(p)}在这件任务里没有`;
    },
    expected: () => '计划里有的节点、整改节点的编号，移交时没有报送的计划写 plan；end 不能取消',
    fix: (p) => {
      if (said(p, 'why') === 'end') return '请改用“撤销督办”，或用“暂缓办理”';
      return said(p, 'nearest') === ''
        ? '请写明这件任务里有的节点编号'
        : `请核对，是否应为“${said(p, 'nearest')}”`;
    },
    example: { wrong: 'kind: 取消节点', right: 'kind: 取消节点\nnodes: [n3]' },
  },
  'event-resume': {
    title: '暂缓办理与恢复不配对',
    message: (p) =>
      said(p, 'why') === 'again'
        ? `发现任务自${said(p, 'since')}起已经暂缓办理，${said(p, 'value')}又写了暂缓办理`
        : `发现${said(p, 'value')}恢复的任务此前没有暂缓办理`,
    expected: () => '先暂缓办理，后恢复，一一对应',
    fix: () => '请核对日期，或补上缺少的一份',
  },
  'hand-over': { title: '移交没有写全', ...handOverWords, example: HAND_OVER },
} as const satisfies Record<string, ProblemText>;

function plainWords(p: Params): string {
  return said(p, 'plain') === '' ? '' : `；没有确定的，改为“${said(p, 'plain')}”`;
}
