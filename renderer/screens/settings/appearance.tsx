import { useClient } from '../../app/client-provider.tsx';
import { optionsOf } from '../../kit/options.ts';
import { SegmentedControl } from '../../kit/segmented-control.tsx';
import { useWrite } from '../../app/use-write.ts';
import { showTheme } from '../../shell/theme.ts';
import type { Theme } from '../../shell/theme.ts';

const themeOptions = optionsOf<Theme>({ system: 'As the computer', light: 'Light', dark: 'Dark' });

/** The choice between light, dark and the theme of the computer. */
export function Appearance({ theme }: { readonly theme: Theme }) {
  const { client } = useClient();
  const { run } = useWrite(client.settings.set, { silent: true });
  return (
    <SegmentedControl
      label="Light or dark"
      options={themeOptions}
      value={theme}
      onChange={(next) => {
        showTheme(next);
        void run({ changes: { theme: next } });
      }}
    />
  );
}
