import { Page, PageHeader } from '../../kit/page.tsx';

export function SettingsScreen() {
  return (
    <Page>
      <PageHeader title="Settings" />
    </Page>
  );
}
