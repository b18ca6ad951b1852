import { reloadName } from '../../lost-init.ts';

/** A button that reloads the page: a script that runs before all others listens to it. */
export function ReloadButton() {
  return (
    <button type="button" className="link-button" data-reload="">
      {reloadName}
    </button>
  );
}
