import { issueBlock } from './issue-text.ts';

/** Where the record lies on a forge. */
export interface ForgePlace {
  /** The repository's address on the web, without a slash at its end, as the forge tells it: an office may have a server of its own. */
  readonly address: string;
  /** The branch that holds the record. */
  readonly branch: string;
  /** The folder of the record in the repository. */
  readonly data: string;
}

/** A record that somebody may begin: its place from the root of the record, and its text as far as it is known. */
export interface BegunRecord {
  readonly path: string;
  readonly text: string;
}

/** The page of a file of the record. */
export function fileAddress(place: ForgePlace, path: string): string {
  return `${place.address}/blob/${place.branch}/${pathIn(place, path)}`;
}

/** The page on which a file of the record is edited. */
export function editAddress(place: ForgePlace, path: string): string {
  return `${place.address}/edit/${place.branch}/${pathIn(place, path)}`;
}

/**
 * The page on which a new file is written, with its place and its text filled in; without the text where the address
 * would be too long. The whole place stands in `filename`: below `/new/<branch>/` only folders that exist have a page.
 */
export function newFileAddress(place: ForgePlace, { path, text }: BegunRecord): string {
  const page = `${place.address}/new/${place.branch}`;
  return withinLength(page, { filename: `${place.data}/${path}` }, { value: text });
}

/** The page of an issue. */
export function issueAddress({ address }: ForgePlace, number: number): string {
  return `${address}/issues/${String(number)}`;
}

/** What a person reads of an issue at a glance; the counter reads the records alone. */
export interface FormHead {
  /** What is filed, `周报`. */
  readonly kind: string;
  /** Who files it, `工程科`. */
  readonly unit: string;
}

/** The form by which records are filed as an issue, with the records filled in. https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query */
export function formAddress(place: ForgePlace, records: readonly BegunRecord[], head?: FormHead): string {
  const page = `${place.address}/issues/new`;
  const query = {
    template: SUBMIT_FORM,
    ...(head === undefined ? {} : { [SUBMIT_KIND]: head.kind, [SUBMIT_UNIT]: head.unit }),
  };
  return withinLength(page, query, { [SUBMIT_FIELD]: recordsBlock(records) });
}

/** Several records as they go into one issue. */
export function recordsBlock(records: readonly BegunRecord[]): string {
  return records.map(({ path, text }) => issueBlock(path, text)).join('');
}

/** The form and its fields, in `.github/ISSUE_TEMPLATE/`: that for records alone is read by the counter. */
export const SUBMIT_FORM = 'submit.yml';
export const SUBMIT_FIELD = 'records';
export const SUBMIT_KIND = 'kind';
export const SUBMIT_UNIT = 'unit';

/** GitHub answers 414 to addresses beyond 8 KB. */
const LONGEST_ADDRESS = 6000;

function withinLength(
  page: string,
  query: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): string {
  const whole = `${page}?${written({ ...query, ...more })}`;
  return whole.length <= LONGEST_ADDRESS ? whole : `${page}?${written(query)}`;
}

/** By percent signs alone: what a bracket or a quote could end in Markdown is none in an address. */
function written(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');
}

function encoded(text: string): string {
  // Half a sign, as an emoji cut in two leaves it, has no bytes: what an address cannot say is written as its trace.
  const whole = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replaceAll(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function pathIn({ data }: ForgePlace, path: string): string {
  return `${data}/${path}`.split('/').map(encoded).join('/');
}
