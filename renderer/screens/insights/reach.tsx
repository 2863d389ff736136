import type { ReactNode } from 'react';

import { formatNumber } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { NetworkReach } from '../../../api/contract/insights/insights.ts';
import { ChartFigure } from '../../kit/charts/chart-figure.tsx';
import { ChartPicture } from '../../kit/charts/chart-picture.tsx';
import { radiusOfArea } from '../../kit/charts/chart-scale.ts';
import { ChartTable } from '../../kit/charts/chart-table.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { tieStateNames, tieStatesInOrder } from '../../parts/strength-mark.tsx';
import { EmptyInsight } from './insights-part.tsx';

type Range = NetworkReach['secondDegree'];

/** The radius of the largest circle, in pixels. Both pictures must fit side by side on a narrow page. */
const largest = 96;

/** Whom the network reaches, as circles whose areas are to scale. */
export function Reach({ connections, byState, secondDegree, behindStrong, sentence, method }: NetworkReach) {
  if (connections === 0) {
    return (
      <EmptyInsight sentence={sentence}>
        Once your connections are here, this tells how many people they know in turn, and how many of those are behind
        ties that are strong.
      </EmptyInsight>
    );
  }
  const whole = Math.max(connections, secondDegree.high);
  const radius = (amount: number): number => radiusOfArea(amount, whole, largest);
  return (
    <div className="flex flex-col gap-2">
      <ChartFigure
        sentence={sentence}
        note="All areas are to scale. Where there are two outlines, the solid one is the low guess and the broken one the high."
        table={
          <ChartTable
            title="Whom your network reaches"
            columns={[{ name: 'Who' }, { name: 'People', isNumber: true }]}
            rows={[
              { key: 'connections', cells: ['Your connections', formatNumber(connections, userLocale)] },
              ...tieStatesInOrder.map((state) => ({
                key: state,
                cells: [`of them ${tieStateNames[state].toLowerCase()}`, formatNumber(byState[state], userLocale)],
              })),
              { key: 'second', cells: ['People they know', rangeInWords(secondDegree)] },
              { key: 'behind', cells: ['of them behind strong ties', rangeInWords(behindStrong)] },
            ]}
          />
        }
      >
        <div className="flex items-end gap-x-6 wide:gap-x-16">
          <Picture
            label={`${formatNumber(connections, userLocale)} connections, ${formatNumber(byState.strong, userLocale)} of them strong ties`}
            outlines={[{ radius: radius(connections), isHigh: false }]}
            core={radius(byState.strong)}
          >
            <Figure amount={formatNumber(connections, userLocale)}>you know</Figure>
            <Figure amount={formatNumber(byState.strong, userLocale)} isCore>
              strong ties
            </Figure>
          </Picture>
          <Picture
            label={`${rangeInWords(secondDegree)} people they know, ${rangeInWords(behindStrong)} of them behind strong ties`}
            outlines={[
              { radius: radius(secondDegree.high), isHigh: true },
              { radius: radius(secondDegree.low), isHigh: false },
              { radius: radius(behindStrong.high), isHigh: true },
            ]}
            core={radius(behindStrong.low)}
          >
            <Figure amount={rangeInWords(secondDegree)}>they know</Figure>
            <Figure amount={rangeInWords(behindStrong)} isCore>
              behind strong ties
            </Figure>
          </Picture>
        </div>
      </ChartFigure>
      <Disclosure summary="How this is estimated">
        <p className="text-small text-soft">{method}</p>
      </Disclosure>
    </div>
  );
}

function rangeInWords({ low, high }: Range): string {
  return low === high
    ? formatNumber(low, userLocale)
    : `${formatNumber(low, userLocale)}–${formatNumber(high, userLocale)}`;
}

type PictureProps = {
  readonly label: string;
  /** The outlines, largest first. */
  readonly outlines: readonly { readonly radius: number; readonly isHigh: boolean }[];
  /** The radius of the filled circle: people who are strong ties, or are reached through one. */
  readonly core: number;
  readonly children: ReactNode;
};

/** Circles within each other on a common baseline, and what they stand for below them. */
function Picture({ label, outlines, core, children }: PictureProps) {
  const outer = Math.max(6, core, ...outlines.map(({ radius }) => radius));
  const size = outer * 2 + 2;
  const down = (radius: number): number => size - 1 - radius;
  return (
    <div className="flex flex-col items-center gap-3">
      <ChartPicture label={label} width={size} height={size} className="max-w-full shrink-0 text-ink">
        {outlines
          .filter(({ radius }) => radius > 0)
          .map(({ radius, isHigh }) => (
            <circle
              key={`${radius} ${isHigh}`}
              cx={size / 2}
              cy={down(radius)}
              r={radius}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.25}
              strokeDasharray={isHigh ? '3 4' : undefined}
            />
          ))}
        {core > 0 && (
          // Large enough to be seen, however few they are.
          <circle cx={size / 2} cy={down(Math.max(1.5, core))} r={Math.max(1.5, core)} className="fill-accent" />
        )}
      </ChartPicture>
      <dl className="flex flex-col items-center text-center">{children}</dl>
    </div>
  );
}

/** A number and what it counts. That of the filled circle has a mark before it. */
function Figure({ amount, isCore = false, children }: { amount: string; isCore?: boolean; children: ReactNode }) {
  if (!isCore) {
    return (
      <div className="flex flex-col-reverse">
        <dt className="text-small text-soft">{children}</dt>
        <dd className="font-serif text-name">{amount}</dd>
      </div>
    );
  }
  return (
    <div className="mt-1.5 flex flex-row-reverse flex-wrap items-baseline justify-center gap-x-1.5 text-small">
      <dt className="text-soft">{children}</dt>
      <dd className="flex items-baseline gap-1.5">
        <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
          <circle cx="4.5" cy="4.5" r="4.5" className="fill-accent" />
        </svg>
        {amount}
      </dd>
    </div>
  );
}
