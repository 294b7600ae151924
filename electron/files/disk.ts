/** The operations of `steps.ts` on the real file system. */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { decodeJourney } from '#shared/file/parse.ts';
import type { AsyncFileOperations, FileOperations, FileStatus } from './steps.ts';

const toStatus = (stats: fs.Stats): FileStatus => ({
  kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
  size: stats.size,
  mode: stats.mode & 0o777,
  owner: stats.uid,
  group: stats.gid,
});

export const diskSync: FileOperations = {
  // The native form gives the spelling on the disk where case does not matter.
  resolve: (path) => fs.realpathSync.native(path),
  readLink: (path) => fs.readlinkSync(path),
  status: (path) => toStatus(fs.statSync(path)),
  checkWritable: (path) => fs.accessSync(path, fs.constants.W_OK),
  list: (folder) => fs.readdirSync(folder),
  open: (path) => fs.openSync(path, 'r'),
  create: (path, mode) => fs.openSync(path, 'wx', mode),
  read: (file, buffer) => fs.readSync(file, buffer, 0, buffer.length, null),
  write: (file, bytes) => fs.writeSync(file, bytes, 0, bytes.length, null),
  setMode: (file, mode) => fs.fchmodSync(file, mode),
  setOwner: (file, owner, group) => fs.fchownSync(file, owner, group),
  flush: (file) => fs.fsyncSync(file),
  close: (file) => fs.closeSync(file),
  link: (path, second) => fs.linkSync(path, second),
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.unlinkSync(path),
  wait: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
  decode: decodeJourney,
};

const open = promisify(fs.open);
const read = promisify(fs.read);
const write = promisify(fs.write);

export const disk: AsyncFileOperations = {
  resolve: promisify(fs.realpath.native),
  readLink: (path) => fs.promises.readlink(path),
  status: async (path) => toStatus(await fs.promises.stat(path)),
  checkWritable: (path) => fs.promises.access(path, fs.constants.W_OK),
  list: (folder) => fs.promises.readdir(folder),
  open: (path) => open(path, 'r'),
  create: (path, mode) => open(path, 'wx', mode),
  read: async (file, buffer) => (await read(file, buffer, 0, buffer.length, null)).bytesRead,
  write: async (file, bytes) => (await write(file, bytes, 0, bytes.length, null)).bytesWritten,
  setMode: promisify(fs.fchmod),
  setOwner: promisify(fs.fchown),
  flush: promisify(fs.fsync),
  close: promisify(fs.close),
  link: (path, second) => fs.promises.link(path, second),
  rename: (from, to) => fs.promises.rename(from, to),
  remove: (path) => fs.promises.unlink(path),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  decode: async (bytes) => decodeJourney(bytes),
};
