import { reloadName } from '../../lost-init.ts';

/** A button that reloads the page: `src/page-init.ts` listens to it. */
export function ReloadButton() {
  return (
    <button type="button" className="link-button" data-reload="">
      {reloadName}
    </button>
  );
}
