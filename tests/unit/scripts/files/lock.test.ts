import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '../../../../scripts/lib/files/lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, '.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const since = '2026-11-26T09:30:00.000Z';
const owned = (owner: object) => writeFileSync(file, JSON.stringify({ host: hostname(), since, ...owner }));
const options = { doing: 'changing dumps', patience: 0 };
// No process has such a number.
const dead = 2147483647;

describe('takeLock(file, options)', () => {
  test('names process, computer and time, and leaves nothing when it ends', async () => {
    const release = await takeLock(file, options);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      pid: process.pid,
      host: hostname(),
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is refused at once where a pipe is in its place', async () => {
    execFileSync('mkfifo', [file]);
    await expect(takeLock(file, options)).rejects.toThrow(
      /^Another run is changing dumps\. .* if it runs no more, delete .*\.lock\.$/,
    );
  });

  test.skipIf(process.platform === 'win32')(
    'is refused where a link to nothing is in its place',
    async () => {
      symlinkSync('/nowhere', file);
      await expect(takeLock(file, options)).rejects.toThrow(
        /^Another run is changing dumps\. .* delete .*\.lock\.$/,
      );
    },
  );

  test('is refused while another process has it, in a sentence', async () => {
    owned({ pid: process.ppid });
    await expect(takeLock(file, options)).rejects.toThrow(
      `Another run is changing dumps: process ${process.ppid}, since 2026-11-26 09:30 UTC. Wait for it to end, or stop it.`,
    );
    expect(existsSync(file)).toBe(true);
  });

  test('waits for another run, says so once, and goes on when that ends', async () => {
    const first = await takeLock(file, options);
    const said: string[] = [];
    const done: string[] = [];
    const second = takeLock(file, { ...options, patience: 60_000, say: (text) => void said.push(text) }).then(
      (release) => {
        done.push('second');
        release();
      },
    );
    await expect.poll(() => said.length).toBe(1);
    done.push('first');
    first();
    await second;
    expect(done).toEqual(['first', 'second']);
    expect(said).toEqual([
      expect.stringMatching(/^Another run is changing dumps: .* Waiting for it to end\.$/),
    ]);
  });

  test('takes the lock of a dead process over, also that of an earlier one with the number of this one', async () => {
    for (const pid of [dead, process.pid]) {
      owned({ pid });
      const release = await takeLock(file, options);
      expect(JSON.parse(readFileSync(file, 'utf8')).since).not.toBe(since);
      release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('of many that find the lock of a dead process, one at a time has it', async () => {
    owned({ pid: dead });
    let [inside, most] = [0, 0];
    const work = async () => {
      const release = await takeLock(file, { ...options, patience: 60_000 });
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((done) => setImmediate(done));
      inside -= 1;
      release();
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect([inside, most, readdirSync(folder)]).toEqual([0, 1, []]);
  });

  test.each([
    ['of another computer', { pid: dead, host: 'elsewhere' }, `process ${dead} on elsewhere, since`],
    ['that does not say whose it is', { pid: 'x' }, 'Another run is changing dumps. '],
  ])(
    'does not guess that a process %s is dead: it says which file to delete, and that is all',
    async (_, owner, said) => {
      owned(owner);
      const taking = takeLock(file, options);
      await expect(taking).rejects.toThrow(said);
      const { advice } = await taking.catch((error) => error);
      const [, named = ''] = /if it runs no more, delete (\S+)\.$/.exec(advice) ?? [];
      rmSync(named);
      const release = await takeLock(file, options);
      release();
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
