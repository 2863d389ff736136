import { Page, PageHeader } from '../../kit/page.tsx';

export function ImportScreen() {
  return (
    <Page>
      <PageHeader title="Import" />
    </Page>
  );
}
