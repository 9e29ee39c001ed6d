import pg from 'pg';

/** The tables of a database as SQL that creates them, in alphabetical order; the migrator's own are left out. */
export async function describeSchema(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ definition: string }>(definitions);
    return `${rows.map(({ definition }) => definition).join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

const definitions = `
  with ours as (
    select oid, relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
  ), part (table_name, kind, position, text) as (
    select ours.name, 1, attnum, format('  %I %s%s%s%s', attname, format_type(atttypid, atttypmod),
        case when attnotnull then ' not null' else '' end,
        case when attidentity = 'a' then ' generated always as identity' else '' end,
        coalesce(' default ' || pg_get_expr(adbin, adrelid), ''))
    from pg_attribute join ours on ours.oid = attrelid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
    union all
    select ours.name, 2, row_number() over (order by contype desc, conname), format('  constraint %I %s', conname, pg_get_constraintdef(pg_constraint.oid))
    from pg_constraint join ours on ours.oid = conrelid
    where contype <> 'n'
  )
  select format(E'create table %I (\\n%s\\n);', name, string_agg(text, E',\\n' order by kind, position))
    || coalesce((
      select E'\\n' || string_agg(pg_get_indexdef(indexrelid) || ';', E'\\n' order by indexrelid::regclass::text)
      from pg_index
      where indrelid = ours.oid and not exists (select from pg_constraint where conindid = indexrelid)
    ), '') || coalesce((
      select E'\\n' || string_agg(pg_get_triggerdef(oid) || ';', E'\\n' order by tgname)
      from pg_trigger where tgrelid = ours.oid and not tgisinternal
    ), '') as definition
  from ours join part on table_name = name
  group by ours.oid, name
  order by name`;
