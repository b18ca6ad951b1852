import { tidy } from '../page.ts';
import { pageLinksOf } from '../pages/facts.ts';
import { sha256 } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { dateInWords, plainText } from '../words.ts';
import type { Report } from './report.ts';

/** Expects of the list in Markdown every line: the head, and each paper with its facts. `keys` cite the papers. */
export function checkMarkdown(hub: Hub, list: string, keys: string[], text: string, report: Report): void {
  const [head = '', ...entries] = text.trimEnd().split(/\n\n(?=\d+\. )/);
  const files = hub.files.map((file) => `- ${file.name}, SHA-256 \`${sha256(file)}\``);
  report('the head', plain(head), tidy([`# ${list}`, 'Read from', ...files].join(' ')));
  report('entries', String(entries.length), String(hub.papers.length));
  for (const [at, paper] of hub.papers.entries()) {
    const said = (entries[at] ?? '').split('\n').map(plain).join('\n');
    report(
      `entry ${at + 1}`,
      said,
      linesOf(paper, keys[at] ?? '')
        .map(tidy)
        .join('\n'),
    );
  }
}

function linesOf({ position, title, authors, facts, representative }: CitingPaper, key: string): string[] {
  const links = pageLinksOf(facts).map(([name, href]): [string, string] => [name, destination(href)]);
  const [first] = links;
  const heading = plainText(title.value);
  const rows: [string, string | undefined][] = [
    ['Authors', authors?.value.map(({ full }) => full).join(', ')],
    ['Published', facts.issued && dateInWords(facts.issued.value)],
    ['In', facts.venue && plainText(facts.venue.value)],
    ['Links', links.map(([name, href]) => `[${name}](${href})`).join(', ')],
    ['Representative', representative?.value ? 'yes' : undefined],
    ['Summary by Pith, written by a machine', facts.summary && plainText(facts.summary.value)],
    ['Abstract', facts.summary ? undefined : facts.abstract && plainText(facts.abstract.value)],
    ['Citation key', `\`${key}\``],
  ];
  return [
    `${position}. **${first ? `[${heading}](${first[1]})` : heading}**`,
    ...rows.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])),
  ];
}

/** Without the marks that keep signs from being Markdown. */
function plain(line: string): string {
  return tidy(line.replace(/\\(.)/g, '$1'));
}

function destination(href: string): string {
  return href.replace(/[\\()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
