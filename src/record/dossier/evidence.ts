import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Day, Digest, Text } from '../schema/scalars.ts';

/** What a 成果 is kept as; 现场可看 is kept as nothing. */
const EVIDENCE_FORMS = ['文件', '纸件', '扫描件', '照片', '凭证', '表册', '系统数据', '现场可看'] as const;

/**
 * One 成果 and where it lies: what it is called, never the file itself, which no purge would take out of the copies of
 * a ledger (rules.md 读法 ai). No photo is ever asked for. The list is 系统内 wherever it stands.
 */
export const Evidence = z.strictObject({
  what: pub(Text(80), '成果的名称', '中标通知书'),
  no: pub(Text(60).optional(), '文号、编号；没有的不写', '望公资〔2026〕118号'),
  date: pub(Day.optional(), '成文日期', '2026-05-14'),
  form: pub(z.enum(EVIDENCE_FORMS).optional(), '是什么样的', '扫描件'),
  kept: pub(Text(80).optional(), '存放处：内网路径、卷宗号，或者在谁手里', '内网督查共享/督办12号/3'),
  pages: pub(z.int().min(1).max(9999).optional(), '页数', 2),
  sha256: pub(
    Digest.optional(),
    '文件的 SHA-256 摘要，由报送页面在本机算出；文件不上传',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ),
});
export type Evidence = z.output<typeof Evidence>;
