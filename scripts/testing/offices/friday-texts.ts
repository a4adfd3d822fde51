/** What of the week a unit that uses its form has to say: its one matter that falls due, in its own words. */
export const BY_FORM = [
  {
    unit: 'dongping',
    at: '9:12',
    sender: '东坪王某',
    text: '5个小区补装完毕，照片已存档，余下两处本周内完成。',
  },
  { unit: 'anshan', at: '9:20', sender: '安山赵某', text: '复查12处，2处线路老化已报修。' },
  { unit: 'gongcheng', at: '10:05', sender: '工程科周某', text: '检测全部完成，监理已签认。', isDone: true },
  { unit: 'fagui', at: '11:48', sender: '法规科钱某', text: '七个县区意见收齐，样式改到第三稿。' },
] as const;

/** A text as it came: what the program puts above it, and what somebody wrote. */
interface Sent {
  readonly unit: string;
  readonly head: string;
  readonly text: string;
}

/** What four units wrote into the group in their own way. */
export const BY_CHAT: readonly Sent[] = [
  {
    unit: 'xilin',
    head: '西林区李某 2026/6/12 9:31',
    text: '督办13号：渗漏点位注浆完成，正在做闭水试验。其他无变化',
  },
  {
    unit: 'beiling',
    head: '北陵区孙某 2026/6/12 9:40',
    text: `本周进展：
1.督办〔2026〕15号：联合检查第一轮结束，发现问题6处；
2、督办2026-16号，课件定稿。
以上，请审阅。`,
  },
  {
    unit: 'nanhu',
    head: '南湖区吴某 2026/6/12 10:16',
    text: `人防车位清理：已清理43个，剩7个车主外出。
需领导协调：请城管部门6月15日前派人到场
其余事项无新进展。`,
  },
  { unit: 'zhihui', head: '指挥科郑某 2026/6/12 11:02', text: '本周无变化' },
];

/** What one unit wrote as a mail. */
export const BY_MAIL: Sent = {
  unit: 'caiwu',
  head: '发件人：财务科 <caiwu@example.com>\n发送时间：2026年6月12日 10:41\n主题：本周进展',
  text: '专项资金绩效自评（督办23号）：自评表收齐，报告初稿已成。\n其余事项无新进展。',
};

/** Rows that one unit copied out of Excel; nothing in them says when they came. */
export const BY_EXCEL: Sent & { readonly received: string } = {
  unit: 'xuanjiao',
  head: '',
  received: '2026-06-12 11:20',
  text:
    '编号\t事项\t责任单位\t本周进展\t需协调事项\n' +
    '督办〔2026〕29号\t防灾减灾宣传周总结\t宣教科\t各县区小结收齐\t无\n' +
    '督办〔2026〕30号\t宣教基地展陈更新\t宣教科\t"展板样稿报审\n预计下周批回"\t无',
};

/** Minutes of Monday's meeting: two items to be listed, one put off, one that asks nothing of anybody in particular. */
export const MINUTES = `市民防办碰头会纪要
2026年6月15日上午，主任主持召开碰头会。
一、工程科7月底前报疏散基地二期整体验收方案，财务科配合。
二、东坪县民防办、西林区民防办6月底前报汛期隐患清单。
三、办公楼改造暂缓。
四、各单位要认真做好汛期值班。`;
