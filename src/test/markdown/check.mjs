// usage: node check.mjs DOCUMENTS RESULT
// Of each Markdown file in the folder DOCUMENTS: parses the diagrams with Mermaid's own parser, follows the links in it
// as GitHub does, lints it with markdownlint's defaults and formats it with Prettier's. Writes the formatted files and
// result.json to RESULT.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import GithubSlugger from "github-slugger";
import { JSDOM } from "jsdom";
import { lint } from "markdownlint/sync";
import { marked } from "marked";
import prettier from "prettier";

// Mermaid cleans text with DOMPurify, which needs a document.
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });

// Links are followed by GitHub's own rule; markdownlint leaves out what a character reference stands for.
const config = { MD051: false };

const [documents, result] = process.argv.slice(2);

async function diagram(text) {
  try {
    const parsed = (await mermaid.mermaidAPI.getDiagramFromText(text)).db;
    const entities = parsed.getEntities();
    const names = new Map([...entities.values()].map((entity) => [entity.id, entity.label]));
    return {
      text,
      entities: [...entities.values()].map((entity) => ({
        name: entity.label,
        attributes: entity.attributes.map(({ type, name, keys }) => [type, name, ...keys].join(" ")),
      })),
      references: parsed.getRelationships().map(({ entityA, entityB, roleA, relSpec }) => ({
        parent: names.get(entityA),
        child: names.get(entityB),
        label: roleA,
        // Mermaid names the end at the first entity B and the one at the second A.
        parentEnd: relSpec.cardB,
        childEnd: relSpec.cardA,
        line: relSpec.relType,
      })),
    };
  } catch (error) {
    return { text, error: String(error.message ?? error) };
  }
}

// Text without what nobody sees: line ends are blanks there, and blanks around it are none.
const shown = (node) => node.textContent.replace(/\s+/g, " ").trim();

function links(text) {
  const page = new JSDOM(marked.parse(text)).window.document;
  const slugger = new GithubSlugger();
  const headings = new Map(
    [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((node) => [slugger.slug(node.textContent), shown(node)]),
  );
  return [...page.querySelectorAll("a[href^='#']")].map((node) => ({
    text: shown(node),
    inContents: node.closest("li") !== null,
    heading: headings.get(decodeURIComponent(node.getAttribute("href").slice(1))) ?? null,
  }));
}

const results = {};
for (const file of readdirSync(documents).filter((name) => name.endsWith(".md")).sort()) {
  const text = readFileSync(join(documents, file), "utf8");
  const blocks = [...text.matchAll(/^```mermaid\n(.*?)^```$/gms)].map((match) => match[1]);
  const formatted = await prettier.format(text, { parser: "markdown" });
  writeFileSync(join(result, file), formatted);
  results[file] = {
    diagrams: await Promise.all(blocks.map(diagram)),
    links: links(text),
    lint: lint({ strings: { [file]: text }, config })[file].map(
      (fault) => `${fault.ruleNames[0]} ${fault.ruleNames[1]} line ${fault.lineNumber}: ` +
        (fault.errorDetail ?? fault.errorContext ?? fault.ruleDescription),
    ),
    stable: (await prettier.format(formatted, { parser: "markdown" })) === formatted,
  };
}
writeFileSync(join(result, "result.json"), JSON.stringify(results));
