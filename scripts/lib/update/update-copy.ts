import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Git, gitIn, UpdateProblem } from './git.ts';

/** What is the maintainer's own: an update leaves it as it is, whatever the new version has there. */
const ownPaths = ['data', 'site.config.ts', 'site.config.json'];

export interface UpdateOptions {
  /** The folder of the copy. */
  folder: string;
  /** Where the new version comes from, as git fetches it; kept as the remote `upstream`. Undefined: that remote. */
  from: string | undefined;
  /** The version, as in `v0.3.0`. Undefined: the newest. */
  to: string | undefined;
  /** Write conflicts into the files, to be resolved by hand, instead of changing nothing. */
  keepConflicts: boolean;
}

export interface Update {
  from: string;
  to: string;
  outcome: 'current' | 'updated' | 'conflicts';
  /** Files of the code that changed; where there are conflicts, those that have one. */
  files: string[];
}

/**
 * Brings the code of a copy to another version by a three-way merge: what changed between the version of its
 * `package.json` and the new one is applied to what the maintainer made of it. The copy need not share its history with
 * the source, as one that was made from a template. Throws `UpdateProblem` where there is nothing to merge.
 */
export function updateCopy({ folder, from, to, keepConflicts }: UpdateOptions): Update {
  const git = gitIn(folder);
  refuseOldGit(git);
  if (git.try(['rev-parse', '--verify', 'HEAD']).exitCode !== 0) {
    throw new UpdateProblem('This folder is not a git repository with a commit; an update needs one.');
  }
  if (git.run(['status', '--porcelain', '--untracked-files=no']) !== '') {
    throw new UpdateProblem(
      'There are changes that are not committed: commit them, or put them away with `git stash -u` if they are of an update that was stopped, and update again.',
    );
  }
  fetchVersions(git, from);
  const current = `v${versionOf(folder)}`;
  const target = to ?? newestVersion(git);
  if (target === current) return { from: current, to: target, outcome: 'current', files: [] };

  const commit = (tree: string, ...parents: string[]) =>
    git.run(['commit-tree', '-m', 'update', ...parents.flatMap((one) => ['-p', one]), tree], '', nobody);
  const base = commit(ownTree(git, tagOf(git, current)));
  const commitOn = (tree: string) => commit(tree, base);
  const ours = commitOn(git.run(['rev-parse', 'HEAD^{tree}']));
  const theirs = commitOn(ownTree(git, tagOf(git, target)));
  const merge = mergeTrees(git, { yours: ours, [target]: theirs });
  const [tree = '', ...conflicts] = merge.output.split('\n').filter((line) => line !== '');
  if (merge.exitCode > 1 || tree === '')
    throw new UpdateProblem(`\`git merge-tree\` failed: ${merge.reason}`);
  if (merge.exitCode === 1 && !keepConflicts) {
    return { from: current, to: target, outcome: 'conflicts', files: conflicts };
  }
  const changed = git.run(['diff', '--name-only', 'HEAD', tree]).split('\n');
  git.run(['read-tree', '-m', '-u', 'HEAD', tree]);
  return merge.exitCode === 1
    ? { from: current, to: target, outcome: 'conflicts', files: conflicts }
    : { from: current, to: target, outcome: 'updated', files: changed.filter((file) => file !== '') };
}

/**
 * Merges two commits, by the names that conflict marks give their sides: git takes these from the names that it is
 * asked with, so that each commit has a reference for a moment.
 */
function mergeTrees(git: Git, sides: Record<string, string>): ReturnType<Git['try']> {
  const names = Object.keys(sides);
  try {
    for (const [name, commit] of Object.entries(sides)) git.run(['update-ref', `refs/${name}`, commit]);
    const options = ['--write-tree', '--name-only', '--no-messages'];
    return git.try(['-c', 'merge.conflictStyle=merge', 'merge-tree', ...options, ...names]);
  } finally {
    for (const name of names) git.try(['update-ref', '-d', `refs/${name}`]);
  }
}

/** The commits of a merge are never seen, and git asks for a name where none is set. */
const nobody = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'update'],
    [`GIT_${role}_EMAIL`, 'update@localhost'],
  ]),
);

function refuseOldGit(git: Git): void {
  const { exitCode, output } = git.try(['--version']);
  if (exitCode !== 0)
    throw new UpdateProblem('An update needs git 2.38 or newer: install it from https://git-scm.com/.');
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(output) ?? []).map(Number);
  if (major < 2 || (major === 2 && minor < 38)) {
    throw new UpdateProblem(`An update needs git 2.38 or newer, and this is ${major}.${minor}.`);
  }
}

/** The version that the copy was made of or last updated to. */
function versionOf(folder: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof version === 'string') return version;
  } catch {
    // The sentence below says what is needed.
  }
  throw new UpdateProblem(
    'package.json names no version of this copy; put back the line “version” that it had.',
  );
}

const remote = 'upstream';

/** Fetches the tags of the source under names of their own, so that they never mix with those of the copy. */
function fetchVersions(git: Git, from: string | undefined): void {
  const known = git.try(['remote', 'get-url', remote]);
  if (from !== undefined && known.exitCode !== 0) git.run(['remote', 'add', remote, from]);
  else if (from !== undefined) git.run(['remote', 'set-url', remote, from]);
  else if (known.exitCode !== 0) {
    throw new UpdateProblem(
      'Where new versions come from is not known yet: name it once, with --from and the address of the repository.',
    );
  }
  const { exitCode, reason } = git.try(['fetch', '--no-tags', remote, `+refs/tags/v*:${tags}/v*`]);
  if (exitCode !== 0) {
    throw new UpdateProblem(
      `The versions of ${git.run(['remote', 'get-url', remote])} cannot be fetched: ${reason}`,
    );
  }
}

const tags = 'refs/upstream-tags';

function tagOf(git: Git, version: string): string {
  const { exitCode, output } = git.try(['rev-parse', '--verify', '--quiet', `${tags}/${version}^{tree}`]);
  if (exitCode === 0) return output;
  throw new UpdateProblem(
    `There is no version ${version}; the versions are ${versions(git).join(', ') || 'none'}.`,
  );
}

function versions(git: Git): string[] {
  return git
    .run(['for-each-ref', '--sort=version:refname', '--format=%(refname)', tags])
    .split('\n')
    .map((name) => name.slice(tags.length + 1))
    .filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
}

function newestVersion(git: Git): string {
  const newest = versions(git).at(-1);
  if (newest === undefined) throw new UpdateProblem('The source has no version: no tag such as v1.2.3.');
  return newest;
}

/** A tree with the maintainer's own paths as the copy has them, so that they cannot differ. */
function ownTree(git: Git, tree: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'update-'));
  const environment = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    git.run(['read-tree', tree], '', environment);
    git.run(
      ['rm', '-r', '-f', '--cached', '--quiet', '--ignore-unmatch', '--', ...ownPaths],
      '',
      environment,
    );
    const own = git.run(['ls-tree', '-r', '-z', 'HEAD', '--', ...ownPaths]);
    git.run(['update-index', '-z', '--index-info'], own, environment);
    return git.run(['write-tree'], '', environment);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
