import path from 'node:path';
import { parseArgs } from 'node:util';

import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, session, shell } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import * as z from 'zod/mini';

import type { FileHandle } from '../core/ids.ts';
import { createDemoFolder, dataPaths, defaultDataFolder, prepareDataFolder } from '../engine/data-folder.ts';
import { fileHandle } from '../engine/file-handle.ts';
import { folderTakenSentence, readHolder, takenExitCode } from '../engine/folder-holder.ts';
import { listPageFiles } from '../engine/page-files.ts';
import { applicationMenu } from './application-menu.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import { channels } from './channels.ts';
import type { SaveOutcome } from './channels.ts';
import { pageOrigin, registerPageScheme, servePages } from './page-protocol.ts';
import { lockDownSession, restrictNavigation } from './session-rules.ts';

// The entry of the desktop host: opens the window and starts the engine's process. It never opens the data file itself.

const { values: options } = parseArgs({
  // Everything after the program: a packaged app has no path of its own among its arguments.
  args: process.argv.slice(1),
  // Chromium's own switches stand beside ours.
  strict: false,
  options: { data: { type: 'string' }, demo: { type: 'boolean' } },
});

const demo = options.demo === true;
const folder = typeof options.data === 'string' ? path.resolve(options.data) : defaultOrDemoFolder();

prepareDataFolder(folder);
// Makes Electron's single-instance lock one per data folder, and keeps Chromium's files in it.
app.setPath('userData', dataPaths(folder).desktop);
// Kith never needs DNS, so every look-up fails.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerPageScheme();

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  // No top-level await: in Electron's main module it would never resolve.
  void app.whenReady().then(open);
} else {
  // The Kith that has the folder was notified and shows its window.
  console.error(folderTakenSentence(folder, readHolder(folder)));
  app.exit(takenExitCode);
}

function defaultOrDemoFolder(): string {
  if (!demo) return defaultDataFolder(process);
  const demoFolder = createDemoFolder();
  app.on('quit', demoFolder.remove);
  return demoFolder.folder;
}

function open(): void {
  Menu.setApplicationMenu(applicationMenu(app.isPackaged));
  app.on('web-contents-created', (_event, contents) => {
    restrictNavigation(contents, (address) => void shell.openExternal(address));
  });
  const languages = app.getPreferredSystemLanguages();
  lockDownSession(session.defaultSession);
  // So that the pages format days and numbers as the engine does.
  if (languages.length > 0) {
    session.defaultSession.setUserAgent(session.defaultSession.getUserAgent(), languages.join(','));
  }
  servePages(session.defaultSession, listPageFiles(path.join(app.getAppPath(), 'dist', 'renderer')));

  const engine = new EngineSupervisor({
    entry: path.join(app.getAppPath(), 'dist', 'engine', 'engine.cjs'),
    compileCache: path.join(dataPaths(folder).desktop, 'compiled'),
    engine: { folder, demo, version: app.getVersion(), languages },
    now: () => performance.now(),
    onTaken: ({ by }) => {
      const sentence = folderTakenSentence(folder, by);
      console.error(sentence);
      dialog.showErrorBox('Kith is already open', sentence);
      app.exit(takenExitCode);
    },
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    // `exit`, because `quit` does nothing while the app is quitting already.
    void engine.close().then(() => app.exit(0));
  });

  const window = openWindow();
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  ipcMain.on(channels.connect, (event) => {
    if (isFromPages(event, window.webContents)) engine.connect(window.webContents);
  });
  ipcMain.handle(channels.register, (event, file: unknown) => {
    if (!isFromPages(event, window.webContents)) throw new Error('Only the pages of Kith can register a file.');
    if (typeof file !== 'string' || !path.isAbsolute(file)) throw new Error('This is not a file on this computer.');
    return engine.register(file);
  });
  ipcMain.handle(channels.save, (event, file: unknown, fileName: unknown) => {
    if (!isFromPages(event, window.webContents)) throw new Error('Only the pages of Kith can save a file.');
    const asked = z.safeParse(z.tuple([fileHandle, z.string()]), [file, fileName]);
    if (!asked.success) throw new Error('This is not a file that Kith made.');
    return askAndSave(window, engine, ...asked.data);
  });
}

/** Asks the user where to save a file that Kith created. The name from the page is only proposed, and never a path. */
async function askAndSave(
  window: BrowserWindow,
  engine: EngineSupervisor,
  file: FileHandle,
  fileName: string,
): Promise<SaveOutcome> {
  const proposed = path.basename(fileName.replaceAll('\\', '/'));
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('downloads'), proposed),
    properties: ['showOverwriteConfirmation'],
  });
  if (!chosen.canceled && chosen.filePath !== '') return engine.save(file, chosen.filePath);
  engine.discard(file);
  return { kind: 'cancelled' };
}

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1180,
    height: 820,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1a17' : '#fbf9f5',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Except on macOS, the spell checker downloads its dictionaries.
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/`);
  return window;
}

/** Tells whether a message comes from the main frame of our window, while it shows our own pages. */
function isFromPages(event: IpcMainEvent | IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return frame !== null && event.sender === contents && frame === contents.mainFrame && frame.origin === pageOrigin;
}
