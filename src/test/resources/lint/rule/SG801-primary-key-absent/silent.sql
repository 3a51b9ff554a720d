-- case: a primary key
create table log (id bigint primary key);

-- case: a partition has its parent's
create table log (at date primary key) partition by range (at);
create table log_1 partition of log for values from ('2026-01-01') to ('2027-01-01');

-- case: a foreign table
create extension file_fdw;
create server files foreign data wrapper file_fdw;
create foreign table log (line text) server files options (filename '/dev/null');
