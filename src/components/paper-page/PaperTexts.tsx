import type { PaperPage } from '../../core/paper-page/paper-page.ts';
import { OtherValues } from './OtherValues.tsx';
import { SourceMarks } from './SourceMarks.tsx';
import { StatedIn } from './StatedIn.tsx';
import { Tex } from './Tex.tsx';

/** The summary of a paper, stated or not. */
export function Summary({ summary: { text, by, marks, others, statedIn } }: Pick<PaperPage, 'summary'>) {
  return (
    <section aria-labelledby="summary-title">
      <div className="head">
        <h2 className="label" id="summary-title">
          Summary{by && ` (by ${by})`}
        </h2>
        {text && <SourceMarks marks={marks} />}
      </div>
      {text ? (
        <p className="summary" dir="auto">
          <Tex text={text} />
        </p>
      ) : (
        <p className="not-stated">Not stated</p>
      )}
      {statedIn && <StatedIn list={statedIn} />}
      <OtherValues values={others} />
    </section>
  );
}

/** The abstract of a paper; nothing where none is stated. */
export function Abstract({ abstract }: Pick<PaperPage, 'abstract'>) {
  if (!abstract) return null;
  const { paragraphs, lang, marks, others, statedIn } = abstract;
  return (
    <section aria-labelledby="abstract-title">
      <div className="head">
        <h2 className="label" id="abstract-title">
          Abstract
        </h2>
        <SourceMarks marks={marks} />
      </div>
      <div className="abstract">
        {paragraphs.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their places.
          <p key={at} dir="auto" lang={lang}>
            <Tex text={text} />
          </p>
        ))}
      </div>
      {statedIn && <StatedIn list={statedIn} />}
      <OtherValues values={others} />
    </section>
  );
}
