import { type GlossaryWord, glossary } from '../../core/text/glossary.ts';

interface Props {
  /** Part of the id of its text. */
  id: string;
  words: GlossaryWord[];
  glossaryUrl: string;
}

/** A button that explains words in place, without scripts too. The about page has the whole glossary. */
export function Explained({ id, words, glossaryUrl }: Props) {
  return (
    <>
      <button type="button" className="explain no-print" popoverTarget={`explain-${id}`}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 7.2v4M8 4.6v.2" />
        </svg>
        <span className="visually-hidden">What {words.join(', ')} means</span>
      </button>
      <div className="explanation" id={`explain-${id}`} popover="auto">
        <dl>
          {words.map((word) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{glossary[word]}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={glossaryUrl}>All words</a>
        </p>
      </div>
    </>
  );
}
