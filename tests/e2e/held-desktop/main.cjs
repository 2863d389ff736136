// Electron loads it as it is, as CommonJS: a module would only be there after `ready`.
/* oxlint-disable typescript/no-require-imports, typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-call */

// Starts the desktop app as Electron would, but holds it back until Playwright is connected: Playwright waits in vain for a
// window that opens while it connects, and prevents that only in an Electron that it finds by itself.
const path = require('node:path');

const { app } = require('electron');

const projectFolder = path.join(__dirname, '..', '..', '..');
const { main, productName, version } = require(path.join(projectFolder, 'package.json'));

app.setAppPath(projectFolder);
app.setName(productName);
app.setVersion(version);

const ready = app.whenReady();
const connected = new Promise((resolve) => {
  // What Playwright calls once it is connected.
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => connected.then(() => ready);

require(path.join(projectFolder, main));
