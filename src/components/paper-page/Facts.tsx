import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { FactList } from './FactList.tsx';
import { SourceMarks } from './SourceMarks.tsx';

/** The facts of a paper, and the entries of the sources that they come from. */
export function Facts({ facts, sources }: Pick<PaperPage, 'facts' | 'sources'>) {
  return (
    <section aria-labelledby="facts-title">
      <h2 className="label" id="facts-title">
        Facts
      </h2>
      <FactList facts={facts}>
        <div>
          <dt>{sources.length === 1 ? 'Source' : 'Sources'}</dt>
          <dd>
            {sources.map(({ title, marks }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sources keep their places.
              <p key={at}>
                {title} <SourceMarks marks={marks} />
              </p>
            ))}
          </dd>
        </div>
      </FactList>
    </section>
  );
}
