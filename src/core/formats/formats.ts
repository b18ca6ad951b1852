import { type Finding, finding } from '../messages/finding.ts';
import { takeName } from '../sources/take-name.ts';
import { arxiv } from './arxiv/arxiv.ts';
import { crossref } from './crossref/crossref.ts';
import { csv } from './csv/csv.ts';
import { europePmc } from './europe-pmc/europe-pmc.ts';
import type { Format } from './format.ts';
import { inspire } from './inspire/inspire.ts';
import { saidInErrorAnswer } from './json-input/api-answers.ts';
import { referenceFormats } from './library-formats.ts';
import { looksLike } from './looks-like.ts';
import { openalex } from './openalex/openalex.ts';
import { openCitations } from './opencitations/opencitations.ts';
import { pith } from './pith/pith.ts';
import { scite } from './scite/scite.ts';
import { semanticScholar } from './semantic-scholar/semantic-scholar.ts';
import type { UnreadFile } from './unread-kinds.ts';

/**
 * Every readable format, the most trusted first: if sources state different values for a fact, the one of the
 * earlier format is shown.
 */
export const formats: readonly Format[] = [
  pith,
  ...referenceFormats,
  inspire,
  openalex,
  europePmc,
  semanticScholar,
  openCitations,
  scite,
  arxiv,
  crossref,
  csv,
];

/**
 * Finds the format of a file: the one in its name (`<hub>.<format>.<ext>`) unless the content clearly is in
 * another, else the one that the content looks like. If no format or more than one fits, returns a finding.
 */
export function findFormat(file: string, text: string): Format | Finding {
  const named = namedFormats(file);
  const fitting = formats.filter((format) => format.detect(text));
  const both = named.filter((format) => fitting.includes(format));
  const [candidates = []] = [both, fitting, named].filter(({ length }) => length > 0);
  const [format] = candidates;
  if (!format) {
    const said = saidInErrorAnswer(text);
    return said === null
      ? noFormat(file, looksLike(text))
      : finding('error-answer', { path: '' }, said, { expected: 'papers' });
  }
  const contradicted = named.length > 0 && !named.includes(format);
  if (candidates.length === 1 && !contradicted) return format;
  const looks = listed(candidates);
  const reason = contradicted
    ? `The name says ${listed(named)}, and the content looks like ${looks}.`
    : `The ${fitting.length > 0 ? 'content' : 'name'} fits ${looks}, and nothing says which of them it is.`;
  return finding('unexpected-format', null, reason);
}

/** Further extensions of the formats: of lists with a line for each entry, of tables with tabs, of exports. */
const otherExtensions = ['jsonl', 'ndjson', 'tsv', 'ciw', 'isi', 'bibtex'];
const extensions = new Set([...formats.map(({ extension }) => extension), ...otherExtensions]);

/** True for the extension of a file that the site can publish: as another, `html` for one, it would be a page. */
function isSourceExtension(extension: string): boolean {
  return extensions.has(extension.toLowerCase());
}

/**
 * The finding about a file that could be read, under a name with an extension of no format; null for others. It names a
 * better one, which is then one of `taken`.
 */
export function findWrongExtension(file: string, format: string, taken: Set<string>): Finding | null {
  const [hub = '', ...rest] = file.split('.');
  const extension = rest.at(-1) ?? '';
  if (isSourceExtension(extension)) return null;
  const own = formats.find(({ name }) => name === format)?.extension ?? format;
  const better = takeName([hub, ...(format === own ? [] : [format]), own], taken);
  const reason =
    extension === ''
      ? 'The name has no extension.'
      : `The name ends in “.${extension}”, which no format has.`;
  return finding('bad-file-name', null, reason, {
    expected: [...extensions].sort().join(', '),
    action: `Rename it to ${better}.`,
  });
}

/** The finding about a file that no format reads. */
export function noFormat(file: string, { looks, action }: UnreadFile): Finding {
  const named = namedFormats(file);
  const details = action === null ? {} : { action };
  if (named.length > 0) {
    const reason = `The name says ${listed(named)}, and the content is ${looks}.`;
    return finding('unexpected-format', null, reason, details);
  }
  return finding('unknown-format', null, `Found ${looks}.`, {
    ...details,
    expected: `one of ${listed(formats)}`,
  });
}

function namedFormats(file: string): Format[] {
  const parts = file.split('.').slice(1);
  return formats.filter(({ name }) => parts.includes(name));
}

function listed(some: readonly Format[]): string {
  return some.map(({ title }) => title).join(', ');
}
