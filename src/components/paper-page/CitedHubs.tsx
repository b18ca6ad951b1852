import type { CitedHub as Cited, PaperPage } from '../../core/paper-page/paper-page.ts';
import { toPlainText } from '../../core/text/tex.ts';
import { SourceMarks } from './SourceMarks.tsx';
import { Title } from './Title.tsx';

/** The hub papers that a paper cites, and how it cites each. */
export function CitedHubs({ cites }: Pick<PaperPage, 'cites'>) {
  return (
    <section aria-labelledby="cites-title">
      <h2 className="label" id="cites-title">
        Cites
      </h2>
      <div className="cited">
        {cites.map((cited) => (
          <CitedHub key={cited.hub.href} cited={cited} />
        ))}
      </div>
    </section>
  );
}

function CitedHub({ cited: { hub, as, marks, influential, entry } }: { cited: Cited }) {
  return (
    <p>
      How it cites{' '}
      <a href={hub.href}>
        <Title of={hub} />
      </a>
      {': '}
      {as === null ? (
        <span className="not-stated">not stated</span>
      ) : (
        <>
          as {as} <SourceMarks marks={marks} />
        </>
      )}
      {influential !== null && <span className="small"> · influential, says {influential}</span>}
      {entry !== null && (
        <span className="small">
          {' · '}
          <a href={entry} aria-label={`this paper in its list: ${toPlainText(hub.title)}`}>
            this paper in its list
          </a>
        </span>
      )}
    </p>
  );
}
