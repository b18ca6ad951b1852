import { describe, expect, test } from 'vitest';
import type { BuiltSite } from '../../scripts/lib/site/build-site.ts';
import { attribute, parseHtml, texts } from '../../scripts/lib/verify/html.ts';
import { toWorks } from '../../src/core/export/works.ts';
import { formats } from '../../src/core/formats/formats.ts';
import { writers } from '../../src/core/formats/writers.ts';
import { citingPapersFileSchema } from '../../src/core/schemas/citing-papers-file.ts';
import type { HubRecord } from '../../src/core/schemas/hub-record.ts';
import { summaryBy } from '../../src/loaders/summary-by.ts';

const citeTitles = ['APA', ...writers.flatMap(({ title, stringifyOne }) => (stringifyOne ? title : []))];
const extensions = writers.map(({ extension }) => extension);
const readable = writers.flatMap(({ name, extension }) => {
  const reader = formats.find((format) => format.name === name);
  return reader ? [[extension, reader] as const] : [];
});

/** Tests the files in which every built site offers its papers. */
export function testExportedFiles(getSite: () => BuiltSite, getRecords: () => HubRecord[]): void {
  describe('the citing papers of every hub', () => {
    test.each(readable)(
      'are a file *.%s, which reads as every paper in its order',
      (extension, { parse }) => {
        for (const record of getRecords()) {
          const { papers, findings } = parse(read(record.hub.id, extension));
          expect(papers.map(({ key }) => key)).toEqual(toWorks(record).citingPapers.map(({ key }) => key));
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      },
    );

    test('are a file *.json that fits its schema and holds every fact of the record', () => {
      for (const record of getRecords()) {
        const file = JSON.parse(read(record.hub.id, 'json'));
        expect(citingPapersFileSchema.parse(file)).toEqual(file);
        const works = toWorks(record, (paper) => summaryBy(record, paper));
        expect(file.citingPapers).toEqual(works.citingPapers);
      }
    });

    test('say in every file that a machine wrote the summaries, where one did', () => {
      for (const record of getRecords()) {
        const written = record.citingPapers.filter((paper) => summaryBy(record, paper) !== null).length;
        for (const extension of extensions) {
          const said = read(record.hub.id, extension).match(/written by a\s+machine/g) ?? [];
          expect(said.length, extension).toBeGreaterThanOrEqual(written);
        }
      }
    });

    test('are a file *.md with an entry for each', () => {
      for (const { hub, citingPapers } of getRecords()) {
        expect(read(hub.id, 'md').match(/^\d+\. \*\*/gm)).toHaveLength(citingPapers.length);
      }
    });

    test('are offered on the page of the hub, also without scripts', () => {
      const { base } = getSite();
      for (const { hub } of getRecords()) {
        const page = parseHtml(getSite().read(`hubs/${hub.id}/index.html`));
        const links = page.querySelectorAll('.export a');
        expect(links.map((link) => attribute(link, 'href')).sort()).toEqual(
          extensions.map((extension) => `${base}hubs/${hub.id}/citing-papers.${extension}`).sort(),
        );
      }
    });

    test('each have a page that says how to cite them, in every form', () => {
      for (const record of getRecords()) {
        for (const { id, key } of toWorks(record).citingPapers) {
          const page = parseHtml(getSite().read(`hubs/${record.hub.id}/papers/${id}/index.html`));
          expect(texts(page, '.forms summary')).toEqual(citeTitles);
          // The reference in words is in the style of APA but for the case of the title, which no source states.
          expect(texts(page, '.forms details')[0]).toContain('keeps its capitals');
          const [, ...entries] = texts(page, '.forms pre');
          for (const entry of entries) expect(entry).toContain(key);
        }
      }
    });
  });

  function read(hub: string, extension: string): string {
    return getSite().read(`hubs/${hub}/citing-papers.${extension}`);
  }
}
