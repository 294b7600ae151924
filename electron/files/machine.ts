/** The machine and the process that save: what names temporary files and tells whose they are. */
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Six hex digits that stand for the machine's name: a shared folder holds files of several machines. */
  readonly host: string;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  /** A few characters that no other temporary file has. */
  readonly uniqueName: () => string;
}

export const thisMachine: Machine = {
  platform: process.platform,
  host: createHash('sha256').update(hostname()).digest('hex').slice(0, 6),
  pid: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it lives, and is somebody else's.
      return (error as NodeJS.ErrnoException).code !== 'ESRCH';
    }
  },
  uniqueName: () => randomBytes(6).toString('hex'),
};
