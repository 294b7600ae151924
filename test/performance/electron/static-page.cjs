// A bare Electron window with a static page, or that page printed: what Electron itself takes.
const { app, BrowserWindow } = require('electron');

const PAGE = 'data:text/html,<title>static</title><body>A page';
app.whenReady().then(async () => {
  const isPrinting = process.argv.includes('--print');
  const window = new BrowserWindow({ width: 1440, height: 900, show: !isPrinting });
  await window.loadURL(PAGE);
  if (!isPrinting) return;
  await window.webContents.printToPDF({});
  app.quit();
});
