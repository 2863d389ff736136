import { Page, PageHeader } from '../../kit/page.tsx';

export function TodayScreen() {
  return (
    <Page>
      <PageHeader title="Today" />
    </Page>
  );
}
