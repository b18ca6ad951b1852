import { citedByText } from '../../facts/cited-by-text.ts';
import { paperLinks } from '../../facts/paper-links.ts';
import { tallyText } from '../../facts/tally-text.ts';
import type { Work } from '../../schemas/work.ts';
import { fullName } from '../../text/author-names.ts';
import { formatIssued } from '../../text/dates.ts';
import { toPlainText } from '../../text/tex.ts';
import type { Origin, Writer } from '../format.ts';
import { factTexts } from '../shared/fact-texts.ts';
import { inOnePiece, type ListParts } from '../shared/list-parts.ts';
import { summaryLabel } from '../shared/source-summary.ts';
import { toDestination, toMarkdown } from './escape.ts';

/** A numbered bibliography in Markdown, to be read and kept among notes. */
export const markdownWriter: Writer = {
  name: 'markdown',
  title: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  use: 'notes',
  holds: 'citation',
  stringify: inOnePiece(inParts),
  inParts,
};

function inParts({ about, sources, notes }: Origin): ListParts {
  const files = sources.map(({ file, sha256 }) => `- ${toMarkdown(file)}, SHA-256 \`${sha256}\``);
  return {
    head: [`# ${toMarkdown(about)}`, 'Read from', files.join('\n')].join('\n\n'),
    entry: (work, index) => `\n\n${writeEntry(work, index, notes?.get(work.key))}`,
    tail: () => '\n',
  };
}

/** Writes every text after a label or a mark, so that no text begins a line. */
function writeEntry(work: Work, index: number, note: string | undefined): string {
  const links = paperLinks(work.identifiers, work.url);
  const title = toMarkdown(toPlainText(work.title));
  const [first] = links;
  const marker = `${index + 1}. `;
  const facts: [label: string, text: string | null][] = [
    ['Retracted', work.retracted ? 'yes, says a source' : null],
    ['Authors', names(work)],
    ['Published', work.issued && formatIssued(work.issued)],
    ['In', toText(factTexts.venue.write(work))],
    ['Links', links.map(({ label, href }) => toLink(toMarkdown(label), href)).join(', ')],
    ['Citation role', toText(factTexts.roles.write(work))],
    ['Polarity', toText(work.polarity)],
    ['Cited by', toText(citedByText(work.citedBy))],
    ['Open-access PDF', work.pdf && toLink('PDF', work.pdf)],
    ['Cited by others', work.tallies.length > 0 ? `${toText(tallyText(work.tallies))}, says a source` : null],
    ['Representative', work.representative === null ? null : work.representative ? 'yes' : 'no'],
    [toMarkdown(summaryLabel(work)), toText(work.summary)],
    ['Abstract', work.summary === null ? toText(work.abstract) : null],
    ['Citation key', `\`${work.key}\``],
    ['My note', note === undefined ? null : toMarkdown(note)],
  ];
  const lines = facts.flatMap(([label, text]) => (text ? `- ${label}: ${text}` : []));
  const heading = `**${first ? toLink(title, first.href) : title}**`;
  return [marker + heading, ...lines.map((line) => ' '.repeat(marker.length) + line)].join('\n');
}

function names({ authors }: Work): string {
  return authors.map((author) => toMarkdown(fullName(author))).join(', ');
}

/** A text of a source; its TeX is text where that is simple. */
function toText(text: string | null): string | null {
  return text === null ? null : toMarkdown(toPlainText(text));
}

function toLink(text: string, href: string): string {
  return `[${text}](${toDestination(href)})`;
}
