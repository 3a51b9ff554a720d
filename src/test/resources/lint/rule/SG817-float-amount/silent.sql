-- case: numeric
create table t (id bigint primary key, unit_price numeric);

-- case: a measure
create table t (id bigint primary key, weight double precision);

-- case: a rate
create table t (id bigint primary key, tax_rate double precision);
