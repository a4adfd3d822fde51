// Plain JavaScript: runs before anything is installed, on the oldest Node that starts a command.
import { bootstrapWords } from '#wording/commands/bootstrap.mjs';

/**
 * How npm installs what the lock file names, and nothing else. Where the network is missing it gives up within
 * minutes: one more try, soon after.
 * @param {boolean} withDev what only those need who work on the software, too
 */
export function installOptions(withDev) {
  return [
    'ci',
    // Whatever the machine is set to.
    withDev ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
    '--fetch-timeout=120000',
  ];
}

/** How long an install may take at most, in minutes; `DUBAN_INSTALL_MINUTES` says otherwise. */
const MINUTES = 20;

/**
 * @param {string | undefined} written
 * @returns {number} minutes, more than 0
 */
export function installMinutes(written) {
  const minutes = Number(written);
  return written !== undefined && Number.isFinite(minutes) && minutes > 0 ? minutes : MINUTES;
}

const NETWORK =
  /\b(?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|EIDLETIMEOUT|ENOTCACHED|FETCH_ERROR|E5\d\d|E40[34]|E407|\w*CERT\w*|SELF_SIGNED\w*)\b/;

/**
 * Why an install failed and what to do, in one plain sentence, by what npm said of it.
 * @param {string} said
 */
export function installFault(said) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(said)?.[1] ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return bootstrapWords.installFull;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return bootstrapWords.installNoRight;
  if (NETWORK.test(code) || (code === '' && NETWORK.test(said))) return bootstrapWords.installNoNetwork(code);
  return bootstrapWords.installFailed(code);
}
