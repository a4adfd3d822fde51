import { add, decimal, divide, fraction, multiply, subtract, type Fraction } from '#exact/fraction.ts';

/** What a pencil makes of a printed expression: + − × ÷ and brackets, a sign before any number. Throws where it cannot be read. */
export function reckoned(expression: string): Fraction {
  const tokens = expression.match(/\d+(?:\.\d+)?|[−+×÷()]/g) ?? [];
  if (tokens.join('') !== expression.replaceAll(' ', '')) throw new Error(`cannot read ${expression}`);
  const [value, rest] = sumOf(tokens);
  if (rest.length > 0) throw new Error(`cannot read ${expression}`);
  return value;
}

type Read = readonly [value: Fraction, rest: readonly string[]];

function sumOf(tokens: readonly string[]): Read {
  let [value, rest] = productOf(tokens);
  while (rest[0] === '+' || rest[0] === '−') {
    const [next, after] = productOf(rest.slice(1));
    value = rest[0] === '+' ? add(value, next) : subtract(value, next);
    rest = after;
  }
  return [value, rest];
}

function productOf(tokens: readonly string[]): Read {
  let [value, rest] = atomOf(tokens);
  while (rest[0] === '×' || rest[0] === '÷') {
    const [next, after] = atomOf(rest.slice(1));
    value = rest[0] === '×' ? multiply(value, next) : divide(value, next);
    rest = after;
  }
  return [value, rest];
}

function atomOf([first = '', ...rest]: readonly string[]): Read {
  if (first === '−') {
    const [value, after] = atomOf(rest);
    return [multiply(fraction(-1), value), after];
  }
  if (first !== '(') return [decimal(first), rest];
  const [value, [close, ...after]] = sumOf(rest);
  if (close !== ')') throw new Error('an open bracket');
  return [value, after];
}
