// Plain JavaScript: read before anything is installed, by whatever Node the machine has.

/** What the first step of every npm command says. */
export const bootstrapWords = {
  installing: '正在安装所需软件（约一分钟）…',
  updating: '软件清单有变动，正在重新安装（约一分钟）…',
  installed: '安装完成。',
  installFailed: '安装未成功。请检查网络后再试一次。Installation failed; check the network and try again.',
  /** @param {string} found @param {string} wanted */
  nodeTooOld: (found, wanted) =>
    `需要 Node.js ${wanted} 或更新的版本，这台机器上是 ${found}，随附的版本也没有装上。请从 nodejs.org 安装后再试。\n` +
    `Node.js ${wanted} or newer is needed; this machine has ${found} and the pinned one is not installed. Install it from nodejs.org and try again.`,
  unknownCommand: '没有这个命令。用法：npm run 列出全部命令。',
};
