import { useState } from 'react';
import type { ViewState } from '../../core/search/view/view-state.ts';
import { viewAddress } from '../shared/view-address.ts';

interface Props {
  state: ViewState;
}

/** Copies the address of the view. */
export function CopyLink({ state }: Props) {
  const [said, setSaid] = useState<{ text: string; of: ViewState } | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(viewAddress(state) ?? '');
      setSaid({ text: 'Link copied', of: state });
    } catch {
      setSaid({ text: 'Copy the address of this page instead', of: state });
    }
  }

  return (
    <span className="copy-link needs-js no-print">
      <button type="button" className="link-button" onClick={copy}>
        Copy link
      </button>
      <span role="status" className="copied">
        {said?.of === state ? said.text : ''}
      </span>
    </span>
  );
}
