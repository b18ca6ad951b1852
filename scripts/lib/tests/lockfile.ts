/** What is wrong, in which file, and what to do about it. */
export interface Problem {
  file: string;
  message: string;
}

/**
 * Optional dependencies that no entry of the lockfile provides. npm refuses such a lockfile on the systems that need
 * them, so it would pass here and fail elsewhere.
 */
export function missingOptionalDependencies(file: string, lockfile: Lockfile): Problem[] {
  const entries = lockfile.packages ?? {};
  return Object.entries(entries).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !lookUpPaths(path, name).some((candidate) => candidate in entries))
      .map((name) => ({
        file,
        message: `${path || 'The project'} wants ${name}, which has no entry; pin a release whose optional packages are all published, and run npm install again.`,
      })),
  );
}

/** Where Node looks for a package from a folder: first inside it, then in each folder above. */
export function lookUpPaths(path: string, name: string): string[] {
  const above = path.lastIndexOf('/node_modules/');
  const own = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (path === '') return [own];
  return [own, ...lookUpPaths(above === -1 ? '' : path.slice(0, above), name)];
}

/** Traces of the registry that a lockfile was made with, which may be the wrong address on another machine. */
export function registryTraces({ path, text }: TextFile): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string) => problems.push({ file: path, message });
  if (resolvedAddress.test(text)) {
    add('Found a resolved address; delete it, and keep omit-lockfile-registry-resolved=true in .npmrc.');
  }
  for (const host of registryHosts.filter((host) => text.includes(host))) {
    add(`Found the registry host ${host}; name the package instead.`);
  }
  if (/(^|\/)\.npmrc$/.test(path) && registrySetting.test(text)) {
    add('Found a registry setting; leave it to each machine.');
  }
  return problems;
}

/** Dependencies whose version is a range. Each is pinned exactly, so that every install is the same. */
export function unpinnedDependencies(file: string, manifest: Manifest): Problem[] {
  const groups = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
  return groups
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !exactVersion.test(version))
    .map(([name, version]) => ({
      file,
      message: `${name} is "${version}"; write one exact version, as in "1.2.3".`,
    }));
}

const exactVersion = /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/;
const resolvedAddress = /"resolved"\s*:\s*"[a-z+]*:\/\//i;
const registrySetting = /^[^#;\n]*registry\s*=/m;

// In parts, so that this file does not contain what it looks for.
const registryHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
].map((parts) => parts.join('.'));

/** A file of the repository with its path from the root. */
export interface TextFile {
  path: string;
  text: string;
}

/** The part of package-lock.json that is checked. */
export interface Lockfile {
  packages?: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/** The part of package.json that is checked. */
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
