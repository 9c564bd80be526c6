//! The tables as an engine knows them, in one spelling, so that both can be compared.

use super::TestDb;
use crate::{Sql, StoreError, Tx, params};

/// A line for each column, key and index; sorted. The same on both engines, for the same migrations.
///
/// `CHECK`s and defaults are left out: engines rewrite their texts.
pub async fn schema(db: &TestDb) -> Result<Vec<String>, StoreError> {
    let texts = if db.url.is_sqlite() { &SQLITE } else { &POSTGRES };
    let mut lines = db
        .db()
        .read_long(move |tx: &mut Tx<'_>| {
            let mut lines = Vec::new();
            for text in texts {
                lines.extend(tx.all(*text, params![], |row| row.get::<String>(0))?);
            }
            Ok::<_, StoreError>(lines)
        })
        .await?;
    lines.sort_unstable();
    Ok(lines)
}

/// `table.column TYPE [NOT NULL]`, `table key (…)`, `table unique (…)`, `table index (…) [partial]`,
/// `table.column → table.column ON DELETE …`.
static SQLITE: [Sql; 3] = [
    Sql::of_one_engine(
        "SELECT t.name || '.' || c.name || ' ' || c.type || CASE WHEN c.\"notnull\" OR c.pk > 0 THEN ' NOT NULL' ELSE '' END
         FROM pragma_table_list t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' AND t.strict",
    ),
    Sql::of_one_engine(
        "SELECT t.name || CASE i.origin WHEN 'pk' THEN ' key (' ELSE CASE i.\"unique\" WHEN 1 THEN ' unique (' ELSE ' index (' END END
                || (SELECT group_concat(COALESCE(x.name, '?') || CASE x.\"desc\" WHEN 1 THEN ' DESC' ELSE '' END, ', ')
                    FROM (SELECT * FROM pragma_index_xinfo(i.name) WHERE key ORDER BY seqno) x)
                || ')' || CASE i.partial WHEN 1 THEN ' partial' ELSE '' END
         FROM pragma_table_list t, pragma_index_list(t.name) i WHERE t.type = 'table'
         UNION ALL
         SELECT t.name || ' key (' || c.name || ')'
         FROM pragma_table_list t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER'
           AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i WHERE i.origin = 'pk')",
    ),
    Sql::of_one_engine(
        "SELECT t.name || '.' || f.\"from\" || ' -> ' || f.\"table\" || '.'
                || COALESCE(f.\"to\", (SELECT c.name FROM pragma_table_info(f.\"table\") c WHERE c.pk = f.seq + 1))
                || ' ON DELETE ' || f.on_delete
         FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'",
    ),
];

static POSTGRES: [Sql; 3] = [
    Sql::of_one_engine(
        "SELECT c.relname || '.' || a.attname || ' '
                || CASE a.atttypid::regtype::text WHEN 'bigint' THEN 'INTEGER' WHEN 'integer' THEN 'INTEGER'
                   WHEN 'smallint' THEN 'INTEGER' WHEN 'boolean' THEN 'INTEGER' WHEN 'uuid' THEN 'BLOB'
                   WHEN 'bytea' THEN 'BLOB' WHEN 'double precision' THEN 'REAL' WHEN 'text' THEN 'TEXT'
                   ELSE a.atttypid::regtype::text END
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped",
    ),
    Sql::of_one_engine(
        "SELECT c.relname || CASE WHEN i.indisprimary THEN ' key (' WHEN i.indisunique THEN ' unique (' ELSE ' index (' END
                || (SELECT string_agg(COALESCE(a.attname, '?')
                           || CASE WHEN (i.indoption[n - 1] & 1) = 1 THEN ' DESC' ELSE '' END, ', ' ORDER BY n)
                    FROM generate_series(1, i.indnkeyatts) n
                    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[n - 1] AND a.attnum > 0)
                || ')' || CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         WHERE c.relnamespace = 'public'::regnamespace",
    ),
    Sql::of_one_engine(
        "SELECT c.relname || '.' || a.attname || ' -> ' || r.relname || '.' || b.attname || ' ON DELETE '
                || CASE k.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
                   WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
         CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (own, other)
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = pair.own
         JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = pair.other
         WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace",
    ),
];
