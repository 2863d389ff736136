import { useQuery } from '@tanstack/react-query';

import { Button } from '../kit/button.tsx';
import { useClient } from '../app/client-provider.tsx';
import { useDemoSwitch } from './use-demo-switch.ts';

/** Says, while the user looks around the demo from within, that its people are invented, and leads back. */
export function DemoNote() {
  const { queries } = useClient();
  const overview = useQuery(queries.app.overview.queryOptions());
  const demo = useDemoSwitch();
  if (overview.data?.lookingAround !== true) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 self-center rounded-b-field bg-accent-wash px-5 py-2 text-small">
      These people are invented; look around as you like.
      <Button look="text" onClick={() => void demo.leave()} disabled={demo.busy}>
        Back to your own
      </Button>
    </p>
  );
}
