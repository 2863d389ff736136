import { Page, PageHeader } from '../../kit/page.tsx';

export function PersonScreen(_props: { readonly id: number }) {
  return (
    <Page>
      <PageHeader title="Person" />
    </Page>
  );
}
