-- case: a query without rows
-- sql-rule: select 'public.t' as object, 'never' as message where false
create table t (id bigint primary key);

-- case: no query
create table t (id bigint primary key);
