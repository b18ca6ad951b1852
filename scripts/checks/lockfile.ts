import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  missingOptionalDependencies,
  type Problem,
  registryTraces,
  unpinnedDependencies,
} from '../lib/tests/lockfile.ts';

const root = join(import.meta.dirname, '../..');

/** All problems of the lockfile, the manifest and the tracked files. */
function findProblems(): Problem[] {
  return [
    ...checkJson('package-lock.json', missingOptionalDependencies),
    ...checkJson('package.json', unpinnedDependencies),
    ...trackedFiles().flatMap((path) => registryTraces({ path, text: read(path) })),
  ];
}

function checkJson<Content>(file: string, check: (content: Content) => Problem[]): Problem[] {
  try {
    return check(JSON.parse(read(file)));
  } catch {
    return [{ file, message: 'This is missing or not valid JSON; restore it from git, or run npm install.' }];
  }
}

/** What git tracks; in an unpacked archive without git, the files that npm writes. */
function trackedFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((path) => path !== '' && isFile(path));
  } catch {
    console.log('This is not a git work tree: only the files of npm are searched.');
    return ['package.json', 'package-lock.json', '.npmrc'].filter(isFile);
  }
}

function isFile(path: string): boolean {
  return existsSync(join(root, path)) && statSync(join(root, path)).isFile();
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const problems = findProblems();
for (const { file, message } of problems) console.error(`${file}: ${message}`);
if (problems.length === 0)
  console.log('The lockfile is complete, names no registry, and versions are exact.');
else process.exitCode = 1;
