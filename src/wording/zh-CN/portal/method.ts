/** Words of the method page. */
export const methodWords = {
  title: '计分办法',
  deck: '本页由算分所用的规则文件直接生成，规则怎么写，分就怎么算。',
  none: '台账中尚无计分规则。',
  from: '起用',
  fromEnd: '起',
  published: '公布',
  file: '规则文件',
  digest: '摘要（SHA-256，对全部参数）',
  versions: '历次版本',
  parameters: '参数',
  name: '名称',
  value: '取值',
  text: '含义',
  origin: '来由',
  key: '键',
  contents: '目次',
} as const;
