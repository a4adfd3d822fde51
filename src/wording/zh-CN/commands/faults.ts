const at = (path: string): string => (path === '' ? '' : `“${path}”`);

/** What a command says where the machine does not do what it was asked: what is found, what should be, what to do. */
export const faultWords = {
  full: (path: string) =>
    `发现磁盘已满或超出允许写入的大小，${at(path)}没有写成；应有空余。请腾出空间后再运行一次。`,
  readOnly: (path: string) =>
    `发现${at(path)}所在的磁盘是只读的，应能写入。请换一个目录，或改为可写后再运行一次。`,
  noRight: (path: string) =>
    `发现没有读写${at(path)}的权限，应有权限。请换一个目录，或请管理员给予权限后再运行一次。`,
  missing: (path: string) => `发现找不到${at(path)}，运行时应一直都在。请核对后再运行一次。`,
  nameTooLong: (path: string) => `发现文件名或路径太长：${at(path)}；应短一些。请换一个目录后再运行一次。`,
  busy: (path: string) =>
    `发现${at(path)}正被系统占用（例如是挂载点，或被别的程序打开），应能替换。请换一个目录，或关闭占用它的程序后再运行一次。`,
  tooManyOpen: '发现打开的文件过多，超出系统限制；应有余量。请关闭一些程序，或请管理员提高限制后再运行一次。',
  memory: '发现内存不够，程序被系统终止；应有约 2 GB 可用。请关闭一些程序后再运行一次。',
  /** A part of the command that works beside it. */
  threadEnded: (code: number) =>
    `发现程序的一部分中途停止（退出码 ${code}），应一直运行到做完；没有改动已有的网站。请再运行一次；仍然如此的，请报给维护程序的人。`,
  portTaken: (port: string) =>
    `发现端口${port}已被别的程序占用，应是空闲的。请用 --port 换一个，或不写 --port。`,
  portForbidden: (port: string) =>
    `发现没有使用端口${port}的权限（1024 以下的端口一般只给管理员），应是本人可用的。请用 --port 换一个 1024 以上的端口，或不写 --port。`,
  noLocalhost: '发现本机的 localhost 不能用，应指向本机。请检查系统的 hosts 设置后再运行一次。',
  unforeseen: (name: string) =>
    `发现程序没有料到的错误（${name}），应不会出现。请设环境变量 DUBAN_DEBUG=1 再运行一次，把显示的详情报给维护程序的人。`,
} as const;

/** What a command says of another that is writing at the same place. */
export const turnWords = {
  /** While it waits. */
  site: (out: string, process: number, since: string) =>
    `${out} 正由另一个命令生成（进程 ${process}，${since} 开始），等它结束…`,
  record: (process: number, since: string) =>
    `台账正由另一个命令写入（进程 ${process}，${since} 开始），等它结束…`,
  pages: (process: number, since: string) =>
    `网页程序正由另一个命令准备（进程 ${process}，${since} 开始），等它结束…`,
  /** When it has waited long enough. */
  tooLong: (what: string, process: number, machine: string, since: string, minutes: number, lock: string) =>
    `发现“${what}”仍由另一个命令占用（进程 ${process}，在 ${machine}，${since} 开始），已等 ${minutes} 分钟；应同时只有一个命令写入。` +
    `请等它结束后再运行一次；确知它已不在运行的，删除“${lock}”目录后再运行一次。`,
} as const;
