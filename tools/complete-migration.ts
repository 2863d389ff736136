/**
 * Completes what drizzle-kit writes: makes tables strict, and mends the copy of a table that is made anew. drizzle-kit
 * quotes expressions of indices as if they were names, copies generated columns, and reads columns from the old table
 * that only the new one has; these are left to their defaults.
 *
 * @param columnsBefore the columns of each table before this migration, by the table's name
 */
export function completeMigration(sql: string, columnsBefore: Readonly<Record<string, readonly string[]>>): string {
  return sql
    .replaceAll(/^\);$/gm, ') STRICT;')
    .replaceAll(/^CREATE (?:UNIQUE )?INDEX .*$/gm, (statement) =>
      statement.replaceAll(/`(?<quoted>[^`]*)`/g, (name, quoted: string) => (/^\w+$/.test(quoted) ? name : quoted)),
    )
    .replaceAll(
      /^INSERT INTO `__new_(?<table>\w+)`\((?<columns>[^)]*)\) SELECT \k<columns> FROM `\k<table>`;/gm,
      (_, table: string, columns: string) => {
        const before = columnsBefore[table] ?? [];
        const generated = generatedColumns(sql, `__new_${table}`);
        const copied = columns
          .split(', ')
          .filter((column) => before.includes(column.slice(1, -1)) && !generated.includes(column.slice(1, -1)))
          .join(', ');
        return `INSERT INTO \`__new_${table}\`(${copied}) SELECT ${copied} FROM \`${table}\`;`;
      },
    );
}

function generatedColumns(sql: string, table: string): string[] {
  const start = sql.indexOf(`CREATE TABLE \`${table}\``);
  const definition = sql.slice(start, sql.indexOf('\n)', start));
  return [...definition.matchAll(/^\t`(?<column>\w+)` .*GENERATED ALWAYS AS/gm)].flatMap(
    ({ groups }) => groups?.['column'] ?? [],
  );
}
