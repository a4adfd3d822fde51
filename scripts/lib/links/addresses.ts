/** Attributes that hold one address. */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']);
/** Attributes that hold a list of addresses with sizes. */
const ADDRESS_SET = new Set(['srcset', 'imagesrcset']);

const PIECE =
  /<!--[\s\S]*?-->|(<(script|style)\b(?:"[^"]*"|'[^']*'|[^'">])*>)([\s\S]*?)(<\/\2\s*>)|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE = /(\s)([^\s=>"'/]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
// In a style attribute the quotes may be written as entities.
const CSS_ADDRESS =
  /(url\(\s*|@import\s+)("[^"]*"|'[^']*'|&(?:quot|#34|#39);.*?&(?:quot|#34|#39);|[^"'()\s&;]+)/g;
const QUOTE = /^(?:["']|&(?:quot|#34|#39);)/;
const REFRESH = /^(\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?)([^"']*)/i;

/** What becomes of an address; given and returned as it is written, entities and all. */
type Change = (address: string) => string;

/**
 * A page with each address changed that a browser loads or follows; texts, comments and scripts stay as they are,
 * whatever they say. With `(address) => address` the page comes back as it was, and every address has been seen.
 */
export function mapAddresses(html: string, change: Change): string {
  return html.replaceAll(
    PIECE,
    (piece: string, open?: string, name?: string, inside?: string, close?: string) => {
      if (piece.startsWith('<!--')) return piece;
      if (open === undefined) return inTag(piece, change);
      const content =
        name?.toLowerCase() === 'style' ? mapCssAddresses(inside ?? '', change) : (inside ?? '');
      return inTag(open, change) + content + (close ?? '');
    },
  );
}

/** A style sheet with each of its addresses changed. */
export function mapCssAddresses(css: string, change: Change): string {
  return css.replaceAll(CSS_ADDRESS, (whole: string, before: string, written: string) => {
    const quote = QUOTE.exec(written)?.[0] ?? '';
    if (quote === '' && before.startsWith('@')) return whole;
    const address = quote === '' ? written : written.slice(quote.length, -quote.length);
    return `${before}${quote}${change(address)}${quote}`;
  });
}

/** Most tags hold no address, and need not be taken apart. */
const MAY_HOLD = /[\s:](?:href|src|action|formaction|poster|data|srcset|imagesrcset|style|content)\s*=/i;

function inTag(tag: string, change: Change): string {
  if (!MAY_HOLD.test(tag)) return tag;
  // Only such a tag sends the reader on; the content of any other is a text.
  const sends =
    /http-equiv/i.test(tag) &&
    [...tag.matchAll(ATTRIBUTE)].some(
      ([, , name = '', , value = '']) =>
        name.toLowerCase() === 'http-equiv' && /^["']?refresh["']?$/i.test(value),
    );
  return tag.replaceAll(
    ATTRIBUTE,
    (whole: string, space: string, name: string, equals?: string, written?: string) => {
      if (equals === undefined || written === undefined) return whole;
      const quote = /^["']/.exec(written)?.[0] ?? '';
      const value = quote === '' ? written : written.slice(1, -1);
      return `${space}${name}${equals}${quote}${inValue(name.toLowerCase(), value, sends, change)}${quote}`;
    },
  );
}

function inValue(name: string, value: string, sends: boolean, change: Change): string {
  if (ADDRESS.has(name)) return change(value);
  if (ADDRESS_SET.has(name))
    return value.replaceAll(/(^|,)(\s*)([^\s,]+)/g, (_, comma: string, space: string, address: string) => {
      return `${comma}${space}${change(address)}`;
    });
  if (name === 'style') return mapCssAddresses(value, change);
  if (name === 'content' && sends)
    return value.replace(REFRESH, (_, before: string, address: string) => `${before}${change(address)}`);
  return value;
}
