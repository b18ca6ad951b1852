import type { TitleLink } from '../../core/paper-page/title-link.ts';
import { Title } from './Title.tsx';

/** Says that not this list but the list of another hub states what is shown. */
export function StatedIn({ list }: { list: TitleLink }) {
  return (
    <span className="small">
      Stated in the list of{' '}
      <a href={list.href}>
        <Title of={list} />
      </a>
    </span>
  );
}
