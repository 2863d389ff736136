import { Ellipsis } from 'lucide-react';
import { useState } from 'react';

import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWayBack } from '../../app/way-back.ts';
import { useWrite } from '../../app/use-write.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Menu } from '../../kit/menu.tsx';
import { Page } from '../../kit/page.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { namesInWords } from '../../parts/introductions/introduction-words.ts';
import { IntroductionAbout } from './introduction-about.tsx';
import { IntroductionStory } from './introduction-story.tsx';
import { NextStep } from './next-step.tsx';
import { TwoPeople } from './two-people.tsx';

export type IntroductionPageProps = { readonly introduction: Introduction; readonly today: Day };

/** The page of one introduction: the two people, what it is about, what comes next, and how it came there. */
export function IntroductionPage({ introduction, today }: IntroductionPageProps) {
  const { client } = useClient();
  const swap = useWrite(client.introductions.swap);
  const remove = useWrite(client.introductions.delete);
  const [editing, setEditing] = useState(false);
  const { id, first, status, isOver } = introduction;
  const maySwap = status === 'thought-of';
  const back = useWayBack(`/people/${first.id}`);

  async function takeOff(): Promise<void> {
    if (!remove.busy && (await remove.run({ id }))) back.go();
  }

  useKeys(namesInWords(introduction), [
    { meaning: 'swap', run: () => void swap.run({ id }), when: maySwap && !swap.busy },
    { meaning: 'edit-about', run: () => setEditing(true), when: !isOver && !editing },
    { meaning: 'delete', does: 'Delete the introduction', run: () => void takeOff() },
    { meaning: 'close', does: back.does, run: back.go },
  ]);

  return (
    <Page measure="wide">
      <BackLink back={back} />
      <header className="mb-8 flex items-start justify-between gap-4 low:mb-4">
        <TwoPeople introduction={introduction} onSwap={maySwap ? () => void swap.run({ id }) : undefined} />
        <Menu
          trigger={<IconButton icon={Ellipsis} label="More" />}
          groups={[[{ label: 'Delete', meaning: 'delete', run: () => void takeOff() }]]}
        />
      </header>
      <div className="flex flex-col gap-10">
        <IntroductionAbout
          introduction={introduction}
          editing={editing && !isOver}
          onEdit={setEditing}
          mayEdit={!isOver}
        />
        <NextStep introduction={introduction} today={today} />
        <IntroductionStory introduction={introduction} today={today} />
      </div>
    </Page>
  );
}
