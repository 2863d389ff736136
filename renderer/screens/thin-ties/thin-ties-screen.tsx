import { Page, PageHeader } from '../../kit/page.tsx';

export function ThinTiesScreen() {
  return (
    <Page>
      <PageHeader title="ThinTies" />
    </Page>
  );
}
