import { SetupError, say } from './console.mjs';
import { installElectronProgram } from './electron-program.mjs';
import { installNpmPackages } from './npm-packages.mjs';
import { installSystemPackages } from './system-packages.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new SetupError(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
}

/**
 * Makes the machine ready: does what is missing, says each step in a line, and is silent and quick when
 * nothing is. Ends the process with a clear sentence when it can't.
 * @param {{ forTests?: boolean }} [options]
 * @returns {Promise<string>} the path of the Electron program
 */
export async function setUp({ forTests = false } = {}) {
  try {
    checkNode();
    installSystemPackages({ forTests });
    installNpmPackages();
    return await installElectronProgram();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`Set-up stopped: ${error.message}`);
    process.exit(1);
  }
}
