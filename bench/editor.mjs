// How soon Elsa Studio's editor shows a drawing in Chromium, and how many bytes it takes: served by the host, and, as a yardstick from the same run,
// by a bare static server that hands out the same packed files with nothing around them and passes the API on to the host.
//   bench/run editor [--rounds N] [--json | --markdown]
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const option = name => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const rounds = Number(option('--rounds') ?? 5);
const program = path.join(root, 'artifacts/published/jobbspar.dll');
const driver = ['Release', 'Debug'].map(kind => path.join(root, `tests/EndToEnd.Tests/bin/${kind}/net10.0/.playwright/package`)).find(existsSync);
const stop = message => { console.error(`bench: ${message}`); process.exit(1); };
if (!driver) { stop("Playwright's driver is needed: dotnet build tests/EndToEnd.Tests"); }
if (!existsSync(path.join(path.dirname(program), 'studio'))) { stop('the host was built without Studio (npm is needed).'); }
const { chromium } = createRequire(import.meta.url)(driver);

const types = { '.wasm': 'application/wasm', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };
const folder = mkdtempSync(path.join(os.tmpdir(), 'jobbspar-editor-'));
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const freePort = () => new Promise(resolve => { const probe = http.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)); }); });

async function startHost() {
    const address = `http://127.0.0.1:${await freePort()}`;
    const host = spawn('dotnet', [program, 'serve', '--demo', '--urls', address, '--data', path.join(folder, 'data')], { stdio: 'ignore' });
    for (let tries = 0; ; tries++) {
        try {
            if ((await fetch(`${address}/health/ready`)).ok) { return { host, address }; }
        } catch (refused) {
            if (tries > 600 || host.exitCode !== null) { throw refused; }
        }
        await new Promise(resolve => setTimeout(resolve, 500));
    }
}

// The files as they lie on the disk; everything else comes from the host.
async function startBare(address) {
    const files = path.join(path.dirname(program), 'studio');
    const server = http.createServer((request, response) => {
        const asked = decodeURIComponent(new URL(request.url, address).pathname);
        const packed = path.join(files, asked.replace(/^\/studio\//, '') + '.br');
        const plain = packed.slice(0, -3);
        const file = asked.startsWith('/studio/') && packed.startsWith(files) ? [packed, plain].find(name => existsSync(name) && statSync(name).isFile()) : undefined;
        if (!file) {
            const passed = http.request(new URL(request.url, address), { method: request.method, headers: { ...request.headers, host: new URL(address).host, origin: address } }, answer => {
                response.writeHead(answer.statusCode, answer.headers);
                answer.pipe(response);
            });
            request.pipe(passed);
            return;
        }
        const tag = `"${statSync(file).mtimeMs}"`;
        const kept = /_framework\/.*\.[a-z0-9]{10}\./.test(asked) ? 'max-age=31536000, immutable' : 'no-cache';
        const headers = { 'content-type': types[path.extname(plain)] ?? 'application/octet-stream', etag: tag, 'cache-control': kept, ...(file === packed ? { 'content-encoding': 'br' } : {}) };
        if (request.headers['if-none-match'] === tag) { response.writeHead(304, headers).end(); return; }
        response.writeHead(200, { ...headers, 'content-length': statSync(file).size });
        createReadStream(file).pipe(response);
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    return { server, address: `http://127.0.0.1:${server.address().port}` };
}

async function open(address, cookies, profile) {
    const context = await chromium.launchPersistentContext(profile, { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'], locale: 'sv-SE', viewport: { width: 1680, height: 960 } });
    try {
        await context.addCookies(cookies);
        const page = context.pages()[0] ?? await context.newPage();
        const network = await context.newCDPSession(page);
        await network.send('Network.enable');
        let bytes = 0;
        network.on('Network.loadingFinished', event => { bytes += event.encodedDataLength; });
        const began = performance.now();
        await page.goto(`${address}/studio/definitions/jobbspar`, { timeout: 300_000 });
        await page.waitForSelector('elsa-activity-wrapper .elsa-activity', { timeout: 300_000 });
        const seconds = (performance.now() - began) / 1000;
        await page.waitForLoadState('networkidle', { timeout: 60_000 });
        return { seconds, megabytes: bytes / 1024 / 1024 };
    } finally {
        await context.close();
    }
}

async function signIn(address) {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    try {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(`${address}/logga-in`);
        await page.getByTestId('demo-adam.norberg').click();
        await page.waitForSelector('[data-testid=anvandarmeny]', { timeout: 120_000 });
        return (await context.cookies()).map(({ name, value, domain, path }) => ({ name, value, domain, path }));
    } finally {
        await browser.close();
    }
}

let host, bare;
try {
    host = await startHost();
    bare = await startBare(host.address);
    const cookies = await signIn(host.address);
    const measured = { bare: { cold: [], warm: [] }, host: { cold: [], warm: [] } };
    for (let round = 0; round < rounds; round++) {
        for (const [who, address] of [['bare', bare.address], ['host', host.address]]) {
            const profile = path.join(folder, `${who}-${round}`);
            measured[who].cold.push(await open(address, cookies, profile));
            measured[who].warm.push(await open(address, cookies, profile));
            rmSync(profile, { recursive: true, force: true });
        }
    }
    const figures = [];
    for (const [who, label] of [['bare', 'yardstick: bare static server'], ['host', 'the host']]) {
        for (const kind of ['cold', 'warm']) {
            for (const unit of ['seconds', 'megabytes']) {
                const values = measured[who][kind].map(one => one[unit]);
                figures.push({ name: `${who}-${kind}-${unit}`, meaning: `${label}, ${kind === 'cold' ? 'first load' : 'second load, new browser process'}: ${unit === 'seconds' ? 'drawing visible' : 'transferred'}`, unit: unit === 'seconds' ? 's' : 'MB', median: median(values), smallest: Math.min(...values), largest: Math.max(...values) });
            }
        }
    }
    const about = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${os.cpus().length} cores, Chromium headless over loopback, load average ${os.loadavg()[0].toFixed(1)}`;
    if (process.argv.includes('--json')) {
        console.log(JSON.stringify({ name: 'editor', about, rounds, figures }, null, 2));
    } else {
        console.log(`**editor**, ${about}. The editor with the workflow of job tracks; ${rounds} rounds, each with a fresh profile, the yardstick and the host in turn.\n`);
        console.log('| Figure | Median | Smallest … largest |\n|---|---:|---:|');
        for (const one of figures) {
            console.log(`| ${one.meaning} | ${one.median.toFixed(2)} ${one.unit} | ${one.smallest.toFixed(2)} … ${one.largest.toFixed(2)} (${rounds} rounds) |`);
        }
    }
} finally {
    bare?.server.close();
    bare?.server.closeAllConnections();
    if (host && host.host.exitCode === null) { // the folder can go only when nobody writes to it; what lies in it is an example
        const ended = new Promise(resolve => host.host.once('exit', resolve));
        host.host.kill('SIGKILL');
        await ended;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
