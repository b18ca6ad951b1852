import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Problem } from './lockfile.ts';

/** A Markdown file. */
export interface Document {
  /** From the root of the repository, with `/` between folders. */
  path: string;
  text: string;
}

/** What documents may name. */
export interface Repository {
  /** The paths of all files. */
  files: readonly string[];
  /** What may be missing: folders that commands make, such as `dist`, and what is the maintainer’s own. */
  generated: readonly string[];
  /** The names of the npm scripts. */
  scripts: readonly string[];
}

/**
 * Every path, link, anchor and npm script in the documents that does not exist.
 *
 * A word of code, inline or in a block, is a path if it begins with a folder of the root, ends with the extension of a
 * source file, or ends with a slash. The first kind is read from the root; the others may begin at any folder. In a path
 * `<name>` is any name, `*` any part of a name, `**` any folders, and each alternative of `{a,b}` must exist.
 */
export function findWrongReferences(documents: readonly Document[], repository: Repository): Problem[] {
  const parsed = documents.map(parse);
  const known = {
    ...repository,
    paths: new Set([...repository.files, ...repository.files.flatMap(foldersOf)]),
    anchors: new Map(parsed.map(({ path, headings }) => [path, anchorsOf(headings)])),
  };
  const problems = parsed.flatMap(({ path, references }) =>
    references.flatMap(({ kind, target, line }) => {
      const message = checks[kind](target, known, path);
      return message === null ? [] : [{ file: `${path}:${line}`, message }];
    }),
  );
  return [...new Map(problems.map((problem) => [`${problem.file} ${problem.message}`, problem])).values()];
}

interface Known extends Repository {
  /** Files and folders. */
  paths: ReadonlySet<string>;
  /** The anchors of each document. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Reference {
  kind: 'link' | 'path' | 'script';
  target: string;
  line: number;
}

const checks: Record<Reference['kind'], (target: string, known: Known, document: string) => string | null> = {
  link: checkLink,
  path: checkPath,
  script: checkScript,
};

const markdown = new MarkdownIt({ html: true });
// Targets are reported as they are written.
markdown.normalizeLink = (target) => target;

// A list in braces is one word, although it has commas.
const word = /(?:\{[^{}\s]*\}|[^\s'"`,;()])+/g;
const npmRun = /\bnpm\s+run\s+(?<name>[a-z][\w:-]*)/g;

function parse({ path, text }: Document) {
  const lines = text.split('\n');
  const references: Reference[] = [];
  const headings: string[] = [];
  const blocks = markdown.parse(text, {});
  for (const [at, block] of blocks.entries()) {
    const first = block.map?.[0] ?? 0;
    const lineOf = (target: string) =>
      Math.max(
        first,
        lines.findIndex((line, index) => index >= first && line.includes(target)),
      ) + 1;
    const add = (kind: Reference['kind'], target: string) =>
      references.push({ kind, target, line: lineOf(target) });
    const tokens = [block, ...(block.children ?? [])];
    for (const token of tokens) {
      const link = token.attrGet('href') ?? token.attrGet('src');
      if (link !== null) add('link', link);
      if (!/^(?:code_inline|code_block|fence)$/.test(token.type)) continue;
      for (const [target] of token.content.matchAll(word)) add('path', target);
    }
    for (const { groups } of block.content.matchAll(npmRun)) add('script', groups?.name ?? '');
    if (blocks[at - 1]?.type === 'heading_open') {
      headings.push(
        tokens
          .slice(1)
          .map(({ content }) => content)
          .join(''),
      );
    }
  }
  return { path, references, headings };
}

function checkLink(target: string, known: Known, document: string): string | null {
  if (/^[a-z][\w+.-]*:/i.test(target)) return null;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? document : posix.join(posix.dirname(document), decodeURI(file));
  if (!known.paths.has(path.replace(/\/$/, ''))) {
    return `The link ${target} leads to no file of the repository.`;
  }
  const anchors = known.anchors.get(path);
  if (anchor === undefined || anchors === undefined || anchors.has(decodeURI(anchor))) return null;
  return `${path} has no heading for the link ${target}.`;
}

const sourceExtension = /\.(?:ts|tsx|mjs|astro|css|md|yml)$/;
const address = /^(?:[a-z]+:|\/|@)/;

function checkPath(target: string, known: Known): string | null {
  const path = target.replace(/(?::\d+)+:?$|[.:]$/, '');
  if (address.test(path)) return null;
  const [top = ''] = path.split('/');
  const isRooted = path.includes('/') && known.files.some((file) => file.startsWith(`${top}/`));
  if (!isRooted && !sourceExtension.test(path) && !path.endsWith('/')) return null;
  const missing = alternativesOf(path).filter((one) => !exists(one.replace(/\/$/, ''), isRooted, known));
  return missing.length === 0 ? null : `There is no ${missing.join(' and no ')} in the repository.`;
}

function exists(path: string, isRooted: boolean, { paths, generated }: Known): boolean {
  if (isRooted && paths.has(path)) return true;
  if (generated.some((folder) => path === folder || path.startsWith(`${folder}/`))) return true;
  const source = path.replace(/<[^<>]+>|\*\*|\*|…|[\\^$.|?+()[\]{}]/g, (part) => {
    if (part === '**' || part === '…') return '.*';
    if (part === '*') return '[^/]*';
    return part.startsWith('<') ? '[^/]+' : `\\${part}`;
  });
  const pattern = new RegExp(isRooted ? `^${source}$` : `(?:^|/)${source}$`);
  return [...paths, ...generated].some((known) => pattern.test(known));
}

/** `a.{csv,svg}` as `a.csv` and `a.svg`. */
function alternativesOf(path: string): string[] {
  const {
    before = '',
    list,
    after = '',
  } = /^(?<before>[^{]*)\{(?<list>[^{}]*)\}(?<after>.*)$/.exec(path)?.groups ?? {};
  if (list === undefined) return [path];
  return list.split(',').flatMap((one) => alternativesOf(before + one.trim() + after));
}

function checkScript(name: string, { scripts }: Known): string | null {
  return scripts.includes(name) ? null : `package.json has no script ${name}.`;
}

/** `a/b/c.ts` is in `a` and `a/b`. */
function foldersOf(file: string): string[] {
  return Array.from(file.matchAll(/\//g), ({ index }) => file.slice(0, index));
}

/** The anchors that GitHub gives to headings; a heading that occurs again has a number. */
function anchorsOf(headings: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  const anchors = headings.map((heading) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
  return new Set(anchors);
}
