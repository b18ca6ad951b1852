/**
 * Loaded before a command by `node --import`, where `FAULT` is set: counts the operations that change files, and at the
 * one with a number kills the process, after half of what it writes, or lets it fail. Full disks stay full.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** `kill:3`, `ENOSPC:3`, or another code that the third operation fails with; `none` only counts. */
export const faultVariable = 'FAULT';
/** A file to which the name of each operation is written, one a line. */
export const logVariable = 'FAULT_LOG';

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
  const log = process.env[logVariable];
  let count = 0;
  let isInside = false;

  for (const holder of [fs, fs.promises] as unknown as Record<string, (...args: unknown[]) => unknown>[]) {
    for (const name of [...needSpace, ...others]) {
      const original = holder[name];
      if (!original || name.endsWith('Sync') !== (holder === (fs as unknown))) continue;
      holder[name] = (...args) => {
        // Node's own functions call one another.
        if (isInside || (name === 'openSync' && !/[wax+]/.test(String(args[1])))) return original(...args);
        count += 1;
        isInside = true;
        try {
          if (log) appendFileSync(log, `${name}\n`);
          if (kind === 'ENOSPC' && count >= at && needSpace.includes(name)) refuse(name, args);
          if (kind !== 'ENOSPC' && count === at) refuse(name, args);
          return original(...args);
        } finally {
          isInside = false;
        }
      };
    }
  }
  syncBuiltinESMExports();

  function refuse(name: string, args: unknown[]): void {
    if (name === 'writeFileSync' || name === 'appendFileSync') {
      const [file, content] = args as [string | number, string | Uint8Array];
      const write = name === 'writeFileSync' ? writeFileSync : appendFileSync;
      write(file, content.slice(0, content.length / 2));
    }
    if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error(`${kind}: at operation ${count}, ${name}`), { code: kind });
  }
}
