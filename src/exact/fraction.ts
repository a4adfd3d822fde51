/** An exact rational number in lowest terms; `d` is positive. All scoring is done in these (rules.md, opening). */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Of a positive b. Numbers as long as both are exact in them: a step with big integers costs ten times as much. */
function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y > SAFE || x > SAFE) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  let small = Number(x);
  let other = Number(y);
  while (other !== 0) [small, other] = [other, small % other];
  return BigInt(small);
}

/** n/d in lowest terms. Throws RangeError for d = 0: a quotient 0/0 must be met before, as 「—」. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  if (bottom === 1n) return { n: top, d: bottom };
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const common = gcd(top, bottom);
  return common > 1n ? { n: top / common, d: bottom / common } : { n: top, d: bottom };
}

const parsed = new Map<string, Fraction>();

/** Reads a plain decimal such as `0.05` or `-3`; a number by its shortest text. Throws RangeError for anything else. */
export function decimal(value: string | number): Fraction {
  const text = String(value);
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a decimal: ${text}`);
  const [, sign = '', whole = '', part = ''] = match;
  const exact = fraction(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
  parsed.set(text, exact);
  return exact;
}

/** Reads what `exactText` wrote: `0.85` or `17/60`. Throws RangeError for anything else. */
export function exactValue(text: string): Fraction {
  const [above = '', below] = text.split('/');
  return below === undefined ? decimal(above) : divide(decimal(above), decimal(below));
}

/** a + b. */
export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a − b. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** a × b. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** a/b. Throws RangeError for b = 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** −1 where a is the smaller, 1 where it is the greater, 0 where they are equal. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether it is nothing. */
export function isZero({ n }: Fraction): boolean {
  return n === ZERO.n;
}

/** Whether it is a whole number. */
export function isWhole({ d }: Fraction): boolean {
  return d === ONE.d;
}

/** The sum; 0 of none. */
export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

/** The smaller of two. */
export function min(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The greater of two. */
export function max(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** Rounded half-up (away from zero at the half) to `places` decimals. */
export function round(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const negative = value.n < 0n;
  const top = (negative ? -value.n : value.n) * scale * 2n + value.d;
  const units = top / (value.d * 2n);
  return fraction(negative ? -units : units, scale);
}

/** Printed with exactly `places` decimals, rounded half-up: `45.27`. */
export function print(value: Fraction, places: number): string {
  const rounded = round(value, places);
  const scale = 10n ** BigInt(places);
  const units = (rounded.n * scale) / rounded.d;
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The shortest decimal that is exactly the value, or `n/d` where none is: `0.85`, `1/3`. */
export function exactText(value: Fraction): string {
  for (let places = 0; places <= 6; places += 1) {
    if ((value.n * 10n ** BigInt(places)) % value.d === 0n) return print(value, places);
  }
  return `${value.n.toString()}/${value.d.toString()}`;
}
