/** What there is before there is a map. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Round, until } from './visit.ts';

export const start: Round = {
  name: 'the start screen',
  states: [
    { name: 'as it greets', show: until('h1') },
    {
      name: 'with a file that is none',
      show: async (visit) => {
        const file = join(visit.app.userData, '../broken.journey');
        writeFileSync(file, '{');
        await visit.app.chooseFiles(file);
        await visit.app.choose('file.open');
        await until('[role=alert] *')(visit);
      },
    },
    {
      name: 'a new map, with its empty places and the offer of a tour',
      show: async (visit) => {
        await visit.page.locator('main li button').first().click();
        await until('[data-canvas]')(visit);
      },
    },
  ],
};
