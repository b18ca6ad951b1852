import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { Title } from './Title.tsx';

/** The papers of the list with the most similar wording; nothing where the papers are not compared. */
export function SimilarPapers({ similar }: Pick<PaperPage, 'similar'>) {
  if (!similar) return null;
  const { papers, about } = similar;
  return (
    <section id="similar" aria-labelledby="similar-title">
      <h2 className="label" id="similar-title">
        Similar papers in this list
      </h2>
      {papers.length === 0 && <p className="small">No similar papers found.</p>}
      <ol hidden={papers.length === 0}>
        {papers.map((paper) => (
          <li key={paper.href}>
            <a href={paper.href}>
              <Title of={paper} />
            </a>
            <span className="small">
              shared terms: <bdi>{paper.terms.join(' · ')}</bdi>
            </span>
          </li>
        ))}
      </ol>
      <p className="small">
        <a href={about}>Our computation</a> from the words of titles and summaries.
      </p>
    </section>
  );
}
