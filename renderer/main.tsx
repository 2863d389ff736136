import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { findHost } from './app/host.ts';
import './kit/kit.css';
import { showKeptTheme } from './shell/theme.ts';

showKeptTheme();
const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App host={findHost()} />
    </StrictMode>,
  );
}
