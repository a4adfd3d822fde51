/** Words of the map of the site. */
export const siteMapWords = {
  title: '网站地图',
  deck: '本站各栏目和常用网页。',
  ranking: (period: string): string => `${period}排名`,
  inspections: '督查记录',
  campaigns: '专班和专项行动',
  experiences: '经验推介',
  honours: '表扬与荣誉',
  draw: (period: string): string => `${period}抽查`,
  calendar: (year: string): string => `${year}年工作日历`,
  fullText: '计分规则全文',
  codes: '检查代码',
  help: '怎样报送、怎样记',
} as const;
