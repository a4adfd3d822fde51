/** Seconds that this thread itself is at some work: what else the machine does meanwhile is not counted. */
export function secondsOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}
