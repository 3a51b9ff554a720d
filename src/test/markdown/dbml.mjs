// usage: node dbml.mjs FILE RESULT
// Reads a DBML file with the parser of its makers, and writes what it has understood as JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { Parser } from "@dbml/core";

const [file, result] = process.argv.slice(2);
const database = new Parser().parse(readFileSync(file, "utf8"), "dbmlv2");
const schemas = database.schemas.map((schema) => ({
  name: schema.name,
  enums: schema.enums.map(({ name, values }) => [name, ...values.map((value) => value.name)]),
  tables: schema.tables.map(({ name, note, fields }) => ({
    name,
    note,
    columns: fields.map((field) => [field.name, field.type.schemaName, field.type.type_name].join("|")),
  })),
  references: schema.refs.map((ref) => ref.endpoints.map((end) => [end.tableName, ...end.fieldNames].join("|"))),
}));
writeFileSync(result, JSON.stringify(schemas));
