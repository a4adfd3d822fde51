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
  parameters: '规则文件里的取值',
  value: '取值',
  text: '含义',
  key: '键',
  /** Of a value in the file of all of them. */
  section: '条目',
  path: '全路径',
  contents: '目次',
  full: '规则全文',
  fullLink: '规则全文（逐条说明）',
  article: (number: number): string => `第${String(number)}条　`,
} as const;
