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

/** Folders with packages of their own: the product, and the benchmark. */
const packages = ['', 'bench/'];

/** All problems of the lockfiles, the manifests and the tracked files. */
function findProblems(): Problem[] {
  return [
    ...packages.flatMap((folder) => [
      ...checkJson(`${folder}package-lock.json`, missingOptionalDependencies),
      ...checkJson(`${folder}package.json`, unpinnedDependencies),
    ]),
    ...trackedFiles().flatMap((path) => registryTraces({ path, text: read(path) })),
  ];
}

function checkJson<Content>(file: string, check: (file: string, content: Content) => Problem[]): Problem[] {
  try {
    return check(file, JSON.parse(read(file)));
  } catch {
    return [{ file, message: 'This is missing or not valid JSON; restore it from git, or run npm install.' }];
  }
}

/** The files that git tracks; without git, as in an unpacked archive, the files of npm. */
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
    console.log('This is not a git work tree: only the files of npm are checked.');
    const names = ['package.json', 'package-lock.json', '.npmrc'];
    return packages.flatMap((folder) => names.map((name) => `${folder}${name}`)).filter(isFile);
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
  console.log('Both lockfiles are complete and name no registry, and versions are exact.');
else process.exitCode = 1;
