import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';

import type { IntroductionId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { IntroductionAnswers } from '../../parts/introductions/introduction-answers.tsx';
import { introductionPath, namesInWords, nextInWords } from '../../parts/introductions/introduction-words.ts';
import { WriteAboutIntroduction } from '../../parts/introductions/write-about-introduction.tsx';
import { PersonHead, PersonHistory } from './person-side.tsx';
import { SessionLayout } from './session-layout.tsx';
import { sessionPath } from './session-path.ts';
import type { SessionPersonProps } from './session-person.tsx';

type SessionIntroductionProps = SessionPersonProps & { readonly id: IntroductionId };

/** The next step of an introduction in the session: the words to write, or the answer to note. */
export function SessionIntroduction({ id, entry, correspondent, today, session }: SessionIntroductionProps) {
  const { client, queries } = useClient();
  const [, navigate] = useLocation();
  const snooze = useWrite(client.plan.snooze);
  const skip = useWrite(client.plan.skip);
  const answer = useQuery(queries.introductions.get.queryOptions({ input: { id } }));
  const { data } = answer;
  const { handle } = session;
  const skipIt = (): void => handle(() => skip.run({ id: entry.id }));
  const open = (): void => navigate(introductionPath(id), { state: { from: sessionPath } });

  useKeys(entry.person.name, [
    { meaning: 'skip', does: 'Skip for today', run: skipIt },
    { meaning: 'view', does: 'Open the introduction', run: open },
  ]);

  return (
    <SessionLayout
      side={
        <>
          <PersonHead entry={entry} correspondent={correspondent} today={today} />
          <PersonHistory correspondent={correspondent} today={today} />
        </>
      }
      foot={
        <>
          {data && (
            <IntroductionAnswers
              introduction={data}
              today={today}
              on={today}
              isCurrent
              isQuiet={data.writesTo !== null}
              handle={handle}
              putOff={(until) => snooze.run({ id: entry.id, until })}
            />
          )}
          <span className="ml-auto flex flex-wrap items-center gap-x-1">
            <Button look="bare" meaning="view" onClick={open}>
              Open
            </Button>
            <Button look="bare" meaning="skip" onClick={skipIt}>
              Skip
            </Button>
          </span>
        </>
      }
    >
      {data ? (
        <div className="flex flex-col gap-6">
          <div className="flex flex-col gap-1">
            <h2 className="text-name [overflow-wrap:anywhere]">{nextInWords(data)}</h2>
            <p className="text-small text-soft [overflow-wrap:anywhere]">
              {namesInWords(data)}: <span dir="auto">{data.about}</span>. {data.sentence}
            </p>
          </div>
          {data.writesTo !== null && (
            <WriteAboutIntroduction id={id} addressee={data.writesTo} today={today} isCurrent handle={handle} />
          )}
        </div>
      ) : answer.isError ? (
        <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Skeleton rows={1} />
      )}
    </SessionLayout>
  );
}
