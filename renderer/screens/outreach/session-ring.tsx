import { useEffect, useState } from 'react';

import { formatNumber, minutesInWords } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import { ariaKeysOf } from '../../kit/keys/key-names.ts';
import { Tooltip } from '../../kit/tooltip.tsx';
import type { SessionClock } from './session-clock.ts';

export type SessionRingProps = {
  readonly clock: SessionClock;
  readonly budgetMinutes: number;
  readonly paused: boolean;
  readonly onPause: () => void;
};

const radius = 11;
const circumference = 2 * Math.PI * radius;

/** A thin ring that fills as the minutes pass, and then is simply full. It pauses the session and lets it go on. */
export function SessionRing({ clock, budgetMinutes, paused, onPause }: SessionRingProps) {
  const [seconds, setSeconds] = useState(() => clock.seconds());
  useEffect(() => {
    const timer = setInterval(() => setSeconds(clock.seconds()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  const share = Math.min(1, seconds / (budgetMinutes * 60));
  const minutes = Math.floor(seconds / 60);
  const ofBudget = minutesInWords(budgetMinutes);
  const words = minutes === 0 ? `The first of ${ofBudget}` : `${formatNumber(minutes, userLocale)} of ${ofBudget}`;
  return (
    <>
      {paused && <p className="text-fine text-soft">Paused</p>}
      <Tooltip words={paused ? `${words}; paused` : words} meaning="pause">
        <button
          type="button"
          aria-label={`${paused ? 'Go on' : 'Pause'}: ${words}`}
          aria-keyshortcuts={ariaKeysOf('pause')}
          onClick={onPause}
          className="inline-flex size-9 items-center justify-center rounded-round text-accent hover:bg-well"
        >
          <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" className="-rotate-90">
            <circle cx="14" cy="14" r={radius} fill="none" strokeWidth="2" className="stroke-well-deep" />
            <circle
              cx="14"
              cy="14"
              r={radius}
              fill="none"
              strokeWidth="2"
              strokeLinecap="round"
              stroke="currentColor"
              strokeDasharray={circumference}
              strokeDashoffset={circumference * (1 - share)}
              className="transition-[stroke-dashoffset] duration-1000 ease-linear motion-reduce:transition-none"
            />
            {paused && (
              <path d="M10.5 11.5h7M10.5 16.5h7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
            )}
          </svg>
        </button>
      </Tooltip>
    </>
  );
}
