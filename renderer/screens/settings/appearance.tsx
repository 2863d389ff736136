import { useClient } from '../../app/client-provider.tsx';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { useWrite } from '../../app/use-write.ts';
import { showTheme } from '../../shell/theme.ts';
import type { Theme } from '../../shell/theme.ts';

const themes = [
  { value: 'system', label: 'As the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { value: Theme; label: string }[];

export function Appearance({ theme }: { readonly theme: Theme }) {
  const { client } = useClient();
  const { run } = useWrite(client.settings.set, { silent: true });
  return (
    <SegmentedControl
      label="Light or dark"
      options={themes}
      value={theme}
      onChange={(next) => {
        showTheme(next);
        void run({ changes: { theme: next } });
      }}
    />
  );
}
