/**
 * Loaded before a command by `node --import`, where `FAULT` is set: counts the operations that change files, and at the
 * one with a number kills the process, after half of what it writes, or lets it fail. Full disks stay full, and read-only
 * ones read-only. It can also keep what a kill at each operation would leave.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/** `kill:3`, `ENOSPC:3`, or another code that the third operation fails with; `none` only counts. */
export const faultVariable = 'FAULT';
/** A file to which the name of each operation is written, one a line. */
export const logVariable = 'FAULT_LOG';
/** A folder that is copied at each operation, after half of what it writes, and where the copies are put: `1`, `2`, … */
export const folderVariable = 'FAULT_FOLDER';
export const copiesVariable = 'FAULT_COPIES';

/** What a full disk refuses. */
export const needSpace = [
  'openSync',
  'writeFileSync',
  'appendFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'mkdir',
];
const others = ['renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'truncateSync', 'rename', 'rm', 'cp'];

const [kind, number] = (process.env[faultVariable] ?? '').split(':');
if (kind) patchAll(kind, Number(number));

function patchAll(kind: string, at: number): void {
  const { appendFileSync, writeFileSync } = fs;
  const { [logVariable]: log, [folderVariable]: folder, [copiesVariable]: copies } = process.env;
  let count = 0;
  let isInside = false;

  for (const holder of [fs, fs.promises] as unknown as Record<string, (...args: unknown[]) => unknown>[]) {
    for (const name of [...needSpace, ...others]) {
      const original = holder[name];
      if (!original || name.endsWith('Sync') !== (holder === (fs as unknown))) continue;
      const attempt = (...args: unknown[]) => {
        // Node's own functions call one another.
        if (isInside || (name === 'openSync' && !/[wax+]/.test(String(args[1])))) return original(...args);
        count += 1;
        isInside = true;
        try {
          if (log) appendFileSync(log, `${name}\n`);
          if (isRefused(name)) refuse(name, args);
          if (!(folder && copies)) return original(...args);
          const rest = writeHalf(name, args);
          copyFolder(folder, join(copies, String(count)), new Map());
          return rest === null ? original(...args) : rest();
        } finally {
          isInside = false;
        }
      };
      holder[name] = name.endsWith('Sync') ? attempt : async (...args) => attempt(...args);
    }
  }
  syncBuiltinESMExports();

  function isRefused(name: string): boolean {
    if (kind === 'ENOSPC') return count >= at && needSpace.includes(name);
    return kind === 'EROFS' ? count >= at : count === at;
  }

  function refuse(name: string, args: unknown[]): void {
    if (kind !== 'EROFS') writeHalf(name, args);
    if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error(`${kind}: at operation ${count}, ${name}`), { code: kind });
  }

  /** Returns what writes the other half; null if the operation writes no content. */
  function writeHalf(name: string, args: unknown[]): (() => void) | null {
    if (name !== 'writeFileSync' && name !== 'appendFileSync') return null;
    const [file, content] = args as [string | number, string | Uint8Array];
    const bytes = Buffer.from(content as string);
    const write = name === 'writeFileSync' ? writeFileSync : appendFileSync;
    write(file, bytes.subarray(0, bytes.length / 2));
    return () => appendFileSync(file, bytes.subarray(bytes.length / 2));
  }
}

/** A file that has two names has two in the copy. `copied` is where its first name was copied to, by its number. */
function copyFolder(from: string, to: string, copied: Map<number, string>): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      copyFolder(source, target, copied);
      continue;
    }
    const { ino } = fs.statSync(source);
    const first = copied.get(ino);
    if (first === undefined) fs.copyFileSync(source, target);
    else fs.linkSync(first, target);
    copied.set(ino, first ?? target);
  }
}
