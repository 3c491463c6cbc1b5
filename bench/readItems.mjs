// Reads items one after the other over some connections, in a process of its own; prints how many a second.
import { Agent, request } from 'node:http';

const [url, token, rows, connections, seconds] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = { accept: 'application/json;odata=nometadata', authorization: `Bearer ${token}` };
const endMs = performance.now() + Number(seconds) * 1000;
let read = 0;

function readOne(id) {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/items(${id})?$select=Id,Title,Body`, { agent, headers }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', part => (text += part));
      response.on('end', () => {
        const item = response.statusCode === 200 ? JSON.parse(text) : {};
        if (item.Id === id && item.Body) resolve();
        else reject(new Error(`${response.statusCode} ${text.slice(0, 200)}`));
      });
    });
    call.on('error', reject).end();
  });
}

async function keepReading(first) {
  for (let id = first; performance.now() < endMs; read += 1) {
    await readOne(id);
    // A stride that visits the whole list.
    id = 1 + ((id + 7919) % Number(rows));
  }
}

const startedMs = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, (_, at) => keepReading(1 + at * 101)));
console.log(Math.floor((read * 1000) / (performance.now() - startedMs)));
agent.destroy();
