import type { KeyboardEvent, RefObject } from 'react';

/** Id of the form. All controls of the search name it, so that browsers restore no old value in any of them. */
export const searchForm = 'search-form';

interface Props {
  /** Where the form submits to without scripts: the page itself. */
  action: string;
  query: string;
  input: RefObject<HTMLInputElement | null>;
  onType(query: string): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  helpUrl: string;
}

/** The search box: a real form, so that it works before and without scripts. */
export function SearchBox({ action, query, input, onType, onKeyDown, helpUrl }: Props) {
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
          placeholder="Search titles, summaries, authors"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={1000}
          aria-describedby="search-help"
          aria-keyshortcuts="Control+K Meta+K"
        />
        <button type="submit" className="button without-js">
          Search
        </button>
        <span className="search-key needs-js" aria-hidden="true">
          <kbd>Ctrl K</kbd>
        </span>
        <a id="search-help" className="small" href={helpUrl}>
          How search works
        </a>
      </form>
    </search>
  );
}
