import { fieldWords, said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { writtenTexts } from '../check/public-texts.ts';

/** Where anyone may lay a file, and whoever has the link takes it: disks and shared documents of companies. */
const DISKS = [
  ...['pan.baidu.com', 'yun.baidu.com', 'aliyundrive.com', 'alipan.com', 'pan.quark.cn', 'drive.uc.cn'],
  ...['cloud.189.cn', 'yun.139.com', 'caiyun.139.com', '115.com', '115cdn.com', 'anxia.com', 'weiyun.com'],
  ...[
    '123pan.com',
    '123pan.cn',
    '123684.com',
    'pan.xunlei.com',
    'jianguoyun.com',
    'ctfile.com',
    'wenshushu.cn',
  ],
  ...['docs.qq.com', 'kdocs.cn', 'shimo.im', '1drv.ms', 'onedrive.live.com', 'sharepoint.com', 'icloud.com'],
  ...['drive.google.com', 'docs.google.com', 'dropbox.com', 'db.tt', 'mega.nz', 'wetransfer.com'],
  String.raw`lanzou[a-z]?.com`,
];

const LINK = new RegExp(
  String.raw`(?<![\w-])((?:[\w-]+\.)*(?:${DISKS.map((host) => host.replaceAll('.', String.raw`\.`)).join('|')}))(?![\w-]|\.[a-z])`,
  'iu',
);

/** The public cloud disk that a text leads to, in lower case. */
export function cloudDiskIn(text: string): string | undefined {
  return LINK.exec(text.normalize('NFKC'))?.[1]?.toLowerCase();
}

/** No text of the record leads to a public cloud disk or a shared document of a company: what lies there is out of the system (rules.md 读法 ai). */
export const linkCloudDisk = check({
  code: 'link-cloud-disk',
  severity: 'error',
  words: {
    title: '公共网盘、在线文档的链接',
    message: (p) => `发现${fieldWords(p)}里有公共网盘或者在线文档的链接（${said(p, 'host')}）`,
    expected: () => '不用公共网盘、在线文档放台账里的材料：知道链接的人都能取走',
    fix: () =>
      '请删去链接，把文件存到内网，写明名称和存放处；已经放到网盘的，从网盘删去。已经提交过的，历史里也有，请按泄露处理',
    example: { wrong: 'kept: https://pan.baidu.com/s/1abc', right: 'kept: 内网督查共享/督办12号/3' },
  },
  *find({ whole }): Generator<Finding> {
    for (const { kind, entry, field, text } of writtenTexts(whole.ledger, 'host')) {
      const host = cloudDiskIn(text);
      if (host !== undefined) yield found(entry, field, { host, about: aboutField(kind, field) });
    }
  },
});
