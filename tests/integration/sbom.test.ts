import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { plainEnvironment, root } from '../../scripts/lib/site/build-site.ts';

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

interface Bom {
  bomFormat: string;
  specVersion: string;
  version: number;
  metadata: { component: Component & { type: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, { version: string; license: string; dev?: boolean }>;
}

const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read<Manifest>('package.json');

let text = '';
let bom: Bom;
beforeAll(() => {
  // As the workflow of releases runs it, which keeps what it prints on standard output. No registry can be reached.
  text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...plainEnvironment(), npm_config_registry: 'http://localhost:9' },
    shell: process.platform === 'win32',
  });
  bom = JSON.parse(text);
});

test('the list of packages of a release is CycloneDX, of this version of the explorer', () => {
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', version: 1 });
  expect(bom.specVersion).toMatch(/^1\.\d$/);
  const { name, version } = manifest;
  expect(bom.metadata.component).toMatchObject({ type: 'application', name, version });
  const refs = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  for (const { ref, dependsOn } of bom.dependencies)
    expect([ref, ...dependsOn].filter((one) => !refs.includes(one))).toEqual([]);
});

test('it has each package of the lockfile that is no tool, with its version and licence, and nothing else', () => {
  const { packages } = read<Lockfile>('package-lock.json');
  const locked = Object.entries(packages).flatMap(([path, { version, license, dev }]) =>
    path === '' || dev ? [] : [`${path.split('node_modules/').at(-1)} ${version} ${license}`],
  );
  const listed = bom.components.map(({ name, version, licenses = [] }) => {
    const stated = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name);
    return `${name} ${version} ${stated.join()}`;
  });
  expect(listed.sort()).toEqual([...new Set(locked)].sort());
  const direct = bom.dependencies.find(({ ref }) => ref === bom.metadata.component['bom-ref']);
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect(direct?.dependsOn).toContain(`${name}@${version}`);
});

test('it says nothing of the machine that made it', () => {
  for (const folder of [root, tmpdir()]) expect(text).not.toContain(folder);
  expect(text).not.toMatch(/"(?:\/|file:|[A-Z]:\\)/);
});
