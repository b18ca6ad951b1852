import type { HubPaper } from '../schemas/hub-paper.ts';
import { round } from './round.ts';
import { textWidth } from './text-width.ts';

/** The text of a badge, and the width of its halves in pixels. */
export interface Badge {
  label: string;
  /** The classification and the share of a role as stated; otherwise says that neither is stated. */
  message: string;
  stated: boolean;
  labelWidth: number;
  messageWidth: number;
}

export const badgeTextSize = 11;
export const badgePadding = 7;

/** Makes the badge of a hub paper from the source's own words. */
export function badgeOf({
  classificationLabel,
  headline,
  statedShare,
}: Pick<HubPaper, 'classificationLabel' | 'headline' | 'statedShare'>): Badge {
  const share = [headline, statedShare].find((stated) => stated?.percent != null && stated.role !== null);
  const parts = [
    classificationLabel,
    share ? `${share.percent?.toLocaleString('en')}% ${share.role}` : null,
  ].filter((part) => part !== null);
  const label = 'citations';
  const message = parts.join(' · ') || 'classification not stated';
  const width = (text: string) => round(textWidth(text, badgeTextSize) + 2 * badgePadding);
  return { label, message, stated: parts.length > 0, labelWidth: width(label), messageWidth: width(message) };
}

/** A badge for the endpoint of Shields (https://shields.io/badges/endpoint-badge), which draws badges in its own styles. */
export function shieldsEndpoint({ label, message, stated }: Badge, colour: string) {
  return { schemaVersion: 1, label, message, color: stated ? colour : 'lightgrey' };
}
