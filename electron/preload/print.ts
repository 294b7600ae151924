/** What the hidden print window may ask: its job, and to say that the page is drawn. */
import { contextBridge, ipcRenderer } from 'electron';
import type { PrintBridge, PrintChannelInput, PrintChannelName, PrintChannelResults } from '#shared/ipc/contract.ts';

const invoke = <C extends PrintChannelName>(channel: C, input: PrintChannelInput<C>): Promise<PrintChannelResults[C]> =>
  ipcRenderer.invoke(channel, input);

const bridge: PrintBridge = {
  job: () => invoke('print:job', {}),
  ready: (outcome) => invoke('print:ready', outcome),
};

contextBridge.exposeInMainWorld('stagecoachPrint', bridge);
