import { createHash } from 'node:crypto';

/**
 * What a page may load, as the content of `<meta http-equiv="Content-Security-Policy">`: files of the site itself, and
 * nothing inline but the one style sheet that `style` is.
 */
export function contentPolicy(style?: string): string {
  const styles =
    style === undefined ? "'self'" : `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
