import { fieldWords, said } from '#wording/problems/phrases.ts';
import type { Office } from '#record/office/office.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { publicTexts } from '../check/public-texts.ts';
import { cloudDiskIn } from './link-cloud-disk.ts';

/** A text that everyone may read leads to pages of government (gov.cn) and to those that the office names in `office.yaml`, nowhere else: nobody vouches for the rest, and what is there tomorrow nobody knows. */
export const linkOutside = check({
  code: 'link-outside',
  severity: 'reminder',
  words: {
    title: '链接到别处',
    message: (p) => `发现${fieldWords(p)}里有到 ${said(p, 'host')} 的链接`,
    expected: () => '政府网站（gov.cn）或者 office.yaml 写明的网站',
    fix: () =>
      '请改用政府网站上的地址，或者只写文件名称、文号；本单位自己的网站，写在 office.yaml 的 site.address',
    example: {
      wrong: 'title: 见 https://www.example.com/a',
      right: 'title: 见《关于做好警报设施维护的通知》',
    },
  },
  *find({ whole, office }): Generator<Finding> {
    const own = ownHosts(office);
    for (const { kind, entry, field, text } of publicTexts(whole.ledger, 'links')) {
      if (kind === 'office') continue;
      for (const host of new Set(hostsIn(text)))
        if (!isAllowed(host, own) && cloudDiskIn(host) === undefined)
          yield found(entry, field, { host, about: aboutField(kind, field) });
    }
  },
});

/** The hosts of the addresses in a text, in lower case. */
export function hostsIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(ADDRESS)].map(([, , host = '']) => host.toLowerCase());
}

// What stands before `@` is a name to log in with: it may look like a host and is none.
const ADDRESS =
  /(?:(?:[a-z][a-z0-9+.-]*:)?\/\/|(?<![\w.@-])(?=www\.))([^\s/@?#，。；、（）“”]*@)?([\w.-]+|\[[0-9a-f:.]+\])/giu;

function isAllowed(host: string, own: ReadonlySet<string>): boolean {
  return host === 'gov.cn' || host.endsWith('.gov.cn') || own.has(host);
}

function ownHosts(office: Office | undefined): ReadonlySet<string> {
  const texts = [office?.site.address, office?.repository.url, office?.site.contact];
  return new Set(texts.flatMap((text) => hostsIn(text ?? '')));
}
