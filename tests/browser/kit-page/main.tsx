/** Shows the kit page by itself, as `npm run kit` serves it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '../../../renderer/kit/kit.css';
import { KitPage } from './kit-page.tsx';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <KitPage />
    </StrictMode>,
  );
}
