import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from '../root.ts';

const entry = 'virtual:hub-file';
/** The scripts of a page that stand in it as text, each as a module of its own. */
const inlined = 'virtual:inlined-';

export interface Bundle {
  code: string;
  /** Style sheets that scripts would fetch, as paths below the base. */
  styles: string[];
}

/** What the inline scripts of a page import by `importPart`, by the names of their files. */
export const importParts = `var openParts, partsOpened = new Promise(function (done) { openParts = done; });
function importPart(address) { return partsOpened.then(function (parts) { return parts[address]; }); }`;

/**
 * Bundles all scripts of a built page, those that it loads later too, as one module without imports. `base` is that of the build,
 * `scripts` are the addresses of its scripts, `texts` those that are in the page, `islands` the modules that Astro imports.
 */
export async function bundleScripts(
  dist: string,
  { base, scripts, texts, islands }: { base: string; scripts: string[]; texts: string[]; islands: string[] },
): Promise<Bundle> {
  const styles = new Set<string>();
  const modules = new Map([
    [
      entry,
      [
        `import ${JSON.stringify(join(root, 'src/islands/hub-file/open-parts.ts').replaceAll('\\', '/'))};`,
        ...islands.map((address, at) => `import * as island${at} from ${JSON.stringify(address)};`),
        `openParts({ ${islands.map((address, at) => `${JSON.stringify(basename(address))}: island${at}`).join(', ')} });`,
        ...scripts.map((address) => `import ${JSON.stringify(address)};`),
        ...texts.map((_, at) => `import '${inlined}${at}';`),
      ].join('\n'),
    ],
    ...texts.map((text, at): [string, string] => [`${inlined}${at}`, text]),
  ]);
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'hub-file',
        enforce: 'pre',
        resolveId(id) {
          if (modules.has(id)) return `\0${id}`;
          return id.startsWith(base) ? join(dist, id.slice(base.length)) : undefined;
        },
        load: (id) => modules.get(id.replace(/^\0/, '')),
        transform(code, id) {
          // The page has its whole list, so no index is searched.
          if (/index-explorer\.[\w-]+\.js$/.test(id)) return 'export const openExplorer = null;';
          return withoutPreloads(code, styles);
        },
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'hub-file' },
      rolldownOptions: { input: entry, output: { codeSplitting: false, minify: true } },
    },
  });
  const [output, ...more] = outputsOf(result);
  if (output?.type !== 'chunk' || more.some(({ type }) => type === 'chunk')) {
    throw new Error('The scripts of a hub file were not bundled as one.');
  }
  return { code: output.code, styles: [...styles] };
}

function outputsOf(result: Awaited<ReturnType<typeof build>>): Rolldown.OutputBundle[string][] {
  const [first] = Array.isArray(result) ? result : [result];
  return first && 'output' in first ? first.output : [];
}

/** Takes out what a script preloads before an `import()`, by the addresses of a site; style sheets are noted. */
function withoutPreloads(code: string, styles: Set<string>): string | undefined {
  if (!code.includes('__vite__mapDeps')) return undefined;
  const list = /\(m\.f=(\[[^\]]*\])\)/.exec(code)?.[1];
  if (list === undefined || !code.includes('i.map(i=>d[i])')) {
    throw new Error('Vite preloads in a form that is not known.');
  }
  for (const file of JSON.parse(list) as string[]) if (file.endsWith('.css')) styles.add(file);
  return code.replace('i.map(i=>d[i])', '[]');
}

/** The text of a file of the built site. */
export function readBuilt(dist: string, path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}
