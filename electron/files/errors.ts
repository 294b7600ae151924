/** What errors of the file system mean to a person. */
import type { SaveFailure, UnreadableCode } from '#shared/ipc/contract.ts';

/** The system's code of an error, such as `ENOSPC`; null for an error of another kind. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const SAVE_FAILURES: Readonly<Record<string, SaveFailure>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
  ENAMETOOLONG: 'nameTooLong',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
};

/** Why saving failed. An error that is not the system's is a mistake of ours and is thrown on. */
export function saveFailureOf(error: unknown): SaveFailure {
  const code = systemCode(error);
  if (code === null) throw error;
  return SAVE_FAILURES[code] ?? 'other';
}

const UNREADABLE: Readonly<Record<string, UnreadableCode>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  ENAMETOOLONG: 'notFound',
  ELOOP: 'notFound',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EISDIR: 'isFolder',
};

/** Why reading failed. An error that is not the system's is a mistake of ours and is thrown on. */
export function unreadableCodeOf(error: unknown): UnreadableCode {
  const code = systemCode(error);
  if (code === null) throw error;
  return UNREADABLE[code] ?? 'other';
}
