import type { ParameterText } from './parameter-text.ts';

const points = '分';

/** Parameters of leagues, ranks, lists and lights, by their place in the rules file; `[]` stands for each entry of a list. */
export const standingParameters = {
  'leagues[].name': { section: 'who', name: '排名组', text: '组内单位互相排名，名次不跨组比较。' },
  'ranking.workload': { section: 'who', name: '最低工作量', text: '工作量V达到此数的才参加排名。' },
  'ranking.leadTasks': {
    section: 'who',
    name: '最少主办任务',
    text: '计入的主办任务达到此数的才参加排名。',
    unit: '项',
  },
  'ranking.tie': { section: 'total', name: '并列排法', text: '总分相等时名次怎样排。' },
  'ranking.minimum': { section: 'total', name: '总分下限', text: '总分不低于此数。', unit: points },
  'ranking.maximum': { section: 'total', name: '总分上限', text: '总分不高于此数。', unit: points },
  'ranking.decimals': {
    section: 'total',
    name: '小数位数',
    text: '各部分和总分四舍五入到此数。',
    unit: '位',
  },
  'grades[].from': {
    section: 'total',
    name: '等次',
    text: '总分达到此数的列入这一等次。',
    unit: '分以上',
    original: '优秀90',
  },
  'lists.honourRank': {
    section: 'total',
    name: '红榜名次',
    text: '名次在此数以前，并且达到红榜得分的，列入红榜。',
    before: '前',
    unit: '名',
  },
  'lists.honourScore': {
    section: 'total',
    name: '红榜得分',
    text: '总分达到此数，并且达到红榜名次的，列入红榜。',
    unit: '分以上',
  },
  'lists.cautionBelow': {
    section: 'total',
    name: '提醒线',
    text: '总分不满此数的，列入提醒。',
    unit: points,
  },
  'lists.cautionFall': {
    section: 'total',
    name: '提醒：下降位数',
    text: '名次下降达到此数，并且减分达到提醒数的，列入提醒。',
    unit: '位',
  },
  'lists.cautionLoss': {
    section: 'total',
    name: '提醒：减分',
    text: '总分比上月减少达到此数，并且名次下降达到提醒数的，列入提醒。',
    unit: points,
  },
  'lists.cautionUnless': {
    section: 'total',
    name: '提醒除外线',
    text: '总分达到此数的，不因名次下降列入提醒。',
    unit: points,
  },
  'lights.soon': { section: 'lights', name: '临期', text: '此数以内到期的亮蓝灯。', unit: '个工作日' },
  'lights.behindDays': {
    section: 'lights',
    name: '滞后天数',
    text: '逾期不超过此数的亮黄灯，超过的亮红灯。',
    unit: '个工作日',
  },
  'lights.behindFrom': {
    section: 'lights',
    name: '进度落后起点',
    text: '有量化目标的，落后达到此数的亮黄灯。',
    unit: '个百分点',
  },
  'lights.behindTo': {
    section: 'lights',
    name: '进度落后界限',
    text: '有量化目标的，落后超过此数的亮红灯。',
    unit: '个百分点',
  },
} as const satisfies Readonly<Record<string, ParameterText>>;
