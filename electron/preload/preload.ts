import { contextBridge, ipcRenderer, webUtils } from 'electron';

import { channels } from '../channels.ts';

// Gives the page three things: a port to the engine; `register`, which returns a handle for a file that the user dropped or
// chose; and `save`, which asks the user where to save a file that Kith created. The page never sees a path.

contextBridge.exposeInMainWorld('kith', {
  register: (file: File) => ipcRenderer.invoke(channels.register, webUtils.getPathForFile(file)),
  save: (file: string, fileName: string) => ipcRenderer.invoke(channels.save, file, fileName),
});

// A port cannot pass through the context bridge, so the window posts it to itself.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === channels.connect) ipcRenderer.send(channels.connect);
});
ipcRenderer.on(channels.connection, (event, state: unknown) => {
  window.postMessage({ [channels.connection]: state }, window.location.origin, event.ports);
});
