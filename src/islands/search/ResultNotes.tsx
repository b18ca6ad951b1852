import { Fragment } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import type { FilterOffer } from '../../core/search/view/facet-terms.ts';
import { setChosen, type ViewState, withQuery } from '../../core/search/view/view-state.ts';
import { printCount } from '../../core/text/numbers.ts';
import { ignoredText, wholeText } from './view-text.ts';

interface Props {
  view: View;
  state: ViewState;
  /** Identifiers of the hub paper, in lower case. */
  hubIds: readonly string[];
  onChange(state: ViewState): void;
}

/** What the search made of the query: words that it left out, filters that may be meant, why a count is a lower bound. */
export function ResultNotes({ view, state, hubIds, onChange }: Props) {
  const { ignored, capped, offers, terms } = view;
  const own = terms.find(({ kind, text }) => kind === 'identifier' && hubIds.includes(text));
  if (!own && !capped && ignored.length === 0 && offers.length === 0) return null;
  const apply = ({ name, key, query }: FilterOffer) =>
    onChange(setChosen(withQuery(state, query), name, key, true));
  const notes = [
    ...(own ? ['This is the hub paper; the list has those that cite it.'] : []),
    ...(capped ? [wholeText] : []),
    ...(ignored.length > 0 ? [ignoredText(ignored)] : []),
  ];
  return (
    <p className="result-notes small no-print">
      {notes.join(' ')}
      {offers.map((offer) => (
        <Fragment key={`${offer.name} ${offer.key} ${offer.query}`}>
          {' '}
          <button type="button" className="link-button" onClick={() => apply(offer)}>
            Filter by {offer.text} ({printCount(offer.papers)})
          </button>
        </Fragment>
      ))}
    </p>
  );
}
