import type { ReactNode } from 'react';
import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { CitedHubs } from './CitedHubs.tsx';
import { CiteForms } from './CiteForms.tsx';
import { Facts } from './Facts.tsx';
import { PaperHeader } from './PaperHeader.tsx';
import { PaperNav } from './PaperNav.tsx';
import { Abstract, Summary } from './PaperTexts.tsx';
import { Quotes } from './Quotes.tsx';
import { SimilarPapers } from './SimilarPapers.tsx';

interface Props {
  page: PaperPage;
  /** What follows the formats of the citation: the script of a static page. */
  afterForms?: ReactNode;
}

/** A citing paper whole: title, summary, how it cites the hub papers, every fact with its place, neighbours. */
export function PaperArticle({ page, afterForms }: Props) {
  return (
    <article className="paper-page">
      <PaperHeader page={page} />
      <Summary summary={page.summary} />
      <Abstract abstract={page.abstract} />
      <CitedHubs cites={page.cites} />
      <Quotes quotes={page.quotes} allPassages={page.allPassages} />
      <Facts facts={page.facts} sources={page.sources} />
      <SimilarPapers similar={page.similar} />
      <section className="no-print" id="cite" aria-labelledby="cite-title">
        <h2 className="label" id="cite-title">
          Cite this paper
        </h2>
        <CiteForms citations={page.citations} name="cite" />
        {afterForms}
      </section>
      <PaperNav neighbours={page.neighbours} />
    </article>
  );
}
