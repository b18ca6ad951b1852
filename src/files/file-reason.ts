const reasons: Record<string, string> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program uses it',
  EDQUOT: 'the disk space of this account is used up',
  EFBIG: 'it is larger than a file may be here',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the disk is read-only',
};

/** Why the system refused a file, to follow a colon. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code || (error instanceof Error ? error.message : String(error)));
}

/** The code of an error of the system, as in `ENOENT`; empty if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
