import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parseXml } from '@rgrove/parse-xml';
import { BibLatexParser } from 'biblatex-csl-converter';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { citingPapersFileSchema } from '../../../src/core/schemas/citing-papers-file.ts';
import type { BuiltSite } from '../site/build-site.ts';
import { forbiddenIn } from './forbidden.ts';

/** Reads one export by a program of others: how many entries it has, and what that program says against it. */
type ForeignReader = (text: string) => { entries: number; problems: string[] };

/** TeX of a source stays TeX in titles, and has commands that no program knows. */
const isOfSource = /^unhandled macro /;

/** By the last part of the name of an export, and the name of the program. */
const readers: Record<string, Record<string, ForeignReader>> = {
  bib: {
    '@retorquere/bibtex-parser': (text) => {
      // It looks for mathematics in an address, which BibTeX prints as it is (see interop.test.ts).
      const encoded = text.replace(/^\s*(?:url|doi) = .*$/gm, (field) => field.replaceAll('$', '%24'));
      const { entries, errors } = parseBibtex(encoded, { english: false, sentenceCase: false });
      return {
        entries: entries.length,
        problems: errors.map(({ error }) => error).filter((error) => !isOfSource.test(error)),
      };
    },
    'biblatex-csl-converter': (text) => {
      const { entries, errors } = new BibLatexParser(text, {
        processUnexpected: true,
        processUnknown: true,
      }).parse();
      return { entries: Object.keys(entries).length, problems: errors.map(({ type }) => type) };
    },
  },
  ris: { 'citation-js': (text) => ({ entries: itemsIn(text), problems: [] }) },
  'csl.json': { 'citation-js': (text) => ({ entries: itemsIn(text), problems: [] }) },
  csv: {
    papaparse: (text) => {
      const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
      const formulas = data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell));
      return {
        entries: data.length - 1,
        problems: [
          ...errors.map(({ message }) => message),
          ...formulas.map((cell) => `the formula ${cell.slice(0, 50)}`),
        ],
      };
    },
  },
  json: {
    zod: (text) => {
      const read = citingPapersFileSchema.safeParse(JSON.parse(text));
      return {
        entries: read.data?.citingPapers.length ?? -1,
        problems: read.error ? [read.error.message] : [],
      };
    },
  },
  md: {
    'markdown-it': (text) => {
      const html = new MarkdownIt({ html: true, linkify: false }).render(text);
      const dangerous = html.match(
        /<(?:script|img|iframe|svg|style|form|base|object)\b[^>]*>|(?:href|src)="(?:javascript|data|vbscript):[^"]*"/gi,
      );
      return { entries: (text.match(/^\d+\. \*\*/gm) ?? []).length, problems: dangerous ?? [] };
    },
  },
};

/**
 * Reads every export of every hub by programs of others, every XML file by a strict parser, and looks for characters
 * that no file may hold. Returns what is wrong, each with its file, and how often a program read a file.
 */
export function readExports(site: Pick<BuiltSite, 'files' | 'read'>): { reads: number; problems: string[] } {
  const problems: string[] = [];
  let reads = 0;
  for (const file of site.files()) {
    if (!/\.(?:html|json|csv|bib|ris|md|svg|xml|txt)$/.test(file)) continue;
    const text = site.read(file);
    // Sources are published as they came.
    if (!file.startsWith('sources/')) problems.push(...forbiddenIn(file, text).map(({ what }) => what));
    if (/\.(?:xml|svg)$/.test(file)) {
      reads += 1;
      problems.push(...xmlProblems(text).map((problem) => `${file}: ${problem}`));
    }
    const [, hub, extension = ''] = /^hubs\/([^/]+)\/citing-papers\.(.+)$/.exec(file) ?? [];
    if (hub === undefined) continue;
    const papers = JSON.parse(site.read(`hubs/${hub}/hub.json`)).citingPapers.length;
    for (const [program, read] of Object.entries(readers[extension] ?? {})) {
      reads += 1;
      problems.push(
        ...exportProblems(text, papers, read).map((problem) => `${file}, read by ${program}: ${problem}`),
      );
    }
  }
  return { reads, problems };
}

function itemsIn(text: string): number {
  return plugins.input.chain(text, { generateGraph: false }).length;
}

function exportProblems(text: string, papers: number, read: ForeignReader): string[] {
  try {
    const { entries, problems } = read(text);
    return entries === papers ? problems : [...problems, `${entries} entries of ${papers}`];
  } catch (error) {
    return [String(error)];
  }
}

function xmlProblems(text: string): string[] {
  try {
    parseXml(text);
    return [];
  } catch (error) {
    return [String(error).slice(0, 200)];
  }
}
