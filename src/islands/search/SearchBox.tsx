import type { KeyboardEvent, RefObject } from 'react';
import { pluralize } from '../../core/text/numbers.ts';

/** Id of the form. All controls of the search name it, so that browsers restore no old value in any of them. */
export const searchForm = 'search-form';

interface Props {
  /** The address of the page; scripts keep the form from submitting to it. */
  action: string;
  query: string;
  /** Number of papers that are searched. */
  size: number;
  input: RefObject<HTMLInputElement | null>;
  onType(query: string): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onHelp(): void;
}

/** The search box, and the button for its help. */
export function SearchBox({ action, query, size, input, onType, onKeyDown, onHelp }: Props) {
  return (
    <search>
      <form
        id={searchForm}
        action={action}
        method="get"
        className="search-box"
        // The address holds the state; browsers must not restore an older one.
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
      >
        <label htmlFor="search-input" className="visually-hidden">
          Search the citing papers
        </label>
        <input
          ref={input}
          id="search-input"
          type="search"
          name="q"
          value={query}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={`Search ${pluralize(size, 'citing paper')}: words, authors, arXiv id …`}
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={1000}
          aria-keyshortcuts="Control+K Meta+K"
        />
        <span className="search-key" aria-hidden="true">
          <kbd className="key-ctrl">Ctrl K</kbd>
          <kbd className="key-mac">⌘ K</kbd>
        </span>
        {/* Enter needs no button; a form has one for those who look for it. */}
        <button type="submit" className="submit-by-enter">
          Search
        </button>
        <button type="button" className="help-button" onClick={onHelp}>
          <span aria-hidden="true">?</span>
          <span className="visually-hidden">How search works, and keys</span>
        </button>
      </form>
    </search>
  );
}
