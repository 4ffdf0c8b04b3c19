// Opens each page in Chromium as a phone, a desktop, at night and paper would show it, and has axe look at it.
// Told besides: what is wider than the window at 320 pixels (WCAG 2.1, 1.4.10), and whatever a page fetches.
// Usage: node judge.mjs axe.min.js FOLDER. One line a finding; exit status 1 where there is one.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const axe = readFileSync(process.argv[2], "utf8");
const folder = resolve(process.argv[3]);
const views = [
  { name: "phone", width: 390, height: 844, scheme: "light" },
  { name: "phone at night", width: 390, height: 844, scheme: "dark" },
  { name: "desktop", width: 1440, height: 900, scheme: "light" },
  { name: "print", width: 700, height: 900, scheme: "light", media: "print" },
];

// The Chrome DevTools Protocol over two pipes: one JSON text a message, ended by a zero byte.
class Browser {
  constructor() {
    this.profile = mkdtempSync(join(tmpdir(), "judge-"));
    this.program = spawn(
      "chromium",
      ["--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
        `--user-data-dir=${this.profile}`, ...(process.getuid() === 0 ? ["--no-sandbox"] : [])],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    this.waiting = new Map();
    this.listeners = [];
    this.last = 0;
    let rest = "";
    this.program.stdio[4].setEncoding("utf8");
    this.program.stdio[4].on("data", (data) => {
      const messages = (rest + data).split("\0");
      rest = messages.pop();
      for (const message of messages) this.take(JSON.parse(message));
    });
    this.program.on("error", (error) => this.fail(error));
    this.program.on("exit", () => this.fail(new Error("Chromium ended")));
  }

  fail(error) {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  take(message) {
    const asked = this.waiting.get(message.id);
    if (!asked) return this.listeners.forEach((listener) => listener(message));
    this.waiting.delete(message.id);
    if (message.error) asked.reject(new Error(message.error.message));
    else asked.resolve(message.result);
  }

  ask(method, params = {}) {
    const id = ++this.last;
    this.program.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  until(method) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (message.method !== method) return;
        this.listeners.splice(this.listeners.indexOf(listener), 1);
        resolve(message.params);
      };
      this.listeners.push(listener);
    });
  }

  async open() {
    const { targetId } = await this.ask("Target.createTarget", { url: "about:blank" });
    this.session = (await this.ask("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    await this.ask("Page.enable");
    await this.ask("Network.enable");
  }

  async show(url, { width, height, scheme, media = "" }) {
    await this.ask("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await this.ask("Emulation.setEmulatedMedia", { media, features: [{ name: "prefers-color-scheme", value: scheme }] });
    const loaded = this.until("Page.loadEventFired");
    await this.ask("Page.navigate", { url });
    await loaded;
  }

  async value(expression) {
    const { result, exceptionDetails } = await this.ask("Runtime.evaluate", {
      expression, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close() {
    this.program.removeAllListeners("exit");
    this.program.once("exit", () => rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 }));
    this.program.kill();
  }
}

// What axe leaves to a person is passed over, but for contrasts: of white on white it says no more than that.
const found = `axe.run(document).then(({violations, incomplete}) => [...violations,
  ...incomplete.filter(({id}) => id === "color-contrast")].flatMap(({id, help, nodes}) =>
  nodes.slice(0, 3).map((node) => id + ": " + help + ": " + node.html.slice(0, 120))))`;
const wide = `[...document.querySelectorAll("body *")].filter((each) => {
  const { left, right } = each.getBoundingClientRect();
  return left < -1 || right > document.documentElement.clientWidth + 1;
}).slice(0, 3).map((each) => "wider than the window: " + each.outerHTML.slice(0, 120))`;

const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
const browser = new Browser();
let findings = 0;
const tell = (page, view, lines) => {
  for (const line of lines) console.log(`${page} (${view}): ${line}`);
  findings += lines.length;
};
try {
  await browser.open();
  const fetched = [];
  browser.listeners.push(({ method, params }) => {
    if (method === "Network.requestWillBeSent" && !/^(file|data):/.test(params.request.url)) fetched.push(params.request.url);
  });
  for (const page of pages) {
    const url = pathToFileURL(join(folder, page)).href;
    for (const view of views) {
      await browser.show(url, view);
      await browser.value(axe);
      tell(page, view.name, await browser.value(found));
    }
    await browser.show(url, { width: 320, height: 600, scheme: "light" });
    tell(page, "320 pixels", await browser.value(wide));
    tell(page, "fetched", fetched.splice(0));
  }
} finally {
  browser.close();
}
console.log(`${pages.length} pages, ${findings} findings of axe and Chromium`);
process.exitCode = findings > 0 || pages.length === 0 ? 1 : 0;
