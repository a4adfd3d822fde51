import { asWritten } from './as-written.ts';

/** What an office would enter and must not, since every unit of the system can read the ledger. */
type NotForLedger = 'letter' | 'informant' | 'person' | 'proposal' | 'opinion' | 'visit' | 'classified';

/** The names under which it would be entered, as fields, files and folders; in the singular, without hyphens. */
const NAMES: Readonly<Record<NotForLedger, string>> = {
  letter:
    'letter petition complaint original originaltext lettertext complainttext xinfang laixin 来信 来信原文 信访件 举报信 投诉信',
  informant:
    'complainant informant whistleblower petitioner caller idcard idnumber 来信人 来访人 信访人 举报人 投诉人 反映人 身份证号',
  person:
    'person people individual cadre offender accountable accountability punishment sanction discipline 个人 当事人 被问责人 约谈 诫勉 处分 问责 责任追究',
  proposal: 'proposal referral transferproposal 问责建议 移送建议 移送 提请纪检',
  opinion: 'internal internalopinion internalnote private privatenote 内部意见 内部备注',
  visit:
    'planned plannedon planneddate plannedvisit visit visitplan visitdate inspectionplan 暗访计划 暗访方案 检查计划 督查计划',
  classified: 'classified secret secrecy secretlevel confidential 密级 涉密 秘密 机密 绝密',
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([what, names]) => names.split(' ').map((name) => [name, what] as const)),
);

/** Params of `not-for-ledger` for a field, a file or a folder of such a name; `undefined` of any other name. It says nothing of what stands in it. */
export function notForLedger(name: string): Readonly<Record<string, string>> | undefined {
  const plain = name
    .normalize('NFKC')
    .replace(/\.[a-z.]+$/iu, '')
    .replaceAll(/[\s_-]/gu, '')
    .toLowerCase();
  const what = BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(/s$/u, ''));
  return what === undefined ? undefined : { what, name: asWritten(name) };
}
