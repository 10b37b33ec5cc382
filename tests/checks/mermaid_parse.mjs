// SPDX-License-Identifier: Apache-2.0
// Parses every .mmd file of a folder with Mermaid itself.
import fs from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });
let bad = 0;
const folder = process.argv[2];
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.mmd'));
for (const name of files) {
  try {
    await mermaid.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  } catch (error) {
    console.log(name + ': ' + String(error.message).slice(0, 400));
    bad += 1;
  }
}
console.log(files.length + ' files, ' + bad + ' refused');
process.exit(bad > 0 || files.length === 0 ? 1 : 0);
