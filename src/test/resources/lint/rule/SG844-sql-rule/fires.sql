-- case: a column of a table
-- sql-rule: select 'public.t.price' as object, 'amounts are whole cents' as message
create table t (id bigint primary key, price numeric(8, 2));

-- case: a table by its name alone
-- sql-rule: select relname as object, 'tables of jobs have a column locked_at' as message from pg_class where relname = 'job'
create table job (id bigint primary key);

-- case: a quoted name that only PostgreSQL's format() writes
-- sql-rule: select format('%I.%I', schemaname, tablename) as object, 'no spaces' as message from pg_tables where tablename like '% %'
create table "two words" (id bigint primary key);

-- case: an object that the catalog does not have
-- sql-rule: select 'public.missing' as object, 'each application has a table of its settings' as message
create table t (id bigint primary key);

-- case: no name at all
-- sql-rule: select 'role app; --' as object, 'the role must not own tables' as message
create table t (id bigint primary key);
