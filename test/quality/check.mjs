/** Everything that is checked without a database, two things at a time: most machines have two cores, and none of it uses more. */
import { spawn } from 'node:child_process';

const lanes = [['lint'], ['format:check', 'types', 'boundaries']];

/** Runs a script of package.json; what it says is told as a whole, so that two do not speak at once. */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.once('exit', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function runAll(scripts) {
  let sound = true;
  for (const script of scripts) sound = (await run(script)) && sound;
  return sound;
}

const results = await Promise.all(lanes.map(runAll));
const sound = results.every(Boolean) && (await run('test:unit'));
process.exitCode = sound ? 0 : 1;
