import { contextBridge, ipcRenderer, webUtils } from 'electron';

import { channels } from '../channels.ts';

// The page gets three things from here: a port to the engine; `register`, which turns a file that the user dropped or
// chose into a handle; and `save`, which asks the user where to save a file that Kith made. Paths go to main, or come
// from it to the engine, and never to the page.

contextBridge.exposeInMainWorld('kith', {
  register: (file: File) => ipcRenderer.invoke(channels.register, webUtils.getPathForFile(file)),
  save: (file: string, fileName: string) => ipcRenderer.invoke(channels.save, file, fileName),
});

// A port cannot pass through the context bridge, so it travels as a message of the window to itself.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === channels.connect) ipcRenderer.send(channels.connect);
});
ipcRenderer.on(channels.connection, (event, state: unknown) => {
  window.postMessage({ [channels.connection]: state }, window.location.origin, event.ports);
});
