// node check.mjs browser site report small-site: opens pages from disk and prints a line for each thing that is wrong.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { chromium } from "playwright-core";

const [executablePath, site, report, small] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let failed = 0;

async function check(name, file, steps, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(pathToFileURL(file).href);
    await steps(page);
    assert.deepEqual(complaints, []);
    console.log(`ok: ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED: ${name}: ${error.message}`);
  }
  await context.close();
}

async function fits(page) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "wider than the window");
}

const phone = { viewport: { width: 390, height: 844 } };
const table = path.join(site, "tables/public.table_3.html");

const looks = [["desktop", {}], ["phone", phone], ["dark", { colorScheme: "dark" }]];

for (const [name, options] of looks) {
  for (const file of ["index.html", "columns.html", "constraints.html", "schemas/public.html", "schemas/public.diagrams.html", "tables/public.table_3.html"]) {
    await check(`${file} fits, ${name}`, path.join(site, file), fits, options);
  }
  for (const file of ["index.html", "columns.html", "constraints.html", "findings.html", "history.html", "queries/index.html", "tables/public.orders.html"]) {
    await check(`small ${file} fits, ${name}`, path.join(small, file), fits, options);
  }
}
await check("a list is sorted by a column", path.join(site, "columns.html"), async (page) => {
  const grid = page.locator("#columns .grid");
  const first = () => grid.locator("tbody tr").first().locator("td").first().textContent();
  const before = await first();
  await grid.getByRole("button", { name: "Column" }).click();
  assert.equal(await first(), before);
  assert.equal(await grid.locator("th").first().getAttribute("aria-sort"), "ascending");
  await grid.getByRole("button", { name: "Column" }).press("Enter");
  assert.notEqual(await first(), before);
  await grid.getByRole("button", { name: "Tables" }).click();
  const numbers = (await grid.locator("td.number").allTextContents()).map((text) => Number(text.replace(",", "")));
  assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
});
for (const [name, options] of [["desktop", {}], ["phone", phone]]) {
  await check(`a list is narrowed by words, ${name}`, path.join(site, "constraints.html"), async (page) => {
    const rows = () => page.locator("#references tbody tr:visible").count();
    const all = await rows();
    await page.locator("#references").getByLabel("Filter").fill("public.table_99 ");
    const some = await rows();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
    assert.equal(await page.locator("#references .narrow [role=status]").textContent(), `${some} of ${all}`);
    await page.locator("#references").getByLabel("Filter").fill("");
    assert.equal(await rows(), all);
  }, options);
}
await check("the bar leads to the pages about the whole", path.join(small, "tables/public.orders.html"), async (page) => {
  for (const name of ["Columns", "Constraints", "Queries", "Findings", "History", "Overview"]) {
    await page.locator(".pages").getByRole("link", { name }).click();
    assert.equal(await page.locator(".pages [aria-current=page]").textContent(), name);
  }
});
await check("the search leads to a query", path.join(small, "index.html"), async (page) => {
  await page.fill("#find", "deleteByTotal");
  await page.waitForSelector("#found [data-url]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/queries\/index\.html#query-/);
  assert.ok(await page.evaluate(() => {
    const own = document.querySelector(":target").getBoundingClientRect();
    return own.top >= document.querySelector(".bar").getBoundingClientRect().bottom - 1 && own.top < innerHeight;
  }), "not visible below the bar");
});
await check("the colours follow the theme", table, async (page) => {
  const colour = () => page.evaluate(() => getComputedStyle(document.querySelector(".diagram rect")).fill);
  const light = await colour();
  await page.emulateMedia({ colorScheme: "dark" });
  assert.notEqual(await colour(), light);
});
await check("search by keyboard", table, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("table_99");
  await page.waitForSelector("#found [data-url]");
  assert.equal(await page.textContent("#found b"), "public.table_99");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.getAttribute("#find", "aria-activedescendant"), "found-1");
  await page.keyboard.press("Enter");
  await page.waitForURL(/public\.table_990\.html$/);
});
await check("search finds columns and comments", table, async (page) => {
  await page.fill("#find", "table_7.column_5");
  await page.waitForSelector("#found [data-url]");
  assert.match(await page.getAttribute("#found [data-url]", "data-url"), /public\.table_7\.html#column-column_5$/);
  await page.fill("#find", "number 500 of");
  assert.equal(await page.textContent("#found b"), "public.table_500");
  await page.fill("#find", "no such thing");
  assert.equal(await page.textContent("#found li"), "Nothing found");
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible("#found"), false);
});
await check("search answers at once", table, async (page) => {
  await page.focus("#find");
  await page.waitForFunction(() => window.schemaSearch);
  const longest = await page.evaluate(() => Math.max(...["t", "table", "column_1", "what it is"].map((words) => {
    const input = document.getElementById("find");
    const start = performance.now();
    input.value = words;
    input.dispatchEvent(new Event("input"));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  })));
  assert.ok(longest < 150, `${longest} ms`);
});
await check("a table of a diagram is a link", table, async (page) => {
  await page.focus(".diagram a");
  const url = await page.getAttribute(".diagram a", "href");
  await page.keyboard.press("Enter");
  await page.waitForURL((now) => now.href.endsWith(path.basename(url)));
});
await check("the table of the page is visible in its diagram", table, async (page) => {
  assert.ok(await page.evaluate(() => {
    const own = document.querySelector(".centre").getBoundingClientRect();
    const all = document.querySelector(".figure").getBoundingClientRect();
    return own.top < all.bottom && own.bottom > all.top;
  }));
});

for (const [name, options] of looks) {
  await check(`report: filter and search, ${name}`, report, async (page) => {
  const shown = () => page.locator("article:visible").count();
  const all = await shown();
  assert.ok(all > 3);
  await page.selectOption("#severity", "error");
  const errors = await shown();
  assert.ok(errors > 0 && errors < all);
  await page.click("#clear");
  assert.equal(await shown(), all);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  await page.keyboard.type("column7");
  await page.waitForFunction(() => document.querySelectorAll("article:not([hidden])").length === 1);
  assert.match(await page.textContent("#shown"), /^1 of /);
  }, options);
}
await check("report: a deep link shows its finding", report, async (page) => {
  const id = await page.locator("article").nth(5).getAttribute("id");
  await page.fill("#search", "no such thing");
  await page.waitForFunction(() => document.querySelectorAll("article:not([hidden])").length === 0);
  await page.evaluate((target) => { location.hash = target; }, id);
  await page.waitForFunction((target) => !document.getElementById(target).hidden, id);
  assert.ok(await page.locator(`#${id}`).isVisible());
});
await check("report: a repair is copied", report, async (page) => {
  const button = page.locator("button[data-copy]").first();
  await button.click();
  await page.waitForFunction(() => Array.from(document.querySelectorAll("button")).some((each) => each.textContent === "Copied"));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await button.getAttribute("data-copy"));
}, { permissions: ["clipboard-read", "clipboard-write"] });
for (const [name, options] of looks) {
  await check(`report fits, ${name}`, report, fits, options);
}
await browser.close();
process.exit(failed ? 1 : 0);
