// Runs the search engine in node: one JSON request [what, ...values] per line in, one answer per line out.
// Arguments: the engine's one script, then the index folder (or "-" for none).
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const vm = require("vm");

const [, , engine, folder] = process.argv;
const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
run(engine);
const { barqiya } = globalThis;
barqiya.loader.inject = async (name) => {
  const file = path.join(folder, `${name}.js`);
  if (!fs.existsSync(file)) throw new Error(`search/${name}.js cannot be read`);
  try {
    run(file);
  } catch (error) {
    // A browser reports a script that does not parse and goes on.
    if (!(error instanceof SyntaxError)) throw error;
  }
};

// "=..." stands for the bytes of its base64; typed arrays are answered as lists, maps as pairs.
const given = (value) =>
  typeof value === "string" && value[0] === "=" ? new Uint8Array(Buffer.from(value.slice(1), "base64")) : value;
const plain = (_, value) => {
  if (ArrayBuffer.isView(value) || value instanceof Set || value instanceof Map) return Array.from(value);
  return value;
};

async function answer([what, ...values]) {
  let value = barqiya;
  let owner = null;
  for (const name of what.split(".")) [owner, value] = [value, value[name]];
  return value.apply(owner, values.map(given));
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let reply;
    try {
      reply = { value: (await answer(JSON.parse(line))) ?? null };
    } catch (error) {
      reply = { error: error.message, stack: error.stack };
    }
    process.stdout.write(JSON.stringify(reply, plain) + "\n");
  }
}

main();
