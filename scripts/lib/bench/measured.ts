import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { nodeOptions } from '../process/run-node.ts';

/** What one run of a command cost. */
export interface Measure {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB; 0 where the system does not tell. */
  readonly megabytes: number;
  readonly code: number;
}

/** Runs a script of the project in a process of its own and measures it from outside. Its output is thrown away. */
export function measured(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measure> {
  return measuredCommand(process.execPath, [...nodeOptions(), script, ...args], env);
}

/** The same of any command; rejects where it cannot be started. */
export function measuredCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 50);
    child.on('error', (fault) => {
      clearInterval(watch);
      reject(fault);
    });
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - began) / 1000, megabytes: peak, code: code ?? 1 });
    });
  });
}

/** High-water mark of a process's memory as Linux tells it. */
function peakOf(pid: number | undefined): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
    return Math.round(Number(line?.[1] ?? 0) / 1024);
  } catch {
    return 0; // The process has ended, or the system has no /proc.
  }
}
