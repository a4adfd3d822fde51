/** Words around every page: head, foot, and the sentence for search engines. */
export const frameText = {
  description: (office: string, matters: boolean): string =>
    `${office}公开${matters ? '督查督办事项的办理情况、' : ''}各单位得分和排名，每个数字都可查由来。`,
  contact: '联系方式',
  repository: '台账仓库',
  sponsor: '主办单位',
  siteId: '网站标识码',
  icp: 'ICP备案编号',
  publicSecurity: '公安机关备案编号',
  reportErrors: '我为政府网站找错',
  partyMark: '党政机关网站标识',
  open: '查看',
  reportHere: '从这里反映',
} as const;
