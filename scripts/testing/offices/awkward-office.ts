import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { projectRoot } from '../../lib/process/run-node.ts';

/** What people may write into a record and what a page, a script, a link or a template might take for its own. */
export const AWKWARD = [
  '资料见网站`/_astro/`目录',
  '样式是"/assets/x.css"，`/assets/x.js`也在',
  '</script><script>alert(1)</script>',
  '<!-- 注释 -->与 <!--',
  '{{ 双括号 }}与 {单括号}',
  '${变量}与 <%= 变量 %>',
  '文件名a%20b、100%、%zz',
  `引号"双"'单'\`反\`“中文”`,
  'href="/x" src=/y url(/z) srcset="/a 1x"',
  '<a href="/gone/">不是链接</a>',
  '&amp; &lt; &#34; &nbsp;',
  '0;url=/gone/',
  '# 井号 #锚点 ?问号=1&b=2',
  '[链接](/gone/) **粗** <b>',
  'import("/assets/x.js") from "../gone.js"',
  `很长${'长'.repeat(40)}`,
  `W${'w'.repeat(70)}`,
  'العربية من اليمين',
  'שלום עולם',
  '𠮷😀é',
] as const;

/** The fields that hold what people write as they like. */
const FREE = new Set(['title', 'requirement', 'text', 'measures', 'deliverable', 'expectedResult']);

/** Characters of a title, its signs written as HTML does, behind which the name of the site still fits into a page's own. */
const LONGEST_TITLE = 44;

function escapedLength(text: string): number {
  return text.replaceAll(/[&<>"']/gu, '&quot;').length;
}

/** Makes the small office of the tests, with one such text after the other wherever its records leave the words to people. Nothing of it is frozen. */
export function makeAwkwardOffice(data: string): void {
  cpSync(join(projectRoot, 'src/testing/offices/plain'), data, { recursive: true });
  rmSync(join(data, 'editions'), { recursive: true });
  let turn = 0;
  const nextText = (key: string): string => {
    const text = AWKWARD[turn++ % AWKWARD.length] ?? '';
    return key === 'title' && escapedLength(text) > LONGEST_TITLE ? nextText(key) : text;
  };
  const written = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => written(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner, name)]));
    if (typeof value !== 'string') return value;
    return FREE.has(key) ? nextText(key) : value;
  };
  for (const entry of readdirSync(join(data, 'tasks'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, dump(written(load(readFileSync(file, 'utf8')), '')));
  }
}
