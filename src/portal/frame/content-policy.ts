import { sha256 } from '@noble/hashes/sha2.js';

/**
 * What a page may load, as the content of `<meta http-equiv="Content-Security-Policy">`: files of the site itself, and
 * nothing inline but the one style sheet that `style` is.
 */
export function contentPolicy(style?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style === undefined ? "'self'" : `'sha256-${digestOf(style)}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** SHA-256 in base64. */
function digestOf(text: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}
