import { Page } from '../../kit/page.tsx';
export function OffersQuestion() {
  return <Page>offers</Page>;
}
