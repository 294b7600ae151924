// The runtime's own default app and version note have no place in a packaged program.
const { rmSync } = require('node:fs');
const { join } = require('node:path');

exports.default = async ({ appOutDir }) => {
  for (const file of ['resources/default_app.asar', 'version']) rmSync(join(appOutDir, file), { force: true });
};
