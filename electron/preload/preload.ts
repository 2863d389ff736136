import { contextBridge, ipcRenderer, webUtils } from 'electron';

import { channels } from '../engine-messages.ts';

// The page gets two things from here: a port to the engine, and `register`, which turns a file that the user dropped
// or chose into a handle. The path goes to main and never to the page.

contextBridge.exposeInMainWorld('kith', {
  register: (file: File) => ipcRenderer.invoke(channels.register, webUtils.getPathForFile(file)),
});

// A port cannot pass through the context bridge, so it travels as a message of the window to itself.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === channels.connect) ipcRenderer.send(channels.connect);
});
ipcRenderer.on(channels.connection, (event, state: unknown) => {
  window.postMessage({ [channels.connection]: state }, window.location.origin, event.ports);
});
