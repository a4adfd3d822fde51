/** Words of 给党组的建议, a sheet of its own. */
export const adviceText = {
  name: '给党组的建议',
  title: (period: string) => `关于${period}重点工作的建议`,
  inside: '系统内　供党组研究',
  state: (asOf: string) => `数据截至${asOf}；另成一纸，不在通报里，不公开`,
  to: '党组：',
  parts: { own: '秘书科建议', units: '各单位建议（月报原话）' },
  none: '没有',
  line: (unit: string, text: string) => `${unit}：“${text}”`,
  review: '党组研究意见',
} as const;
