// Plain JavaScript: read before anything is installed, by whatever Node the machine has.

/** What the first step of every npm command says. */
export const bootstrapWords = {
  /** @param {number} minutes */
  installing: (minutes) =>
    `正在从 npm 软件源下载安装所需软件（一般一两分钟，最多等 ${minutes} 分钟；按 Ctrl-C 结束）…`,
  /** @param {number} minutes */
  updating: (minutes) =>
    `软件清单有变动，正在从 npm 软件源重新下载安装（一般一两分钟，最多等 ${minutes} 分钟；按 Ctrl-C 结束）…`,
  /** @param {number} seconds */
  stillInstalling: (seconds) => `还在等 npm 软件源，已 ${seconds} 秒…`,
  installed: '安装完成。',
  /** @param {number} process */
  othersInstall: (process) => `另一个命令正在安装（进程 ${process}），等它结束…`,
  /** @param {number} process @param {string} lock */
  othersInstallStill: (process, lock) =>
    `发现另一个命令仍在安装（进程 ${process}），应同时只有一个。请等它结束后再试；确知它已不在运行的，删除“${lock}”目录后再试。\n` +
    `Another command is still installing; try again when it has ended, or remove the folder named above if it is gone.`,
  /** @param {number} minutes */
  installTooLong: (minutes) =>
    `发现安装 ${minutes} 分钟还没有完成，已停止。请检查网络和 npm 软件源（npm config get registry）后再试；网络确实很慢的，设环境变量 DUBAN_INSTALL_MINUTES=60 再试。\n` +
    `The installation took too long and was stopped; check the network and the npm registry and try again.`,
  /** @param {string} code */
  installNoNetwork: (code) =>
    `发现连不上 npm 软件源${code === '' ? '' : `（${code}）`}，安装没有完成；首次启动须能连上。请检查网络、代理和软件源地址（npm config get registry）后再试。\n` +
    `The npm registry cannot be reached; check the network, proxy and registry and try again.`,
  installFull:
    '发现磁盘已满，安装没有完成；应有约 1 GB 空余。请腾出空间后再试。\nThe disk is full; about 1 GB is needed.',
  installNoRight:
    '发现没有写入本项目目录或 npm 缓存目录的权限，安装没有完成；应能写入。请换到本人可写的目录，或改正权限后再试。\nNo right to write here or in the npm cache.',
  /** @param {string} code */
  installFailed: (code) =>
    `安装没有完成${code === '' ? '' : `（npm：${code}）`}。请检查网络后再试；仍不行的，设环境变量 DUBAN_DEBUG=1 再试，会显示 npm 的详情。\n` +
    `Installation failed; check the network and try again, with DUBAN_DEBUG=1 for details.`,
  noNpm:
    '发现找不到 npm，安装没有完成；它随 Node.js 一起安装。请从 nodejs.org 重新安装后再试。\nnpm was not found.',
  /** @param {string} program */
  notStarted: (program) =>
    `发现 ${program} 不能运行。请删除 node_modules 目录后再试。\n${program} cannot be run.`,
  /** @param {string} found @param {string} oldest */
  nodeTooOld: (found, oldest) =>
    `需要 Node.js ${oldest} 或更新的版本，这台机器上是 ${found}。请从 nodejs.org 安装新版后再试。\n` +
    `Node.js ${oldest} or newer is needed; this machine has ${found}. Install it from nodejs.org and try again.`,
  /** @param {string} found @param {string} shipped */
  noShippedNode: (found, shipped) =>
    `发现随附的 Node.js 没有装上或者在这台机器上不能用，机器上的 ${found} 又不能代替它。请从 nodejs.org 安装 Node.js ${shipped} 后再试。\n` +
    `The Node.js that comes along is not installed or does not run here, and ${found} of this machine cannot stand in for it; install Node.js ${shipped} from nodejs.org and try again.`,
  outOfMemory: '发现程序被强行终止，多半是内存不够；应有约 2 GB 可用。请关闭一些程序后再运行一次。',
  /** @param {string} path */
  notReadable: (path) => `发现读不到 ${path}，应与程序一同取回。请重新取回本项目后再试。`,
  unforeseen:
    '发现程序没有料到的错误，应不会出现。请设环境变量 DUBAN_DEBUG=1 再运行一次，把显示的详情报给维护程序的人。',
  unknownCommand: '没有这个命令。用法：npm run 列出全部命令。',
};
