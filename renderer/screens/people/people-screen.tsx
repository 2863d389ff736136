import { Page, PageHeader } from '../../kit/page.tsx';

export function PeopleScreen() {
  return (
    <Page>
      <PageHeader title="People" />
    </Page>
  );
}
