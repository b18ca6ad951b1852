import type { ReactNode } from 'react';
import type { FactList as Facts, ListedFact } from '../../core/paper-page/fact-list.ts';
import { OtherValues } from './OtherValues.tsx';
import { SourceMarks } from './SourceMarks.tsx';
import { StatedIn } from './StatedIn.tsx';
import { Tex } from './Tex.tsx';

/** A list of facts, each with its places in the sources and what other sources say; then the names of those not stated. */
export function FactList({ facts, children }: { facts: Facts; children?: ReactNode }) {
  const { stated, unstated, rest } = facts;
  return (
    <dl className="fact-list">
      {stated.map((fact) => (
        <Fact key={fact.name} fact={fact} />
      ))}
      {unstated.length > 0 && (
        <div>
          <dt>Not stated</dt>
          <dd className="not-stated">{unstated.join(', ')}</dd>
        </div>
      )}
      {rest.length > 0 && (
        <div>
          <dt>Also stated</dt>
          <dd>
            <OtherValues values={rest} />
          </dd>
        </div>
      )}
      {children}
    </dl>
  );
}

function Fact({ fact: { name, value, href, marks, others, statedIn } }: { fact: ListedFact }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {href ? (
          <a href={href} rel="noreferrer">
            {value}
          </a>
        ) : (
          <Tex text={value} />
        )}
      </dd>
      <dd className="place">
        <SourceMarks marks={marks} />
      </dd>
      {others.length > 0 && (
        <dd className="others">
          <OtherValues values={others} />
        </dd>
      )}
      {statedIn && (
        <dd className="others">
          <StatedIn list={statedIn} />
        </dd>
      )}
    </div>
  );
}
