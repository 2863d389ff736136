import { Page } from '../../kit/page.tsx';
export function FirstRun(_: { readonly demo: boolean }) {
  return <Page>first</Page>;
}
