import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue, type Event } from 'js-yaml';
import { lineStart } from '../fault/line-index.ts';

/** Where one node stands in the text, as offsets. `key` is its key (in a list: the node itself); an empty value has `start` = `end`. */
export interface NodePosition {
  readonly key: number;
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'scalar' | 'list' | 'map';
  readonly children: ReadonlyMap<string, NodePosition>;
}

const NONE: ReadonlyMap<string, NodePosition> = new Map();

/** The tree of spots of the first document. Linear in the number of events; nesting is bounded by the reader's own limit. */
export function nodePositions(text: string, events: readonly Event[]): NodePosition {
  let next = 1; // events[0] opens the document
  const read = (key: number, keyEnd: number): NodePosition => {
    const event = events[next++];
    if (event?.type === EVENT_ID.SCALAR)
      return { ...scalarRange(text, event, key, keyEnd), kind: 'scalar', children: NONE };
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) {
      return {
        key: Math.max(key, 0),
        keyEnd,
        start: Math.max(key, 0),
        end: keyEnd,
        kind: 'scalar',
        children: NONE,
      };
    }
    const children = new Map<string, NodePosition>();
    const isMap = event.type === EVENT_ID.MAPPING;
    let end = event.start + 1;
    for (let peek = events[next]; peek !== undefined && peek.type !== EVENT_ID.POP; peek = events[next]) {
      let child: NodePosition;
      if (isMap && peek.type === EVENT_ID.SCALAR) {
        next++;
        const at = scalarRange(text, peek, event.start, event.start);
        child = read(at.start, at.end);
        children.set(getScalarValue(text, peek), child);
      } else {
        if (isMap) read(-1, -1); // a key that is itself a list or a mapping has no name
        // What is empty says itself where it stands in a list: behind its dash.
        const dash = isMap || !isEmpty(peek) ? -1 : itemEnd(text, end);
        child = read(dash, dash);
        if (!isMap) children.set(String(children.size), child);
      }
      end = Math.max(end, child.end);
    }
    next++;
    if (event.style === COLLECTION_STYLE.FLOW) end = closed(text, end);
    return {
      key: key < 0 ? event.start : key,
      keyEnd,
      start: event.start,
      end,
      kind: isMap ? 'map' : 'list',
      children,
    };
  };
  return read(-1, -1);
}

function isEmpty(event: Event): boolean {
  return event.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

/** Behind the next dash, or comma in brackets, after what came before in a list. */
function itemEnd(text: string, from: number): number {
  const next = /(?:\s|#[^\n\r]*)*[-,]?/uy;
  next.lastIndex = from;
  next.test(text);
  return next.lastIndex;
}

/** The end of `[…]` or `{…}`, after its last member; a comment in between keeps the bracket out. */
function closed(text: string, end: number): number {
  const bracket = /[\s,]*[\]}]/uy;
  bracket.lastIndex = end;
  return bracket.test(text) ? bracket.lastIndex : end;
}

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

// Quotes belong to what is written; block text begins with its sign.
function scalarRange(
  text: string,
  event: Scalar,
  key: number,
  keyEnd: number,
): Omit<NodePosition, 'kind' | 'children'> {
  if (event.valueStart < 0) {
    const at = Math.max(key, 0);
    const end = Math.max(keyEnd, at);
    return { key: at, keyEnd: end, start: end, end };
  }
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const start = block ? blockSign(text, event.valueStart) : event.valueStart - (quoted ? 1 : 0);
  return {
    key: key < 0 ? start : key,
    keyEnd: key < 0 ? start : keyEnd,
    start,
    end: event.valueEnd + (quoted ? 1 : 0),
  };
}

/** The offset of `|` or `>`: on the line right above the block text, where only a comment may follow it. */
function blockSign(text: string, content: number): number {
  const begin = lineStart(text, text.startsWith('\r\n', content - 2) ? content - 2 : content - 1);
  const at = text.slice(begin, content).search(BLOCK_SIGN);
  return at < 0 ? content : begin + at;
}

const BLOCK_SIGN = /[|>][-+\d]*(?:[ \t]+#.*|[ \t]*)[\n\r]*$/u;
