// Runs the browser's text room in node: one JSON request per line in, one JSON answer per line out.
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const vm = require("vm");

const [, , engine, tablesFile] = process.argv;
const files = ["text", "fold", "tokens", "stem", "clitics", "keys", "marks", "skeleton"];
for (const file of files) {
  const name = path.join(engine, `${file}.js`);
  vm.runInThisContext(fs.readFileSync(name, "utf8"), { filename: name });
}
const text = globalThis.barqiya.text;
text.load(JSON.parse(fs.readFileSync(tablesFile, "utf8")));

// Python counts code points, JavaScript counts UTF-16 units.
const points = (line, index) => (/[\ud800-\udfff]/.test(line) ? [...line.slice(0, index)].length : index);

const known = new Map();
function wordFacts(form) {
  if (!known.has(form)) known.set(form, [text.keys(form), text.queryKeys(form)]);
  return known.get(form);
}

const answers = {
  line: (line) => ({
    exact: text.exact(line),
    fold: text.fold(line),
    tokens: text
      .tokens(line)
      .map(({ form, start, end, step }) => [form, points(line, start), points(line, end), step]),
  }),
  word: wordFacts,
  skeleton: (name) => text.skeleton(name),
  pair: ([query, indexed]) => text.closeness(query, indexed),
  marks: ([line, words, loosest]) =>
    text.marks(line, words, loosest).map(({ start, end, form }) => [start, end, form]),
  character: ([first, last]) => {
    const changed = {};
    for (let point = first; point < last; point += 1) {
      const letter = String.fromCodePoint(point);
      const facts = [text.exact(letter), text.fold(letter), text.tokens(letter).length];
      if (facts[0] !== letter || facts[1] !== letter || facts[2] !== 0) changed[point] = facts;
    }
    return changed;
  },
};

readline.createInterface({ input: process.stdin }).on("line", (request) => {
  const [kind, value] = JSON.parse(request);
  process.stdout.write(JSON.stringify(answers[kind](value)) + "\n");
});
