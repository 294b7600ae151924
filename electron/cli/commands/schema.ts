import schema from '#shared/file/journey.schema.json?raw';
import { type Command, DONE, done } from '../command.ts';

/** Prints the JSON Schema of the file format, as it is published. */
export const schemaCommand: Command = {
  name: 'schema',
  operands: '',
  options: {},
  run: (_, { terminal }) => {
    terminal.print(schema.trimEnd());
    return done(DONE);
  },
};
