import { z } from 'zod';
import { accounts } from './account.ts';
import { pub, sys } from './field.ts';
import { Moment, Text, WebAddress } from './scalars.ts';
import { listId, ref } from './names.ts';

const Post = z.strictObject({
  id: pub(listId('post'), '岗位编号', 'zhuren'),
  name: pub(Text(40), '岗位名称，不写姓名', '党组书记、主任'),
  role: pub(
    z.enum(['主要领导', '分管领导', '督查岗', '核验抽取岗', '其他']),
    '岗位在督查中的作用',
    '分管领导',
  ),
  unit: pub(ref('unit').optional(), '岗位所在单位；领导岗位不写', 'mishu'),
  accounts,
});
export type Post = z.output<typeof Post>;

const Site = z.strictObject({
  title: pub(Text(40), '网站标题', '督查公开'),
  address: pub(WebAddress.optional(), '网站地址，打印时印在页脚', 'https://example.gov.cn/ducha/'),
  contact: pub(Text(120), '勘误与监督渠道', '望澜市民防办秘书科，电话见公示栏'),
  icp: pub(Text(40).optional(), 'ICP备案编号', '×ICP备00000000号'),
  publicSecurity: pub(Text(40).optional(), '公安机关备案编号', '×公网安备00000000000000号'),
  siteId: pub(Text(20).optional(), '政府网站标识码', '0000000000'),
  reportErrors: pub(
    WebAddress.optional(),
    '「我为政府网站找错」入口的地址，由本单位向网站主管部门取得',
    'https://example.gov.cn/zhaocuo/',
  ),
  partyMark: pub(
    WebAddress.optional(),
    '党政机关网站标识的查询地址；页脚只登文字和链接，不装载别的网站的图',
    'https://example.org.cn/biaoshi/',
  ),
});

const Repository = z.strictObject({
  visibility: pub(z.enum(['公开', '私有']), '台账仓库公开还是私有；公开的只放公开的记录和字段', '私有'),
  url: pub(
    WebAddress.optional(),
    '仓库地址；只有公开仓库才在页面上给出链接',
    'https://github.com/example/duban',
  ),
});

const Withheld = z.strictObject({
  what: pub(Text(120), '不登记、不登载的内容', '人民防空工程的位置、参数等'),
  basis: pub(Text(120), '依据', '《保守国家秘密法》第三十五条'),
});

const Publication = z.strictObject({
  live: pub(z.boolean(), '公开版是否显示实时灯色与责任清单', true),
});

const Joint = z.strictObject({
  weeks: pub(z.int().min(1).max(52), '逾期以后满几个星期没有进展', 4),
  redPeriods: pub(z.int().min(1).max(12), '或者连续几个期末亮红灯', 2),
});

const Demo = z.strictObject({
  notice: pub(Text(200), '每页都显示的演示声明', '本站为虚构演示，单位、人员、数据均非真实'),
  asOf: pub(Moment, '演示站固定的数据截至时间；只有演示可以固定', '2026-06-12 15:00'),
});

/** `office.yaml`: the office itself. One file; everything that another office changes first. */
export const Office = z.strictObject({
  name: pub(Text(40), '单位全称', '望澜市人民防空办公室'),
  shortName: pub(Text(20), '单位简称', '望澜市民防办'),
  city: pub(Text(20), '所在城市', '望澜市'),
  secretariat: pub(ref('unit'), '督查专职科室（秘书科）的单位编号', 'mishu'),
  drawPost: pub(ref('post'), '公布抽查号、核验秘书科自身事项的岗位编号（rules.md §1、§4）', 'jijian-zuzhang'),
  posts: pub(z.array(Post).min(1).max(60), '领导与督查岗位', [
    { id: 'zhuren', name: '党组书记、主任', role: '主要领导' },
  ]),
  basis: pub(Text(300), '开展督查督办的依据', '《市民防办督查工作办法》'),
  motto: pub(Text(40).optional(), '工作要求，写在「关于」页', '督促精准、查处有效、服务优质'),
  timeZone: pub(z.literal('Asia/Shanghai'), '时区', 'Asia/Shanghai'),
  withheld: pub(
    z.array(Withheld).max(20).optional(),
    '除法律通用规定外，本单位另外不登记、不登载的内容；写在「关于」页',
    [{ what: '人民防空工程的位置、参数等', basis: '《保守国家秘密法》第三十五条' }],
  ),
  site: pub(Site, '网站信息', { title: '督查公开', contact: '秘书科' }),
  repository: pub(Repository, '台账仓库', { visibility: '私有' }),
  publication: pub(Publication, '公开方式', { live: true }),
  joint: pub(Joint.optional(), '建议联合督查的事项怎样列出，由领导决定；不写则不列', {
    weeks: 4,
    redPeriods: 2,
  }),
  demo: pub(Demo.optional(), '只有演示台账才写；写了就固定数据截至时间', {
    notice: '虚构演示',
    asOf: '2026-06-12 15:00',
  }),
  internalNote: sys(Text(500).optional(), '系统内说明', '秘书科值班表另发'),
});
export type Office = z.output<typeof Office>;
