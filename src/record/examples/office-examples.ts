import { example, type ShortExample } from './example.ts';

/** The office itself: who it is, its units, its lists. */
export const OFFICE_EXAMPLES: readonly ShortExample[] = [
  example('office', 'office.yaml', {
    name: '望澜市人民防空办公室',
    shortName: '望澜市民防办',
    city: '望澜市',
    secretariat: 'mishu',
    drawPost: 'jijian-zuzhang',
    posts: [
      { id: 'zhuren', name: '主任', role: '主要领导' },
      { id: 'fuzhuren-1', name: '副主任', role: '分管领导' },
      { id: 'jijian-zuzhang', name: '纪检组长', role: '核验抽取岗' },
    ],
    basis: '《市民防办督查工作办法》',
    timeZone: 'Asia/Shanghai',
    site: { title: '督查公开', contact: '望澜市民防办秘书科，电话见公示栏' },
    repository: { visibility: '私有' },
    publication: { live: true },
  }),
  example('unit', 'units/mishu.yaml', {
    id: 'mishu',
    kind: '机关科室',
    order: 10,
    names: [{ from: '2025-01-01', name: '秘书科' }],
    leagues: [{ from: '2025-01-01', league: '不参评', reason: '督查组织单位' }],
    leaders: [{ from: '2025-01-01', post: 'zhuren' }],
  }),
  example('unit', 'units/gongcheng.yaml', {
    id: 'gongcheng',
    kind: '机关科室',
    order: 20,
    names: [{ from: '2025-01-01', name: '工程科' }],
    leagues: [{ from: '2025-01-01', league: 'departments' }],
    leaders: [{ from: '2025-01-01', post: 'fuzhuren-1' }],
    liaison: [{ from: '2025-01-01', name: '周某' }],
  }),
  example('items', 'items.yaml', {
    items: [{ id: 'quality', name: '人防工程质量监督' }],
  }),
  example('honours', 'honours.yaml', {
    honours: [
      {
        id: 'h2026-001',
        units: ['gongcheng'],
        experience: 'handbook',
        level: '市级',
        title: '人防工程质量监督标准化做法',
        by: '市政府办公室',
        document: '望政办通报〔2026〕3号',
        on: '2026-04-10',
        received: '2026-04-13 09:30',
      },
    ],
  }),
];
