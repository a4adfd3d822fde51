/** Words of 政府信息公开保密审查单. */
export const secrecyText = {
  group: '保密审查单',
  title: '政府信息公开保密审查单',
  state: (asOf: string) => `数据截至${asOf}；打印以后逐级签字，签完再更新网站`,
  number: (year: string) => `编号　保审〔${year}〕　　号`,
  what: '拟公开信息名称',
  whatText: (site: string) => `${site}（网站更新、公示栏）`,
  carrier: '载体、公开方式',
  carrierText: '□门户网站　□公示栏　□其他',
  more: '本次多公开了什么',
  moreText: (since: string, kinds: readonly string[]) =>
    kinds.length === 0
      ? `${since}（上次通报登记）以来没有新公开的内容`
      : `${since}（上次通报登记）以来：${kinds.join('、')}；逐条见附表`,
  allOf: '还没有印发过通报，全部公开内容都在审查范围内',
  kindCount: (kind: string, count: number) => `${kind}${String(count)}份`,
  basis: '公开属性和依据',
  basisText: '主动公开；《政府信息公开条例》第十九条、第二十条',
  withheld: '不公开的内容',
  withheldText: (all: readonly { readonly what: string; readonly basis: string }[]) =>
    all.length === 0 ? '没有另外规定' : all.map(({ what, basis }) => `${what}（${basis}）`).join('；'),
  checked: '机器查过的项',
  checkedText:
    '人名、手机号、身份证号、点位坐标、密级字样、网盘链接、不公开的字段：有一处，公开网站就不能生成。机器查不出的，由审查人看',
  clerk: '承办人　日期',
  head: '科室负责人　日期',
  secrecy: '保密审查　日期',
  leader: '分管领导　日期',
  list: '附表　本次多公开的内容',
  listHead: ['序号', '种类', '记录', '', '字段'],
  since: (since: string, count: number) => `${since}以来，共${String(count)}份`,
  isNew: '新增',
  isChanged: '改动',
  fields: (labels: readonly string[]) => labels.join('、'),
} as const;
