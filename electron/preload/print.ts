/** What the hidden window may ask: its job, and to hand in what came of it. */
import { contextBridge, ipcRenderer } from 'electron';
import type { PrintBridge, PrintChannelInput, PrintChannelName, PrintChannelResults } from '#shared/ipc/contract.ts';

const invoke = <C extends PrintChannelName>(channel: C, input: PrintChannelInput<C>): Promise<PrintChannelResults[C]> =>
  ipcRenderer.invoke(channel, input);

const bridge: PrintBridge = {
  job: () => invoke('print:job', {}),
  tile: (tile) => invoke('print:tile', tile),
  answer: (answer) => invoke('print:answer', answer),
};

contextBridge.exposeInMainWorld('stagecoachPrint', bridge);
