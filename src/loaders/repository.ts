import { readFileSync } from 'node:fs';

/** The `repository` of `package.json`. */
type PackageRepository = string | { url?: string } | undefined;

/**
 * The address of the repository on its host, without a slash at the end: from `GITHUB_SERVER_URL` and
 * `GITHUB_REPOSITORY`, which GitHub Actions sets, otherwise from the `repository` of `package.json`. Null if
 * neither names a web page.
 */
export function repositoryAddress(
  environment: Record<string, string | undefined> = process.env,
  stated: PackageRepository = readPackage().repository,
): string | null {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: name } = environment;
  if (name) return toAddress(`${server}/${name}`);
  return toAddress((typeof stated === 'string' ? stated : stated?.url) ?? '');
}

function toAddress(text: string): string | null {
  const written = text
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1')
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:/]+):/, 'https://$1/')
    .replace(/\.git$/, '');
  const address = URL.parse(written);
  return address && /^https?:$/.test(address.protocol) ? written.replace(/\/+$/, '') : null;
}

function readPackage(): { repository?: PackageRepository } {
  return JSON.parse(readFileSync('package.json', 'utf8'));
}
